// What every implementation of MemoryStore must do. Run over the in-memory twin and over Dexie.

import { describe, expect, test } from 'vitest'
import type { ConversationId, EpisodeId, JobId, JournalSeq } from '../core/memory/ids.ts'
import type { ChangeMeta, MemoryStore, StoreTx } from './memory-store.ts'
import { at, conversation, entity, episode, job, link, memory, recalled, topic } from './test-records.ts'

const none = 0 as JournalSeq
const byYou: ChangeMeta = { actor: 'you', operation: 'capture', at }

/** @param make a fresh, empty store @param reopen closes it and opens the same data again; the same store where nothing outlives it */
export function memoryStoreContract(
  name: string,
  make: () => Promise<MemoryStore>,
  reopen: (store: MemoryStore) => Promise<MemoryStore>,
): void {
  const turn = episode('e1', 0, 'I live in Lisbon.')
  const home = memory('m1', 'I live in Lisbon', turn, { slot: { subject: 'me', attribute: 'home', value: 'Lisbon', cardinality: 'one' } })
  const capture = async (tx: StoreTx) => {
    await tx.put('conversations', conversation('c1'))
    await tx.put('episodes', turn)
    await tx.enqueue([job('extract', 'e1')])
  }

  describe(`${name}: reading`, () => {
    test('gives back exactly the record that was put', async () => {
      const store = await make()
      await store.transact(byYou, async (tx) => {
        await capture(tx)
        await tx.put('memories', home)
        await tx.put('recalls', recalled('r1', 'where do I live', ['m1']))
      })
      expect(await store.get('memories', 'm1')).toStrictEqual(home)
      expect(await store.get('recalls', 'r1')).toStrictEqual(recalled('r1', 'where do I live', ['m1']))
      expect(await store.all('episodes')).toStrictEqual([turn])
      expect(await store.get('memories', 'nothing')).toBeUndefined()
    })

    test('keeps the order of the ids asked for and leaves out what is missing', async () => {
      const store = await make()
      await store.transact(byYou, (tx) => tx.putMany('episodes', [turn, episode('e2', 1, 'Yes'), episode('e3', 2, 'No')]))
      expect((await store.getMany('episodes', ['e3', 'gone', 'e1'])).map(({ id }) => id)).toEqual(['e3', 'e1'])
    })

    test('gives the turns of one conversation by sequence', async () => {
      const store = await make()
      const other = { conversationId: 'c2' as ConversationId }
      await store.transact(byYou, (tx) =>
        tx.putMany('episodes', [
          episode('e9', 0, 'a'),
          episode('e4', 10, 'b'),
          episode('e5', 2, 'c', { replyTo: 'e9' as EpisodeId }),
          episode('e6', 1, 'd', other),
        ]),
      )
      expect((await store.episodesOf('c1' as ConversationId)).map(({ id }) => id)).toEqual(['e9', 'e5', 'e4'])
      expect((await store.lastEpisodeOf('c1' as ConversationId))?.id).toBe('e4')
      expect((await store.episodesBefore('c1' as ConversationId, 10, 1)).map(({ id }) => id)).toEqual(['e5'])
      expect((await store.episodesBefore('c1' as ConversationId, 10, 4)).map(({ id }) => id)).toEqual(['e9', 'e5'])
      expect(await store.lastEpisodeOf('c3' as ConversationId)).toBeUndefined()
      expect((await store.replyTo('e9' as EpisodeId))?.id).toBe('e5')
    })

    test('finds memories by turn, slot, attribute and wording', async () => {
      const store = await make()
      const sister = memory('m2', 'My sister lives in Porto', undefined, {
        slot: { subject: 'sister', attribute: 'home', value: 'Porto', cardinality: 'one' },
      })
      await store.transact(byYou, (tx) => tx.putMany('memories', [home, sister]))
      expect((await store.memoriesFrom('e1' as EpisodeId)).map(({ id }) => id)).toEqual(['m1'])
      expect((await store.memoriesInSlot('me', 'home')).map(({ id }) => id)).toEqual(['m1'])
      expect((await store.memoriesWithAttribute('home')).map(({ id }) => id)).toEqual(['m1', 'm2'])
      expect((await store.memoriesSaying('i live in LISBON.')).map(({ id }) => id)).toEqual(['m1'])
      expect(await store.memoriesSaying('I live in Porto')).toEqual([])
    })

    test('finds entities by what they are called, links by either end, the topic of a memory', async () => {
      const store = await make()
      await store.transact({ ...byYou, operation: 'sleep' }, async (tx) => {
        await tx.putMany('entities', [entity('n1', ['maya', 'sister']), entity('n2', ['boss', 'maya']), entity('n3', ['tom'])])
        await tx.putMany('links', [link('about', 'm2', 'n1'), link('follows', 'm2', 'm1'), link('about', 'm1', 'n3')])
        await tx.putMany('topics', [topic('o1', ['m1', 'm2']), topic('o2', ['m3'])])
      })
      expect((await store.entitiesCalled('maya')).map(({ id }) => id)).toEqual(['n1', 'n2'])
      expect(await store.entitiesCalled('Maya')).toEqual([])
      expect((await store.linksOf('m2')).map(({ id }) => id)).toEqual(['about:m2:n1', 'follows:m2:m1'])
      expect((await store.linksOf('n3')).map(({ id }) => id)).toEqual(['about:m1:n3'])
      expect((await store.topicOf('m2'))?.id).toBe('o1')
      expect(await store.topicOf('m9')).toBeUndefined()
    })

    test('finds the pictures of a turn, in the order they were given', async () => {
      const store = await make()
      const picture = (id: string, episodeId: string) => ({ id, episodeId, name: '', type: 'image/png', thumbnail: '', at }) as never
      await store.transact(byYou, (tx) => tx.putMany('pictures', [picture('p2', 'e1'), picture('p1', 'e1'), picture('p3', 'e2')]))
      expect((await store.picturesOf('e1' as never)).map(({ id }) => id)).toEqual(['p1', 'p2'])
      expect(await store.picturesOf('e9' as never)).toEqual([])
    })

    test('finds a tombstone by either digest', async () => {
      const store = await make()
      const tombstone = { id: 't1', at, kind: 'memory', digest: 'aa', slotDigest: 'bb', recordId: 'm1' } as never
      await store.transact({ ...byYou, operation: 'erase' }, (tx) => tx.put('tombstones', tombstone))
      expect((await store.tombstoneFor('aa'))?.id).toBe('t1')
      expect((await store.tombstoneFor('bb'))?.id).toBe('t1')
      expect(await store.tombstoneFor('cc')).toBeUndefined()
    })
  })

  describe(`${name}: one change`, () => {
    test('writes its entry and its jobs with it', async () => {
      const store = await make()
      const { entry } = await store.transact(byYou, capture)
      expect(entry).toStrictEqual({
        seq: 1,
        ...byYou,
        diffs: [
          { op: 'add', table: 'conversations', id: 'c1' },
          { op: 'add', table: 'episodes', id: 'e1' },
        ],
      })
      expect(await store.journal(none)).toStrictEqual([entry])
      expect((await store.jobs()).map(({ id }) => id)).toEqual(['extract:e1'])
    })

    test('leaves nothing behind when it throws', async () => {
      const store = await make()
      await store.transact(byYou, capture)
      const failing = store.transact(byYou, async (tx) => {
        await tx.put('episodes', episode('e2', 1, 'half'))
        await tx.remove('episodes', ['e1'])
        await tx.enqueue([job('extract', 'e2')])
        await tx.complete('extract:e1' as JobId)
        await tx.scrubJournal(['e1'])
        await tx.markUndone(1 as JournalSeq, 2 as JournalSeq)
        throw new RangeError('stop')
      })
      await expect(failing).rejects.toThrow(RangeError)
      expect(await store.all('episodes')).toEqual([turn])
      expect((await store.jobs()).map(({ id }) => id)).toEqual(['extract:e1'])
      expect(await store.lastSeq()).toBe(1)
      expect((await store.journalEntry(1 as JournalSeq))?.undoneBy).toBeUndefined()
    })

    test('reads its own writes', async () => {
      const store = await make()
      await store.transact(byYou, async (tx) => {
        await capture(tx)
        expect(await tx.get('episodes', 'e1')).toEqual(turn)
        expect((await tx.lastEpisodeOf('c1' as ConversationId))?.id).toBe('e1')
        await tx.put('memories', home)
        expect(await tx.memoriesInSlot('me', 'home')).toEqual([home])
        await tx.remove('memories', ['m1'])
        expect(await tx.memoriesFrom('e1' as EpisodeId)).toEqual([])
        expect(await tx.count('episodes')).toBe(1)
      })
    })

    test('gives back the result of the change', async () => {
      const store = await make()
      expect((await store.transact(byYou, async () => 7)).result).toBe(7)
    })

    test('writes no entry when nothing changed', async () => {
      const store = await make()
      await store.transact(byYou, capture)
      const { entry } = await store.transact(byYou, async (tx) => {
        await tx.put('episodes', turn)
        await tx.put('episodes', episode('e8', 5, 'there and gone'))
        await tx.remove('episodes', ['e8', 'never'])
      })
      expect(entry).toBeUndefined()
      expect(await store.lastSeq()).toBe(1)
    })

    test('is told by its first and last state, however often it wrote', async () => {
      const store = await make()
      await store.transact(byYou, capture)
      const { entry } = await store.transact(byYou, async (tx) => {
        await tx.put('conversations', conversation('c1', { title: 'A' }))
        await tx.put('conversations', conversation('c1', { title: 'B' }))
      })
      expect(entry?.diffs).toEqual([{ op: 'change', table: 'conversations', id: 'c1', before: { title: '' }, after: { title: 'B' } }])
    })
  })

  describe(`${name}: the journal`, () => {
    test('is gapless, also after failures and empty changes', async () => {
      const store = await make()
      for (let n = 0; n < 6; n += 1) {
        const change = store.transact(byYou, async (tx) => {
          await tx.put('episodes', episode(`e${n}`, n, 'x'))
          if (n === 2) throw new Error('no')
        })
        await change.catch(() => undefined)
        await store.transact(byYou, async () => undefined)
      }
      expect((await store.journal(none)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
      expect((await store.journal(2 as JournalSeq, 2)).map(({ seq }) => seq)).toEqual([3, 4])
    })

    test('serialises changes made at the same time', async () => {
      const store = await make()
      await store.transact(byYou, (tx) => tx.put('conversations', conversation('c1', { title: '0' })))
      const count = async (tx: StoreTx) => {
        const before = await tx.get('conversations', 'c1')
        await tx.put('conversations', conversation('c1', { title: String(Number(before?.title) + 1) }))
      }
      await Promise.all(Array.from({ length: 8 }, () => store.transact(byYou, count)))
      expect((await store.get('conversations', 'c1'))?.title).toBe('8')
      expect((await store.journal(none)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    })

    test('knows the entries of a record', async () => {
      const store = await make()
      await store.transact(byYou, capture)
      await store.transact(byYou, (tx) => tx.put('memories', home))
      await store.transact(byYou, (tx) => tx.put('memories', { ...home, pinned: true }))
      expect((await store.journalOf('m1')).map(({ seq }) => seq)).toEqual([2, 3])
      expect(await store.journalOf('nothing')).toEqual([])
    })

    test('holds no trace of what is erased, the erasing entry included', async () => {
      const store = await make()
      await store.transact(byYou, capture)
      await store.transact(byYou, (tx) => tx.put('memories', home))
      await store.transact(byYou, (tx) => tx.put('memories', { ...home, statement: 'I live in Faro' }))
      const { result } = await store.transact({ ...byYou, operation: 'erase' }, async (tx) => {
        await tx.remove('memories', ['m1'])
        await tx.remove('episodes', ['e1'])
        return tx.scrubJournal(['m1', 'e1'])
      })
      expect(result).toBe(3)
      expect(JSON.stringify(await store.journal(none))).not.toMatch(/Lisbon|Faro/u)
      expect((await store.journalOf('m1')).map(({ seq }) => seq)).toEqual([2, 3, 4])
    })

    test('takes over another journal as history, renumbered', async () => {
      const store = await make()
      await store.transact(byYou, capture)
      const foreign = { actor: 'you' as const, at, diffs: [{ op: 'add' as const, table: 'memories' as const, id: 'm7' }] }
      const { entry } = await store.transact({ ...byYou, actor: 'import', operation: 'import' }, async (tx) => {
        await tx.adoptJournal([
          { ...foreign, seq: 4 as JournalSeq, operation: 'extract', undoneBy: 5 as JournalSeq },
          { ...foreign, seq: 5 as JournalSeq, operation: 'undo', undoes: 4 as JournalSeq },
        ])
        await tx.put('memories', memory('m7', 'The boat is called Merle'))
      })
      const journal = await store.journal(none)
      expect(journal.map(({ seq, undoes, undoneBy }) => [seq, undoes, undoneBy])).toEqual([
        [1, undefined, undefined],
        [2, undefined, 3],
        [3, 2, undefined],
        [4, undefined, undefined],
      ])
      expect(entry?.seq).toBe(4)
      expect((await store.journalOf('m7')).map(({ seq }) => seq)).toEqual([2, 3, 4])
    })
  })

  describe(`${name}: jobs`, () => {
    test('are one per id, and a failure stays on record', async () => {
      const store = await make()
      await store.transact(byYou, capture)
      await store.transact(byYou, (tx) => tx.fail('extract:e1' as JobId, 'no words'))
      await store.transact(byYou, (tx) => tx.enqueue([job('extract', 'e1'), job('reply', 'e1')]))
      expect(await store.jobs('extract')).toEqual([{ ...job('extract', 'e1'), state: 'failed', attempts: 1, lastError: 'no words' }])
      expect((await store.jobs()).length).toBe(2)
      await store.transact(byYou, (tx) => tx.complete('extract:e1' as JobId))
      expect((await store.jobs()).map(({ id }) => id)).toEqual(['reply:e1'])
    })

    test('records, journal and jobs are there after reopening', async () => {
      const first = await make()
      await first.transact(byYou, capture)
      const second = await reopen(first)
      expect(await second.get('episodes', 'e1')).toEqual(turn)
      expect((await second.jobs()).map(({ id }) => id)).toEqual(['extract:e1'])
      expect((await second.transact(byYou, (tx) => tx.put('memories', home))).entry?.seq).toBe(2)
    })
  })
}
