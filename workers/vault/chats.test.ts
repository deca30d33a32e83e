import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { EpochMs } from '../../core/memory/ids.ts'
import { snapshot } from './snapshot.ts'
import { bring, device, fileOf, good, ids } from './test-device.ts'
import { nameDigest } from '../../core/consolidation/digest.ts'
import { nameRecord } from '../../core/consolidation/erased-names.ts'
import { fact, start, turn } from '../../core/vault/test-contents.ts'

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

  it.each([
    ['said earlier by a clock without a zone', '12/10/2026, 20:30 - Ada: I met Ines in Ghent.\n12/10/2026, 20:31 - Bo: Oh!\n', 1],
    ['dated by the day alone', '12 October 2026\n\nI met Ines in Ghent.\n\nI had tea.\n', 1],
    ['without any time, in a file saved later', 'I met Ines in Ghent.\n\nI had tea.\n', 1],
    ['said two days after', '14/10/2026, 20:30 - Ada: I met Ines in Ghent.\n14/10/2026, 20:31 - Bo: Oh!\n', 0],
  ])('keep out somebody erased: %s', async (_, text, erased) => {
    const { store, vault } = device()
    const at = new Date(2026, 9, 12, 10).getTime() as EpochMs
    await store.transact({ actor: 'you', operation: 'erase', at }, (tx) =>
      tx.put('tombstones', { id: 't1' as never, at, kind: 'name', digest: nameDigest('ines', 't1'), recordId: nameRecord('ines') }),
    )
    const preview = good(await vault.preview(fileOf(text, 'Ines.txt', at + 9e8)))
    expect(preview.erased).toBe(erased)
    await vault.apply(preview.token, { owner: preview.speakers[0] ?? 'you' })
    const { tables } = await snapshot(store)
    expect(JSON.stringify([tables.episodes, tables.conversations]).includes('Ines')).toBe(erased === 0)
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
