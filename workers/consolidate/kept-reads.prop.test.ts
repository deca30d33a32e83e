import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withKeptReads } from './kept-reads.ts'
import { settleExtracts } from './settle.ts'
import { testContext } from './test-context.ts'
import { jobFor } from './job-for.ts'
import type { EpochMs, SourceId } from '../../core/memory/ids.ts'
import type { Memory } from '../../core/memory/records.ts'
import { InMemoryStore } from '../../store/in-memory-store.ts'
import type { StoreTx } from '../../store/memory-store.ts'
import { conversation, entity, episode, link, memory } from '../../store/test-records.ts'

const at = 1 as EpochMs
const few = fc.constantFrom('a', 'b', 'c')
const memories = fc
  .tuple(few, few, few)
  .map(([id, subject, attribute]): Memory =>
    memory(id, 'It is so.', undefined, { slot: { subject, attribute, value: 'v', cardinality: 'many' } }),
  )
const entities = fc.tuple(few, fc.uniqueArray(few)).map(([id, keys]) => entity(id, keys))
const links = fc.tuple(few, few).map(([from, to]) => link('about', from, to))
const steps = fc.oneof(
  memories.map((record) => (tx: StoreTx) => tx.put('memories', record)),
  fc.array(memories, { maxLength: 2 }).map((records) => (tx: StoreTx) => tx.putMany('memories', records)),
  entities.map((record) => (tx: StoreTx) => tx.put('entities', record)),
  links.map((record) => (tx: StoreTx) => tx.putMany('links', [record])),
  fc
    .tuple(
      fc.constantFrom('memories' as const, 'entities' as const, 'links' as const),
      fc.constantFrom('a', 'b', 'c', 'about:a:b', 'about:c:a'),
    )
    .map(
      ([table, id]) =>
        (tx: StoreTx) =>
          tx.remove(table, [id]),
    ),
  few.map((key) => (tx: StoreTx) => tx.linksOf(key)),
  few.map((key) => (tx: StoreTx) => tx.memoriesWithAttribute(key)),
  few.map((key) => (tx: StoreTx) => tx.memoriesInSlot(key, 'a')),
)

it('reads what the store would give, whatever was read and written before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 30 }), async (script) => {
      await new InMemoryStore().transact({ actor: 'import', operation: 'extract', at }, async (plain) => {
        const kept = withKeptReads(plain)
        for (const step of script) {
          await step(kept)
          for (const key of ['a', 'b', 'c']) {
            expect(await kept.linksOf(key)).toEqual(await plain.linksOf(key))
            expect(await kept.entitiesCalled(key)).toEqual(await plain.entitiesCalled(key))
            expect(await kept.memoriesWithAttribute(key)).toEqual(await plain.memoriesWithAttribute(key))
            for (const subject of ['a', 'b', 'c'])
              expect(await kept.memoriesInSlot(subject, key)).toEqual(await plain.memoriesInSlot(subject, key))
          }
        }
      })
    }),
    { numRuns: 60 },
  )
})

it('a turn of a long chat brought in is read with the turns just before it, never with the whole chat', async () => {
  const context = testContext()
  const sourceId = 's' as SourceId
  const turns = Array.from({ length: 300 }, (_, place) =>
    episode(`e${place}`, place, `No, I sold the car again, number ${place}.`, { sourceId }),
  )
  await context.store.transact({ actor: 'import', operation: 'import', at }, async (tx) => {
    await tx.put('conversations', conversation('c1', { sourceId }))
    await tx.putMany('episodes', turns)
    await tx.enqueue(turns.slice(-50).map(({ id }) => jobFor('extract', id, at)))
  })
  let whole = 0
  const { store } = context
  const transact = store.transact.bind(store)
  store.transact = (meta, change) =>
    transact(meta, (tx) => {
      const watched: Partial<StoreTx> = {
        episodesBefore: (...place) => tx.episodesBefore(...place),
        episodesOf: (id) => {
          whole += 1
          return tx.episodesOf(id)
        },
      }
      return change(Object.assign(Object.create(tx) as StoreTx, watched))
    })
  expect(await settleExtracts(context)).toEqual({ done: 50, failed: 0 })
  expect(whole).toBe(0)
})
