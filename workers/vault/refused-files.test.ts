import { zipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { snapshot } from './snapshot.ts'
import { device, exported, fileOf, good, ids, lived } from './test-device.ts'
import type { VaultApi } from './vault.api.ts'
import { start } from '../../core/vault/test-contents.ts'
import type { MemoryStore } from '../../store/memory-store.ts'

describe('files that cannot be brought in', () => {
  let one: Awaited<ReturnType<typeof lived>>
  beforeEach(async () => {
    one = await lived()
  })
  const refused = async (vault: VaultApi, store: MemoryStore, file: File, passphrase?: string) => {
    const before = await snapshot(store)
    const outcome = await vault.preview(file, passphrase)
    expect(await snapshot(store)).toEqual(before)
    return outcome
  }

  it('need their passphrase, and the right one', async () => {
    const sealed = fileOf(await exported(one.vault, 'right'))
    expect(await refused(one.vault, one.store, sealed)).toEqual({ ok: false, reason: 'needs-passphrase' })
    expect(await refused(one.vault, one.store, sealed, 'wrong')).toEqual({ ok: false, reason: 'wrong-passphrase' })
    expect(good(await one.vault.preview(sealed, 'right'))).toMatchObject({ kind: 'vault', adds: { memories: 0 } })
  })

  it('open whichever way an accented letter of the passphrase was typed, also where it was sealed as typed', async () => {
    const [composed, apart] = ['caf\u00E9 d\u00E9j\u00E0', 'cafe\u0301 de\u0301ja\u0300'] as const
    const { file } = good(await one.vault.export({ passphrase: apart, name: 'x' }))
    for (const typed of [composed, apart]) expect(await refused(one.vault, one.store, fileOf(file), typed)).toMatchObject({ ok: true })
    const { Encrypter } = await import('age-encryption')
    const older = new Encrypter()
    older.setScryptWorkFactor(10)
    older.setPassphrase(apart)
    const asTyped = await older.encrypt(new Uint8Array(await (await exported(one.vault)).arrayBuffer()))
    for (const typed of [composed, apart])
      expect(await refused(one.vault, one.store, fileOf(asTyped as BlobPart), typed)).toMatchObject({ ok: true })
  })

  it('are not read at all when they are too large', async () => {
    const huge = {
      name: 'huge.keepsake',
      size: 200 * 1024 * 1024,
      lastModified: 0,
      arrayBuffer: () => Promise.reject(new Error('read')),
    } as unknown as File
    expect(await refused(one.vault, one.store, huge)).toEqual({
      ok: false,
      reason: 'too-large',
      sizeBytes: 200 * 1024 * 1024,
      limitBytes: 150 * 1024 * 1024,
    })
  })

  it.each([
    ['empty', '', 'a.txt', 'empty'],
    ['blank', ' \n \n', 'a.txt', 'empty'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'a.png', 'unknown-format'],
    ['other JSON', '{"hello": 1}', 'a.json', 'unknown-format'],
    ['half a JSON file', '[{"title": "T", "mapping": {"a": ', 'conversations.json', 'truncated'],
    ['broken JSON', '[{"title": "T",, "mapping": {}}]', 'conversations.json', 'corrupt'],
    ['an export without words', '[{"title": "T", "mapping": {}}]', 'conversations.json', 'empty'],
    ['a ZIP of pictures', zipSync({ 'a.png': new Uint8Array(9) }), 'a.zip', 'unknown-format'],
  ])('%s', async (_what, content, name, reason) => {
    expect(await refused(one.vault, one.store, fileOf(content as BlobPart, name))).toMatchObject({ ok: false, reason })
  })

  it('change nothing when the device is full', async () => {
    const { StoreFullError } = await import('../../store/memory-store.ts')
    const two = device()
    const file = fileOf(await exported(one.vault))
    const token = good(await two.vault.preview(file)).token
    const transact = two.store.transact.bind(two.store)
    two.store.transact = (meta, change) => (meta.at === 0 ? transact(meta, change) : Promise.reject(new StoreFullError('full')))
    expect(await two.vault.apply(token, {})).toEqual({ ok: false, reason: 'full' })
    two.store.transact = transact
    expect(ids(await snapshot(two.store))).toEqual([])
    expect(await two.vault.apply(token, {})).toMatchObject({ ok: true })
  })

  it('are planned again when a turn is captured meanwhile', async () => {
    const two = device()
    const token = good(await two.vault.preview(fileOf(await exported(one.vault)))).token
    const transact = two.store.transact.bind(two.store)
    let captured = false
    two.store.transact = async (meta, change) => {
      const done = await transact(meta, change)
      if (meta.at === 0 && !captured) {
        captured = true
        await transact({ actor: 'you', operation: 'capture', at: start }, (tx) =>
          tx.put('conversations', { id: 'live' as never, title: '', startedAt: start, lastTurnAt: start }),
        )
      }
      return done
    }
    const { sourceId } = good(await two.vault.apply(token, {}))
    const { tables, journal } = await snapshot(two.store)
    expect(tables.conversations.map(({ id }) => id)).toContain('live')
    expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, index) => index + 1))
    expect(tables.sources.find(({ id }) => id === sourceId)?.journalSeq).toBe(journal.length)
  })
})
