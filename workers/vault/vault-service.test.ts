import { strToU8, zipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import type { VaultContext } from './context.ts'
import { snapshot } from './snapshot.ts'
import type { VaultApi, VaultOutcome } from './vault.api.ts'
import { vaultService } from './vault-service.ts'
import type { EpochMs, MemoryId } from '../../core/memory/ids.ts'
import { idsFrom } from '../../core/ports.ts'
import { inOrder, type VaultContents } from '../../core/vault/contents.ts'
import { fact, life, start, turn } from '../../core/vault/test-contents.ts'
import { tableNames } from '../../core/memory/records.ts'
import { InMemoryStore } from '../../store/in-memory-store.ts'
import type { MemoryStore } from '../../store/memory-store.ts'

const sample = JSON.stringify({
  name: 'A sample',
  owner: 'Robin',
  conversations: [
    {
      title: 'Spring',
      turns: [
        { at: '2026-03-01T09:00:00', speaker: 'you', text: 'I work at the mill.' },
        { at: '2026-03-01T09:00:05', speaker: 'Keepsake', text: 'Noted.' },
        { at: '2026-03-02T19:30:00', speaker: 'you', text: 'My car is red.' },
      ],
    },
  ],
})

let now = start + 100 * 3_600_000
function device(store: MemoryStore = new InMemoryStore()): { store: MemoryStore; vault: VaultApi } {
  const clock = { now: () => (now += 1000) as EpochMs }
  let state = 7
  const random = () => ((state = (state * 16807) % 2147483647) - 1) / 2147483646
  const context: VaultContext = {
    store,
    clock,
    ids: idsFrom(clock, random),
    appVersion: '0.1.0',
    fetchSample: async () => sample,
    scryptLogN: 10,
  }
  return { store, vault: vaultService(context) }
}

/** A device with the test life on it, journal and all. */
async function lived(contents: VaultContents = life): Promise<ReturnType<typeof device>> {
  const made = device()
  await made.store.transact({ actor: 'import', operation: 'import', at: start }, async (tx) => {
    await tx.adoptJournal(contents.journal)
    for (const table of tableNames) await tx.putMany(table, contents.tables[table])
    await tx.enqueue(contents.jobs)
  })
  return made
}

const good = <T>(outcome: VaultOutcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
const fileOf = (content: BlobPart | readonly BlobPart[], name = 'file.keepsake') =>
  new File(Array.isArray(content) ? content : [content as BlobPart], name, { lastModified: start })
const exported = async (vault: VaultApi, passphrase = '') => good(await vault.export({ passphrase, name: 'test' })).file
const bring = async (vault: VaultApi, file: File, passphrase?: string, owner?: string) =>
  good(await vault.apply(good(await vault.preview(file, passphrase)).token, owner === undefined ? {} : { owner }))
const ids = ({ tables }: VaultContents) => tableNames.flatMap((table) => tables[table].map(({ id }) => `${table} ${id}`))

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

describe('chats', () => {
  const chat = '12/10/2026, 18:04 - Ada: I moved to Hull.\n12/10/2026, 18:05 - Bo: Lovely!\nWhen?\n13/10/2026, 09:00 - Ada: On Monday.\n'

  it('come in with the chosen speaker as the person, and a job for each of their turns', async () => {
    const { store, vault } = device()
    const preview = good(await vault.preview(fileOf(chat, 'Chat with Bo.txt')))
    expect(preview).toMatchObject({ kind: 'transcript', speakers: ['Ada', 'Bo'], adds: { conversations: 1, turns: 3 } })
    const { sourceId, firstConversation } = good(await vault.apply(preview.token, { owner: 'Ada' }))
    const { tables, jobs } = await snapshot(store)
    expect(tables.conversations).toMatchObject([{ id: firstConversation, title: 'Chat with Bo', sourceId }])
    expect(await store.episodesOf(firstConversation as never)).toMatchObject([
      { speaker: 'you', trust: 'own', text: 'I moved to Hull.', sequence: 0, session: 0 },
      { speaker: 'Bo', trust: 'thirdParty', text: 'Lovely!\nWhen?', session: 0 },
      { speaker: 'you', sequence: 2, session: 1 },
    ])
    expect(jobs.map(({ target }) => target).toSorted()).toEqual(
      tables.episodes
        .filter(({ trust }) => trust === 'own')
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  it('grow by their new turns only', async () => {
    const { store, vault } = device()
    await bring(vault, fileOf(chat, 'a.txt'), undefined, 'Ada')
    const longer = `${chat}14/10/2026, 09:00 - Bo: Good luck.\n`
    expect(good(await vault.preview(fileOf(longer, 'b.txt')))).toMatchObject({ adds: { conversations: 0, turns: 1 }, same: 4 })
    await bring(vault, fileOf(longer, 'b.txt'), undefined, 'Ada')
    const [conversation] = (await snapshot(store)).tables.conversations
    const turns = await store.episodesOf(conversation?.id as never)
    expect(turns.map(({ sequence, text }) => [sequence, text])).toEqual([
      [0, 'I moved to Hull.'],
      [1, 'Lovely!\nWhen?'],
      [2, 'On Monday.'],
      [3, 'Good luck.'],
    ])
    expect(conversation?.lastTurnAt).toBe(turns[3]?.saidAt)
  })

  it('are found inside a ChatGPT export’s ZIP', async () => {
    const { vault } = device()
    const json = JSON.stringify([
      {
        id: 'x',
        title: 'T',
        create_time: 1.7e9,
        current_node: 'a',
        mapping: {
          a: {
            id: 'a',
            parent: null,
            children: [],
            message: { id: 'a', author: { role: 'user' }, create_time: 1.7e9, content: { content_type: 'text', parts: ['I like tea.'] } },
          },
        },
      },
    ])
    const zip = zipSync({
      'export/conversations.json': strToU8(json),
      'export/chat.html': strToU8('<script>alert(1)</script>'),
      'export/a.png': new Uint8Array(2000),
    })
    expect(good(await vault.preview(fileOf(zip, 'export.zip')))).toMatchObject({ kind: 'chatgpt', adds: { conversations: 1, turns: 1 } })
  })

  it('leave a conversation the person went on with, and a memory known from elsewhere too', async () => {
    const { store, vault } = device()
    const { sourceId, firstConversation } = await bring(vault, fileOf(chat, 'a.txt'), undefined, 'Ada')
    const [first] = await store.episodesOf(firstConversation as never)
    const own = { ...turn('own1', 3, 'I live in Hull.'), conversationId: firstConversation as never }
    await store.transact({ actor: 'assistant', operation: 'extract', at: start }, async (tx) => {
      await tx.put('episodes', own)
      await tx.put(
        'memories',
        fact('both', 'I moved to Hull', first as never, {
          sourceId,
          evidence: [
            { episodeId: first?.id as never, start: 0, end: 16 },
            { episodeId: own.id, start: 0, end: 15 },
          ],
        }),
      )
      await tx.put('memories', fact('only', 'I said so', first as never, { sourceId }))
    })
    expect(good(await vault.removeSource(sourceId))).toEqual({ conversations: 0, turns: 3, memories: 1, sources: 1 })
    const { tables } = await snapshot(store)
    expect(tables.episodes.map(({ id }) => id)).toEqual(['own1'])
    expect(tables.memories).toMatchObject([{ id: 'both', evidence: [{ episodeId: 'own1' }], saidAt: own.saidAt }])
    expect(tables.memories[0]).not.toHaveProperty('sourceId')
  })
})

describe('the sample', () => {
  it('comes in once, as a sample, and goes out again', async () => {
    const { store, vault } = device()
    const { sourceId, added } = good(await vault.loadSample())
    expect(added).toEqual({ conversations: 1, turns: 3, memories: 0, sources: 0 })
    const { tables, journal } = await snapshot(store)
    expect(tables.sources).toMatchObject([{ id: sourceId, kind: 'sample', name: 'A sample' }])
    expect(tables.episodes.map(({ trust }) => trust).toSorted()).toEqual(['assistant', 'own', 'own'])
    expect(journal).toMatchObject([{ actor: 'sample', operation: 'import' }])
    expect(good(await vault.loadSample())).toEqual({ sourceId, added: { conversations: 0, turns: 0, memories: 0, sources: 0 } })
    await vault.removeSource(sourceId)
    expect(ids(await snapshot(store))).toEqual([])
  })
})

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
