import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { strFromU8, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { canonical } from './canonical.ts'
import { inOrder, type Sha256 } from './contents.ts'
import { decodeVault } from './decode-vault.ts'
import { encodeVault } from './encode-vault.ts'
import { decodeLines, encodeLines, joinBytes } from './ndjson.ts'
import { reading } from './problem.ts'
import { inert, slug } from './markdown/note.ts'
import { life } from './test-contents.ts'
import { packZip } from './zip/pack.ts'
import { unpackZip } from './zip/unpack.ts'

const sha256: Sha256 = async (bytes) => createHash('sha256').update(bytes).digest('hex')
const zip = joinBytes(packZip(await encodeVault(life, { app: '0.1.0', created: '2026-03-02T10:00:00.000Z', sha256 })))

async function openVault(bytes: Uint8Array) {
  const files = await reading(() => unpackZip(bytes))
  return files.ok ? decodeVault(files.value, sha256) : files
}

describe('a vault file', () => {
  it('with any bit flipped is refused, or still holds exactly what was written', async () => {
    const whole = canonical(inOrder(life))
    let refused = 0
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: zip.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
        const damaged = zip.slice()
        damaged[at] = (damaged[at] as number) ^ (1 << bit)
        const opened = await openVault(damaged)
        if (!opened.ok) refused += 1
        else expect(canonical(opened.value.contents)).toBe(whole)
      }),
      { numRuns: 600 },
    )
    expect(refused).toBeGreaterThan(400)
  })

  it('cut anywhere is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: zip.length - 1 }), async (length) => {
        expect(await openVault(zip.subarray(0, length))).toEqual({ ok: false, reason: 'truncated' })
      }),
      { numRuns: 150 },
    )
  })

  it('whose words are anything at all comes back the same', async () => {
    const words = fc.string({
      unit: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 1 }),
        fc.constantFrom('\n', '```', '<', '---\n', '\ud800', '"', '\\', '\u2028'),
      ),
      maxLength: 60,
    })
    await fc.assert(
      fc.asyncProperty(words, words, async (text, statement) => {
        const contents = inOrder({
          ...life,
          tables: {
            ...life.tables,
            episodes: life.tables.episodes.map((episode) => ({ ...episode, text })),
            memories: life.tables.memories.map((memory) => ({ ...memory, statement, evidence: [] })),
          },
        })
        const files = await encodeVault(contents, { app: '0.1.0', created: '2026-03-02T10:00:00.000Z', sha256 })
        const opened = await openVault(joinBytes(packZip(files)))
        expect(opened).toMatchObject({ ok: true })
        if (opened.ok) expect(opened.value.contents).toEqual(contents)
      }),
      { numRuns: 40 },
    )
  })
})

describe('lines', () => {
  it('decoding inverts encoding', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }))), (records) => {
        fc.pre(!/"(?:__proto__|constructor|prototype)":/u.test(JSON.stringify(records)))
        const plain = JSON.parse(JSON.stringify(records)) as unknown[]
        expect(decodeLines(encodeLines(plain), 'x', (value) => value)).toEqual(plain)
      }),
    )
  })

  it('canonical spelling does not depend on the order of fields', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const turned = Object.fromEntries(Object.entries(record).toReversed())
        expect(canonical(turned)).toBe(canonical(record))
        expect(canonical(JSON.parse(canonical(record)))).toBe(canonical(record))
      }),
    )
  })
})

describe('notes', () => {
  it('never hold a tag, a fence or an embed, and lose no word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', 'script', '>', '`', '~', '!', '[', ']', '(', 'javascript:', 'a', '\n', ' ') }),
        (text) => {
          const shown = inert(text)
          expect(shown).not.toMatch(/<|`{3}|~{3}|(?<!\\)!\[|javascript:/u)
          expect(shown.replaceAll('&lt;', '<').replaceAll('\\', '')).toBe(text)
        },
      ),
    )
  })

  it('have names every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = slug(text)
        expect(name).toMatch(/^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u)
        expect([...name].length).toBeLessThanOrEqual(60)
        expect(strFromU8(strToU8(name))).toBe(name)
      }),
    )
  })
})
