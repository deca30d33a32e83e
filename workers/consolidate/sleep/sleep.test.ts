// Sleep over things told twice, people with two names, and things that belong together: previewed, carried out, taken back, cut off anywhere.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operationKey } from '../../../core/consolidation/sleep/operation.ts'
import { isCurrent, tableNames, type Memory } from '../../../core/memory/records.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import type { MemoryStore } from '../../../store/memory-store.ts'
import { conversation, episode, memory } from '../../../store/test-records.ts'
import type { Context } from '../context.ts'
import { testContext, type TestContext } from '../test-context.ts'
import { undo } from '../undoing.ts'
import { previewSleep, sleep, undoSleep } from './sleep.ts'

const day = 86_400_000
const start = Date.UTC(2026, 2, 1)

interface Told {
  readonly text: string
  readonly slot?: Memory['slot']
  readonly entities?: readonly string[]
}
const home = (subject: string, value: string): Memory['slot'] => ({ subject, attribute: 'home', value, cardinality: 'one' })

/** A memory in which each of these was told on its own day and kept as a memory of its own, as an import leaves it. */
async function told(...tellings: readonly Told[]): Promise<TestContext> {
  const context = testContext(start + (tellings.length + 1) * day)
  await context.store.transact({ actor: 'import', operation: 'extract', at: start as EpochMs }, async (tx) => {
    await tx.put('conversations', conversation('c1'))
    for (const [at, { text, slot, entities = [] }] of tellings.entries()) {
      const saidAt = (start + at * day) as EpochMs
      const turn = episode(`e${String(at).padStart(3, '0')}`, at, text, { saidAt, recordedAt: saidAt })
      await tx.put('episodes', turn)
      await tx.put('memories', memory(`m${String(at).padStart(3, '0')}`, text, turn, { entities, ...(slot === undefined ? {} : { slot }) }))
    }
  })
  return context
}

const statements = async (store: MemoryStore) =>
  (await store.all('memories')).filter((one) => isCurrent(one)).map(({ statement }) => statement)
/** Everything but the reports and the history. */
const everything = async (store: MemoryStore) =>
  Object.fromEntries(
    await Promise.all(tableNames.filter((table) => table !== 'naps').map(async (table) => [table, await store.all(table)] as const)),
  )

const twice: readonly Told[] = [
  { text: 'I collect old maps of the coast.' },
  { text: 'I collect old maps of the coast' },
  { text: 'I really collect the old maps of the coast.' },
  { text: 'I collect 12 old maps of the coast.' },
]

describe('what was told more than once', () => {
  it('becomes one, with all its evidence; another number stays another thing', async () => {
    const context = await told(...twice)
    const [nap] = await sleep(context, { scale: 'day' })
    expect(await statements(context.store)).toEqual(['I collect old maps of the coast.', 'I collect 12 old maps of the coast.'])
    const kept = await context.store.get('memories', 'm000')
    expect(kept?.evidence.map(({ episodeId }) => episodeId)).toEqual(['e000', 'e001', 'e002'])
    expect((await context.store.get('memories', 'm001'))?.supersededBy).toBe('m000')
    expect(nap?.operations).toEqual([{ do: 'merge', keep: 'm000', drop: ['m001', 'm002'] }])
    expect([nap?.before.current, nap?.after.current, nap?.before.duplicates, nap?.after.duplicates]).toEqual([4, 2, 2, 0])
  })

  it('under two names of one person, once they are known to be one', async () => {
    const context = await told(
      { text: 'My sister lives in Leeds.', slot: home('sister', 'Leeds'), entities: ['Leeds', 'sister'] },
      { text: 'Maya lives in Leeds.', slot: home('maya', 'Leeds'), entities: ['Maya', 'Leeds'] },
      {
        text: 'My sister is called Maya.',
        slot: { subject: 'sister', attribute: 'name', value: 'Maya', cardinality: 'one' },
        entities: ['Maya', 'sister'],
      },
      { text: 'Maya lives in York.', slot: home('maya', 'York'), entities: ['Maya', 'York'] },
    )
    await sleep(context, { scale: 'day' })
    expect((await context.store.all('entities')).filter(({ kind }) => kind === 'person').map(({ keys }) => keys)).toEqual([
      ['maya', 'sister'],
    ])
    expect(await statements(context.store)).toEqual(['My sister is called Maya.', 'Maya lives in York.'])
    expect((await context.store.get('memories', 'm000'))?.supersededBy).toBe('m003')
  })
})

describe('a night', () => {
  it('is shown before it happens, and the preview writes nothing', async () => {
    const context = await told(...twice)
    const before = await everything(context.store)
    const preview = await previewSleep(context, { scale: 'day' })
    expect(await everything(context.store)).toEqual(before)
    expect(await context.store.all('naps')).toEqual([])
    const [nap] = await sleep(context, { scale: 'day' })
    expect(nap?.operations).toEqual(preview.operations)
  })

  it('leaves out what the person does not want, and does not propose it again', async () => {
    const context = await told(...twice)
    const [merge] = (await previewSleep(context, { scale: 'day' })).operations
    if (merge === undefined) throw new Error('nothing was planned')
    await sleep(context, { scale: 'day', leftOut: [operationKey(merge)] })
    expect(await statements(context.store)).toHaveLength(4)
    await touch(context, 'm001')
    expect((await previewSleep(context, { scale: 'day' })).operations).toEqual([])
  })

  it('is taken back by one undo, comes again by a redo, and is not proposed anew', async () => {
    const context = await told(...twice)
    const before = await everything(context.store)
    const [nap] = await sleep(context, { scale: 'week' })
    const after = await everything(context.store)
    if (nap === undefined) throw new Error('there was no night')
    const undone = await undoSleep(context, nap.id)
    expect(undone.ok).toBe(true)
    expect(await everything(context.store)).toEqual(before)
    expect(await sleep(context, { scale: 'day' })).toMatchObject([{ operations: [] }])
    expect(await everything(context.store)).toEqual(before)
    if (undone.ok) expect((await undo(context, undone.value)).ok).toBe(true)
    expect(await everything(context.store)).toEqual(after)
  })

  it('says so when there is nothing to do, once', async () => {
    const context = await told()
    expect(await sleep(context, { scale: 'day' })).toMatchObject([{ operations: [], region: 0 }])
    expect(await context.store.all('naps')).toHaveLength(1)
  })

  it('goes through everything in bounded regions, and stops when told to', async () => {
    const context = await told(...Array.from({ length: 25 }, (_, at) => ({ text: `Note ${at} about harbour ${at % 5} and boats.` })))
    const stop = { aborted: false, throwIfAborted: () => undefined }
    const first = await sleep(context, { scale: 'day', budget: { memories: 10, nights: 1 } })
    expect(first.map(({ region }) => region)).toEqual([10])
    const rest = await sleep(context, { scale: 'day', budget: { memories: 10 }, signal: stop })
    expect(rest.map(({ region }) => region)).toEqual([10, 5])
    stop.aborted = true
    expect(await sleep(context, { scale: 'day', signal: stop })).toEqual([])
  })
})

async function touch(context: Context, id: string): Promise<void> {
  await context.store.transact({ actor: 'you', operation: 'edit', at: context.clock.now() }, async (tx) => {
    const one = await tx.get('memories', id)
    if (one !== undefined) await tx.put('memories', { ...one, kind: one.kind === 'fact' ? 'insight' : 'fact' })
    const back = await tx.get('memories', id)
    if (back !== undefined) await tx.put('memories', { ...back, entities: [...back.entities, 'Coast'] })
  })
}

const names = ['Orla', 'Davit', 'Mum']
const telling = fc.oneof(
  fc.record({ who: fc.constantFrom(...names), place: fc.constantFrom('Leeds', 'York') }).map(({ who, place }): Told => ({
    text: `${who} lives in ${place}.`,
    slot: home(who.toLowerCase(), place),
    entities: [who, place],
  })),
  fc
    .constantFrom('The boat needs new paint.', 'The boat needs the new paint', 'Our boat is called Merle.', 'I paint the boat in May.')
    .map((text): Told => ({ text, entities: text.includes('Merle') ? ['Merle'] : [] })),
  fc.constantFrom('Orla', 'Davit').map((name): Told => ({
    text: `My sister is called ${name}.`,
    slot: { subject: 'sister', attribute: 'name', value: name, cardinality: 'many' },
    entities: [name, 'sister'],
  })),
)
const tellings = fc.array(telling, { minLength: 1, maxLength: 14 })
const scale = fc.constantFrom('day', 'week', 'month')

/** Fails in the middle of the `at`th write of records, as a killed tab does: nothing of the transaction stays. */
function killing(store: MemoryStore, at: number): MemoryStore {
  let writes = 0
  return new Proxy(store, {
    get: (target, name) =>
      name === 'transact'
        ? (meta: never, change: (tx: object) => Promise<unknown>) =>
            target.transact(
              meta,
              (tx) =>
                change(
                  new Proxy(tx, {
                    get: (inner, method: string) =>
                      method === 'put' || method === 'putMany' || method === 'remove'
                        ? async (...call: unknown[]) => {
                            writes += 1
                            if (writes === at) throw new Error('killed')
                            return (inner as never as Record<string, (...args: unknown[]) => unknown>)[method]?.(...call)
                          }
                        : (Reflect.get(inner, method) as (...args: unknown[]) => unknown).bind(inner),
                  }),
                ) as never,
            )
        : (Reflect.get(target, name) as (...args: unknown[]) => unknown).bind(target),
  })
}

describe('whatever was told', () => {
  it('a second sleep at once finds nothing to do', async () => {
    await fc.assert(
      fc.asyncProperty(tellings, scale, async (list, how) => {
        const context = await told(...list)
        await sleep(context, { scale: how })
        const before = await everything(context.store)
        await context.store.transact({ actor: 'you', operation: 'edit', at: context.clock.now() }, (tx) => tx.remove('naps', []))
        expect((await sleep(context, { scale: how })).flatMap(({ operations }) => operations)).toEqual([])
        expect(await everything(context.store)).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  it('looking at everything again finds nothing to do either', async () => {
    await fc.assert(
      fc.asyncProperty(tellings, scale, async (list, how) => {
        const context = await told(...list)
        const naps = await sleep(context, { scale: how })
        const before = await everything(context.store)
        await context.store.transact({ actor: 'you', operation: 'edit', at: context.clock.now() }, (tx) =>
          tx.remove(
            'naps',
            naps.map(({ id }) => id),
          ),
        )
        const preview = await previewSleep(context, { scale: how })
        expect(preview.operations).toEqual([])
        await sleep(context, { scale: how })
        expect(await everything(context.store)).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  it('sleep and its undo restore the store', async () => {
    await fc.assert(
      fc.asyncProperty(tellings, scale, async (list, how) => {
        const context = await told(...list)
        const before = await everything(context.store)
        for (const nap of (await sleep(context, { scale: how })).toReversed()) {
          if (nap.operations.length > 0 || nap.after.links > 0) expect((await undoSleep(context, nap.id)).ok).toBe(true)
        }
        expect(await everything(context.store)).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  it('cut off anywhere and gone on with, it comes out as if it had not been', async () => {
    await fc.assert(
      fc.asyncProperty(tellings, scale, fc.integer({ min: 1, max: 12 }), async (list, how, at) => {
        const [whole, cut] = [await told(...list), await told(...list)]
        await sleep(whole, { scale: how })
        await sleep({ ...cut, store: killing(cut.store, at) }, { scale: how }).catch(() => undefined)
        await sleep(cut, { scale: how })
        expect(await everything(cut.store)).toEqual(await everything(whole.store))
        expect((await cut.store.all('naps')).filter(({ state }) => state === 'planned')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('cut off between its plan and its changes, it is shown again as it was', async () => {
    const twice = [{ text: 'My van needs a new clutch.' }, { text: 'The van needs a new clutch.' }]
    const shown = (await previewSleep(await told(...twice), { scale: 'day' })).operations.map(({ do: deed }) => deed)
    expect(shown).not.toEqual([])
    let begun = 0
    for (let at = 1; at <= 12; at += 1) {
      const cut = await told(...twice)
      await sleep({ ...cut, store: killing(cut.store, at) }, { scale: 'day' }).catch(() => undefined)
      const [nap] = await cut.store.all('naps')
      if (nap?.state !== 'planned') continue
      begun += 1
      expect((await previewSleep(cut, { scale: 'day' })).operations.map(({ do: deed }) => deed)).toEqual(shown)
    }
    expect(begun).toBeGreaterThan(0)
  })

  it('no word and no evidence is lost, and nothing is said that was not', async () => {
    await fc.assert(
      fc.asyncProperty(tellings, scale, async (list, how) => {
        const context = await told(...list)
        const spans = async () =>
          new Set(
            (await context.store.all('memories'))
              .filter((one) => isCurrent(one) || one.validUntil !== undefined)
              .flatMap(({ evidence }) => evidence.map(({ episodeId }) => episodeId)),
          )
        const before = await spans()
        await sleep(context, { scale: how })
        expect(await spans()).toEqual(before)
        const said = (await context.store.all('memories')).map(({ statement }) => statement)
        expect(said.every((statement) => list.some(({ text }) => text === statement))).toBe(true)
        for (const { name, members } of await context.store.all('topics')) {
          const words = name.split(' and ').filter((word) => word !== '')
          const text = (await context.store.getMany('memories', members)).map(({ statement }) => statement.toLowerCase()).join(' ')
          if (members.length > 0) expect(words.every((word) => text.includes(word.toLowerCase()))).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})
