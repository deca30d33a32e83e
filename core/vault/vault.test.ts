import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { strFromU8, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { inOrder, type Sha256 } from './contents.ts'
import { decodeVault } from './decode-vault.ts'
import { encodeVault } from './encode-vault.ts'
import { appVersion, vaultVersion } from './format.ts'
import { makeManifest, type Manifest, type VaultFiles } from './manifest.ts'
import { assertContiguous, migrate, type Migration } from './migrate.ts'
import { joinBytes } from './ndjson.ts'
import { life } from './test-contents.ts'
import { packZip } from './zip/pack.ts'

const sha256: Sha256 = async (bytes) => createHash('sha256').update(bytes).digest('hex')
const options = { app: '0.1.0', created: '2026-03-02T10:00:00.000Z', sha256 }
const files = await encodeVault(life, options)

/** The vault with one file replaced and the manifest made to agree, as somebody who knows the format would. */
async function forged(path: string, change: (text: string) => string): Promise<VaultFiles> {
  const manifest = JSON.parse(strFromU8(files.get('manifest.json') as Uint8Array)) as Manifest
  const rest = new Map([...files].filter(([name]) => name !== 'manifest.json'))
  rest.set(path, strToU8(change(strFromU8(files.get(path) as Uint8Array))))
  return new Map([['manifest.json', await makeManifest(rest, manifest, sha256)], ...rest])
}

describe('the vault format', () => {
  it('gives back every record, the journal and the jobs', async () => {
    const decoded = await decodeVault(files, sha256)
    expect(decoded).toMatchObject({ ok: true, value: { contents: inOrder(life), manifest: { version: vaultVersion, journalLength: 8 } } })
  })

  it('writes the same bytes whatever order the records come in', async () => {
    const shuffled = {
      ...life,
      tables: { ...life.tables, episodes: life.tables.episodes.toReversed(), memories: life.tables.memories.toReversed() },
    }
    expect(joinBytes(packZip(await encodeVault(shuffled, options)))).toEqual(joinBytes(packZip(files)))
  })

  it('keeps a checksum of every file', async () => {
    const damaged = new Map(files)
    damaged.set('records/memories.ndjson', strToU8(strFromU8(files.get('records/memories.ndjson') as Uint8Array).replace('York', 'Cork')))
    expect(await decodeVault(damaged, sha256)).toMatchObject({ ok: false, reason: 'corrupt' })
    const extra = new Map([...files, ['extra.txt', strToU8('hello')]])
    expect(await decodeVault(extra, sha256)).toMatchObject({ ok: false, reason: 'corrupt', detail: 'extra.txt is not in the manifest' })
    const missing = new Map([...files].filter(([path]) => path !== 'records/jobs.ndjson'))
    expect(await decodeVault(missing, sha256)).toMatchObject({ ok: false, reason: 'corrupt' })
  })

  it('calls tomorrow’s vault newer, even if nothing else of it is understood', async () => {
    const newer = new Map([
      ['manifest.json', strToU8(JSON.stringify({ format: 'keepsake-vault', version: vaultVersion + 1, shape: 'unheard of' }))],
    ])
    expect(await decodeVault(newer, sha256)).toEqual({ ok: false, reason: 'newer', version: vaultVersion + 1 })
  })

  it.each([
    ['an unknown field', 'records/memories.ndjson', (text: string) => text.replace('"pinned":true', '"pinned":true,"html":"x"'), 'unsafe'],
    ['a wrong type', 'records/episodes.ndjson', (text: string) => text.replace('"sequence":0', '"sequence":"0"'), 'unsafe'],
    [
      'a key into a prototype',
      'records/episodes.ndjson',
      (text: string) => text.replace('"sequence":0', '"sequence":0,"__proto__":{"x":1}'),
      'unsafe',
    ],
    [
      'the same key in escapes',
      'records/episodes.ndjson',
      (text: string) => text.replace('"sequence":0', '"sequence":0,"\\u005f_proto__":{"x":1}'),
      'unsafe',
    ],
    [
      'a diff of an unknown table',
      'records/journal.ndjson',
      (text: string) => text.replace('"table":"recalls"', '"table":"settings"'),
      'unsafe',
    ],
    [
      'a diff with an unknown field',
      'records/journal.ndjson',
      (text: string) => text.replace('{"pinned":true}', '{"pined":true}'),
      'unsafe',
    ],
    ['half a line', 'records/recalls.ndjson', (text: string) => text.slice(0, -5), 'corrupt'],
    ['no JSON', 'records/recalls.ndjson', () => 'hello\n', 'corrupt'],
    ['a record twice', 'records/tombstones.ndjson', (text: string) => text + text, 'corrupt'],
    [
      'a turn of no conversation',
      'records/episodes.ndjson',
      (text: string) => text.replace('"conversationId":"c2"', '"conversationId":"c9"'),
      'corrupt',
    ],
    ['a gap in the journal', 'records/journal.ndjson', (text: string) => text.replace('"seq":4', '"seq":9'), 'corrupt'],
    ['an absurd text', 'records/episodes.ndjson', (text: string) => text.replace('Noted.', 'x'.repeat(1_000_001)), 'unsafe'],
  ])('refuses %s, though the checksums agree', async (_what, path, change, reason) => {
    expect(await decodeVault(await forged(path, change), sha256)).toMatchObject({ ok: false, reason })
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  it('says where the trouble is', async () => {
    const broken = await forged('records/episodes.ndjson', (text) => text.replace('"speaker":"Keepsake"', '"speaker":7'))
    expect(await decodeVault(broken, sha256)).toMatchObject({
      detail: expect.stringMatching(/^records\/episodes\.ndjson, line 2: speaker: /u),
    })
  })

  it('names the version of the app as package.json does', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
    expect(appVersion).toBe(manifest.version)
  })
})

describe('migrations', () => {
  const raw = { tables: { memories: [{ id: 'm1' }] }, journal: [], jobs: [] }
  const step = (from: number): Migration => ({
    from,
    what: `to ${from + 1}`,
    up: (vault) => ({
      ...vault,
      tables: {
        ...vault.tables,
        memories: (vault.tables['memories'] ?? []).map((row) => ({ ...(row as object), [`v${from + 1}`]: true })),
      },
    }),
  })

  it('leave a vault of today as it is', () => {
    expect(migrate(raw, vaultVersion)).toBe(raw)
  })

  it('run from the vault’s version on, in order', () => {
    expect(migrate(raw, 2, [step(1), step(2), step(3)]).tables['memories']).toEqual([{ id: 'm1', v3: true, v4: true }])
  })

  it('must be contiguous up to today', () => {
    expect(() => assertContiguous([step(1), step(3)], 3)).toThrow('starts from version 3')
    expect(() => assertContiguous([step(1)], 3)).toThrow('do not lead to version 3')
    assertContiguous([step(1), step(2)], 3)
  })
})

describe('the Markdown in a vault', () => {
  const note = (path: string) => strFromU8(files.get(path) as Uint8Array)

  it('has a note for each memory with its words and what it replaced', () => {
    const leeds = note('memories/i-moved-to-leeds.md')
    expect(leeds).toContain('subject: "me"\nattribute: "home"\nvalue: "Leeds"')
    expect(leeds).toContain('## Before\n\n- I live in York (said 2026-03-01)')
    expect(files.has('memories/i-live-in-york.md')).toBe(false)
  })

  it('has a note for each conversation with every turn', () => {
    expect(note('conversations/2026-03-01-moving.md')).toContain('**you**, 2026-03-01 09:00')
    expect(files.has('conversations/2026-03-01-conversation.md')).toBe(true)
  })

  it('holds tags, fences and scripts as plain characters', () => {
    const moving = note('conversations/2026-03-01-moving.md')
    expect(moving).not.toMatch(/<b>|^> ?```/mu)
    expect(moving).toContain('&lt;b>Juno&lt;/b>')
  })
})
