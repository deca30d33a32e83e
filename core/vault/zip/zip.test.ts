import { deflateSync, strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { joinBytes } from '../ndjson.ts'
import { reading } from '../problem.ts'
import { crc32 } from './crc32.ts'
import { packZip } from './pack.ts'
import { unpackZip } from './unpack.ts'

interface Forged {
  readonly path?: string
  readonly localPath?: string
  readonly data?: Uint8Array
  readonly method?: number
  readonly flags?: number
  readonly claimsBytes?: number
  readonly crc?: number
  readonly attributes?: number
  readonly offset?: number
}

/** A ZIP written by hand, so that every field can lie. */
function forge(files: readonly Forged[], comment = ''): Uint8Array {
  const locals: Uint8Array[] = []
  const centrals: Uint8Array[] = []
  let at = 0
  for (const {
    path = 'a.txt',
    localPath = path,
    data = strToU8('hello'),
    method = 0,
    flags = 0,
    crc,
    claimsBytes,
    attributes = 0,
    offset,
  } of files) {
    const name = strToU8(path)
    const localName = strToU8(localPath)
    const sum = crc ?? crc32(data)
    const size = claimsBytes ?? data.length
    const local = new DataView(new ArrayBuffer(30))
    local.setUint32(0, 0x04034b50, true)
    local.setUint16(8, method, true)
    local.setUint16(26, localName.length, true)
    const central = new DataView(new ArrayBuffer(46))
    central.setUint32(0, 0x02014b50, true)
    central.setUint16(8, flags, true)
    central.setUint16(10, method, true)
    central.setUint32(16, sum, true)
    central.setUint32(20, data.length, true)
    central.setUint32(24, size, true)
    central.setUint16(28, name.length, true)
    central.setUint32(38, attributes, true)
    central.setUint32(42, offset ?? at, true)
    locals.push(new Uint8Array(local.buffer), localName, data)
    centrals.push(new Uint8Array(central.buffer), name)
    at += 30 + localName.length + data.length
  }
  const directory = joinBytes(centrals)
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(8, files.length, true)
  end.setUint16(10, files.length, true)
  end.setUint32(12, directory.length, true)
  end.setUint32(16, at, true)
  end.setUint16(20, comment.length, true)
  return joinBytes([...locals, directory, new Uint8Array(end.buffer), strToU8(comment)])
}

const outcome = (bytes: Uint8Array) => reading(() => unpackZip(bytes))

describe('packing and unpacking', () => {
  it('gives back every file, whatever its size and name', async () => {
    const files = new Map([
      ['manifest.json', strToU8('{}')],
      ['memories/grüße-你好.md', strToU8('# hi\n'.repeat(500))],
      ['empty', new Uint8Array()],
      ['noise', Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919) >>> 3)],
    ])
    expect(unpackZip(joinBytes(packZip(files)))).toEqual(files)
  })

  it('is a ZIP that others open, and opens what others wrote', () => {
    const text = strToU8('the same words again, '.repeat(99))
    expect(unzipSync(joinBytes(packZip(new Map([['a/b.txt', text]]))))).toEqual({ 'a/b.txt': text })
    expect(unpackZip(zipSync({ folder: { 'b.txt': text } })).get('folder/b.txt')).toEqual(text)
    expect(strFromU8(unpackZip(forge([{}], 'a comment')).get('a.txt') as Uint8Array)).toBe('hello')
  })

  it('knows the checksum of the standard', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926)
    expect(crc32(strToU8('56789'), crc32(strToU8('1234')))).toBe(0xcbf43926)
  })

  it('unpacks only what is wanted', () => {
    expect([...unpackZip(zipSync({ a: strToU8('a'), b: strToU8('b') }), (path) => path === 'b').keys()]).toEqual(['b'])
  })
})

describe('hostile ZIPs', () => {
  it.each([
    '../up.txt',
    'a/../../up.txt',
    '/root.txt',
    'C:/win.txt',
    'a\\b.txt',
    'a//b.txt',
    './a.txt',
    'a\u0000.txt',
    '__proto__',
    'x/constructor/y',
    'a'.repeat(241),
  ])('with a file named %j are unsafe', async (path) => {
    expect(await outcome(forge([{ path }]))).toMatchObject({ ok: false, reason: 'unsafe' })
  })

  it.each([
    ['the same name twice', [{ path: 'a' }, { path: 'a' }], 'unsafe'],
    ['the same name but for its case', [{ path: 'a.txt' }, { path: 'A.TXT' }], 'unsafe'],
    ['two names for one file', [{ path: 'a.txt', localPath: 'b.txt' }], 'corrupt'],
    ['two files over the same bytes', [{ path: 'a' }, { path: 'b', offset: 0, localPath: 'b' }], 'corrupt'],
    ['a lock of their own', [{ flags: 1 }], 'unsafe'],
    ['an unknown packing', [{ method: 12 }], 'unsafe'],
    ['a link', [{ attributes: (0xa000 << 16) >>> 0 }], 'unsafe'],
    ['a wrong checksum', [{ crc: 1 }], 'corrupt'],
    ['a stored file of two sizes', [{ claimsBytes: 9 }], 'corrupt'],
    ['ZIP64 sizes', [{ offset: 0xffffffff }], 'unsafe'],
    ['a file past the end', [{ offset: 4000 }], 'corrupt'],
  ] as const)('with %s are refused', async (_what, files, reason) => {
    expect(await outcome(forge(files))).toMatchObject({ ok: false, reason })
  })

  it('that overlap are refused even if each file looks whole', async () => {
    const inner = strToU8('hello')
    const whole = forge([
      { path: 'a', data: inner },
      { path: 'a2', data: inner },
    ])
    const view = new DataView(whole.buffer)
    const central = whole.length - 22 - (46 + 1) - (46 + 2)
    // The first file now claims to reach into the second.
    view.setUint32(central + 20, 30, true)
    view.setUint32(central + 24, 30, true)
    expect(await outcome(whole)).toMatchObject({ ok: false, reason: 'unsafe' })
  })

  it('that claim a gigabyte are refused before unpacking', async () => {
    expect(await outcome(forge([{ method: 8, data: new Uint8Array(9e6), claimsBytes: 900e6 }]))).toMatchObject({
      ok: false,
      reason: 'unsafe',
    })
    const many = Array.from({ length: 4 }, (_, index) => ({
      path: String(index),
      method: 8,
      data: new Uint8Array(2e6),
      claimsBytes: 390e6,
    }))
    expect(await outcome(forge(many))).toMatchObject({
      ok: false,
      reason: 'unsafe',
      detail: 'it would unpack to more than a vault can hold',
    })
  })

  it('that unpack to more than they claim are stopped at the claim', async () => {
    const bomb = deflateSync(new Uint8Array(50e6))
    expect(await outcome(forge([{ method: 8, data: bomb, claimsBytes: 1000 }]))).toMatchObject({ ok: false, reason: 'corrupt' })
    expect(await outcome(forge([{ method: 8, data: bomb, claimsBytes: 50e6 }]))).toMatchObject({ ok: false, reason: 'unsafe' })
  })

  it('with more files than any vault are refused', async () => {
    const files = Array.from({ length: 60_001 }, (_, index) => ({ path: index.toString(36), data: new Uint8Array() }))
    expect(await outcome(forge(files))).toMatchObject({ ok: false, reason: 'unsafe', detail: 'it holds too many files' })
  })
})
