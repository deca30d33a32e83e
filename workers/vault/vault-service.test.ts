import { describe, expect, it } from 'vitest'
import { snapshot } from './snapshot.ts'
import { bring, device, exported, fileOf, good, ids, lived } from './test-device.ts'
import type { EpochMs, MemoryId } from '../../core/memory/ids.ts'
import { inOrder } from '../../core/vault/contents.ts'
import { fact, start, turn } from '../../core/vault/test-contents.ts'

describe('export and import of a whole vault', () => {
  it.each(['', 'correct horse'])('gives an empty device the same records, history and jobs (passphrase “%s”)', async (passphrase) => {
    const one = await lived()
    const before = await snapshot(one.store)
    const two = device()
    const { added, sourceId } = await bring(two.vault, fileOf(await exported(one.vault, passphrase)), passphrase)
    expect(added).toEqual({ conversations: 2, turns: 4, memories: 3, sources: 1 })
    const after = await snapshot(two.store)
    expect(
      inOrder({
        ...after,
        journal: after.journal.slice(0, -1),
        tables: { ...after.tables, sources: after.tables.sources.filter(({ id }) => id !== sourceId) },
      }),
    ).toEqual(inOrder(before))
    expect(after.journal.at(-1)).toMatchObject({ seq: before.journal.length + 1, actor: 'import', operation: 'import' })
    expect(after.tables.sources.find(({ id }) => id === sourceId)?.journalSeq).toBe(before.journal.length + 1)
  })

  it('adds nothing the second time, and finds the first import again', async () => {
    const one = await lived()
    const file = await exported(one.vault)
    const two = device()
    const first = await bring(two.vault, fileOf(file))
    const before = await snapshot(two.store)
    const preview = good(await two.vault.preview(fileOf(file)))
    expect(preview).toMatchObject({ adds: { conversations: 0, turns: 0, memories: 0, sources: 0 }, differ: 0, erased: 0 })
    expect(good(await two.vault.apply(preview.token, {}))).toEqual({ sourceId: first.sourceId, added: preview.adds })
    expect(await snapshot(two.store)).toEqual(before)
    expect(await two.vault.apply(good(await two.vault.preview(fileOf(await exported(one.vault)))).token, {})).toEqual({
      ok: false,
      reason: 'empty',
    })
  })

  it('previews without writing', async () => {
    const one = await lived()
    const two = device()
    const preview = good(await two.vault.preview(fileOf(await exported(one.vault), 'mine.keepsake')))
    expect(preview).toMatchObject({
      kind: 'vault',
      name: 'mine.keepsake',
      adds: { turns: 4, memories: 3 },
      same: 0,
      from: start,
      speakers: [],
    })
    expect(ids(await snapshot(two.store))).toEqual([])
    await two.vault.discard(preview.token)
    expect(await two.vault.apply(preview.token, {})).toEqual({ ok: false, reason: 'cancelled' })
  })

  it('keeps out what was erased here, its words in old diffs included', async () => {
    const one = await lived()
    const file = await exported(one.vault)
    const two = device()
    await two.store.transact({ actor: 'you', operation: 'erase', at: start }, (tx) =>
      tx.put('tombstones', { id: 't5' as never, at: (start + 1e9) as EpochMs, kind: 'memory', digest: 'aa', recordId: 'm2' }),
    )
    const { adds, erased } = good(await two.vault.preview(fileOf(file)))
    expect({ adds, erased }).toMatchObject({ adds: { memories: 2 }, erased: 2 })
    await bring(two.vault, fileOf(file))
    const after = await snapshot(two.store)
    expect(after.tables.memories.map(({ id }) => id)).toEqual(['m1', 'm3'])
    expect(after.tables.recalls).toEqual([])
    expect(after.journal.flatMap(({ diffs }) => diffs).filter((diff) => diff.id === 'm2' && diff.op === 'change')).toEqual([
      { op: 'change', table: 'memories', id: 'm2', before: {}, after: {} },
    ])
    // Without its successor, the older home is not believed again.
    expect(after.tables.memories[0]).toMatchObject({ id: 'm1', retractedAt: expect.any(Number) })
  })

  it('is taken out again without a trace among the records', async () => {
    const two = device()
    const own = turn('e9', 0, 'I live in Hull.')
    await two.store.transact({ actor: 'you', operation: 'capture', at: start }, async (tx) => {
      await tx.put('conversations', { id: 'c9' as never, title: 'Mine', startedAt: start, lastTurnAt: start })
      await tx.put('episodes', { ...own, conversationId: 'c9' as never, saidAt: (start + 5e8) as EpochMs })
      await tx.put(
        'memories',
        fact('m7', 'I live in Hull', own, {
          slot: { subject: 'me', attribute: 'home', value: 'Hull', cardinality: 'one' },
          saidAt: (start + 5e8) as EpochMs,
        }),
      )
    })
    const before = await snapshot(two.store)
    const { sourceId } = await bring(two.vault, fileOf(await exported((await lived()).vault)))
    const merged = await snapshot(two.store)
    expect(
      merged.tables.memories
        .filter(({ supersededBy, slot }) => supersededBy === undefined && slot?.attribute === 'home')
        .map(({ id }) => id),
    ).toEqual(['m7'])
    expect(merged.tables.memories.find(({ id }) => id === 'm7')?.supersedes).toEqual(['m2'])
    expect(good(await two.vault.removeSource(sourceId))).toEqual({ conversations: 2, turns: 4, memories: 3, sources: 2 })
    expect((await snapshot(two.store)).tables).toEqual(before.tables)
    expect(await two.vault.removeSource(sourceId)).toEqual({ ok: false, reason: 'empty' })
  })
})

it('an older value that arrives late is closed by the one here', async () => {
  const { store, vault } = device()
  const own = turn('h1', 0, 'I live in Hull.', { saidAt: (start + 9e9) as EpochMs })
  await store.transact({ actor: 'you', operation: 'capture', at: start }, async (tx) => {
    await tx.put('conversations', { id: 'c1x' as never, title: '', startedAt: start, lastTurnAt: start })
    await tx.put('episodes', { ...own, conversationId: 'c1x' as never })
    await tx.put(
      'memories',
      fact('late', 'I live in Hull', own, { slot: { subject: 'me', attribute: 'home', value: 'Hull', cardinality: 'one' } }),
    )
  })
  await bring(vault, fileOf(await exported((await lived()).vault)))
  const homes = (await store.memoriesInSlot('me', 'home')).filter(({ supersededBy }) => supersededBy === undefined)
  expect(homes.map(({ id }) => id)).toEqual(['late' as MemoryId])
})
