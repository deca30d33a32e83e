// Sleep: plan, carry out, report. For the worker, for benches and tests alike:
//   sleep({ store, clock, ids }, { scale: 'day' })   works off all that is new, 500 memories a night, each night one undoable journal entry.
// Invariants: a night is whole or absent; killed anywhere it is planned again and comes out the same; nothing is written from a state that has
// changed meanwhile. Needs nothing but a store, a clock and ids, so it runs in Node over fake-indexeddb as it does in the worker.

import { done, guarded, type Context } from '../context.ts'
import type { Outcome } from '../consolidate.api.ts'
import { undo } from '../undoing.ts'
import { isTold, planNight, wasUndone, type Night } from './night.ts'
import type { SleepReport } from './sleep.api.ts'
import { workedTables } from '../../../core/consolidation/sleep/draft.ts'
import type { JournalSeq, NapId } from '../../../core/memory/ids.ts'
import type { Nap, SleepScale } from '../../../core/memory/sleep-records.ts'
import type { Cancellation } from '../../../core/ports.ts'

export interface SleepOptions {
  readonly scale: SleepScale
  /** How much at once, and at most how many nights' worth in one go. */
  readonly budget?: { readonly memories?: number; readonly nights?: number }
  /** Keys of operations the person does not want (`operationKey`). */
  readonly leftOut?: readonly string[]
  readonly signal?: Cancellation
}

const memoriesANight = 500
const mostNights = 1000
/** When something is said in the middle, the plan is made again this often; then it waits for a quieter time. */
const patience = 3

/** What sleeping now would change: of a night that was cut off, all of it again. Writes nothing. */
export async function previewSleep(context: Context, options: SleepOptions): Promise<SleepReport> {
  const { night, scale } = await nextNight(context, options)
  return {
    scale,
    region: night.region.ids.length,
    operations: night.plan.operations.filter(isTold),
    before: night.plan.before,
    after: night.plan.after,
  }
}

/** Sleeps until nothing new is left, the budget is spent, or the signal says to stop; gives the nights there were. */
export async function sleep(context: Context, options: SleepOptions): Promise<readonly Nap[]> {
  const nights: Nap[] = []
  const most = options.budget?.nights ?? mostNights
  while (nights.length < most) {
    if (options.signal?.aborted === true) break
    const nap = await oneNight(context, options, nights.length === 0)
    if (nap === undefined) break
    nights.push(nap)
    if (nap.region < (options.budget?.memories ?? memoriesANight)) break
  }
  return nights
}

/** Takes a night back, all of it at once. */
export function undoSleep(context: Context, id: NapId): Promise<Outcome<JournalSeq>> {
  return guarded(async () => {
    const seq = (await context.store.get('naps', id))?.journalSeq
    if (seq === undefined) return { ok: false, reason: 'nothing-to-undo', message: 'There is nothing to take back.' }
    const outcome = await undo(context, seq)
    return outcome.ok ? done(outcome.value) : outcome
  })
}

/** @param isFirst of this going to bed: one with nothing to do is reported too, so that it is not tried again at once */
async function oneNight(context: Context, options: SleepOptions, isFirst: boolean): Promise<Nap | undefined> {
  for (let tries = 0; tries < patience; tries += 1) {
    const { begun, night, scale, leftOut } = await nextNight(context, options)
    if (begun === undefined && night.region.ids.length === 0 && night.plan.operations.length === 0 && !isFirst) return undefined
    const nap = { ...napOf(context, night, scale, leftOut), ...(begun === undefined ? {} : { id: begun.id, at: begun.at }) }
    const outcome = await carryOutNight(context, night, nap, begun)
    if (outcome !== undefined) return outcome
  }
  return undefined
}

interface NextNight {
  readonly begun: Nap | undefined
  readonly night: Night
  readonly scale: SleepScale
  readonly leftOut: readonly string[]
}

/** The night that was cut off, or else a new one. */
async function nextNight(context: Context, { scale, budget, leftOut = [] }: SleepOptions): Promise<NextNight> {
  const begun = await begunNight(context)
  const its = { scale: begun?.scale ?? scale, leftOut: [...leftOut, ...(begun?.leftOut ?? [])] }
  const memories = budget?.memories ?? memoriesANight
  return { begun, night: await planNight(context, { ...its, memories, ...(begun === undefined ? {} : { begun }) }), ...its }
}

/** A night that was begun and cut off. One that was taken back is done with. */
async function begunNight({ store }: Context): Promise<Nap | undefined> {
  for (const nap of await store.all('naps')) if (nap.state === 'planned' && !(await wasUndone(store, nap))) return nap
  return undefined
}

function napOf({ ids, clock }: Context, { region, plan }: Night, scale: SleepScale, leftOut: readonly string[]): Nap {
  return {
    id: ids.next() as NapId,
    scale,
    state: 'planned',
    at: clock.now(),
    region: region.ids.length,
    upTo: region.upTo,
    operations: plan.operations.filter(isTold),
    leftOut,
    before: plan.before,
    after: plan.after,
  }
}

/** First the plan, durable; then all of it in one transaction, if nothing has changed since it was made. */
async function carryOutNight({ store, clock }: Context, { seq, draft }: Night, nap: Nap, begun: Nap | undefined): Promise<Nap | undefined> {
  const meta = () => ({ actor: 'sleep', operation: 'sleep', at: clock.now() }) as const
  if (begun === undefined) {
    const { result: isPlanned } = await store.transact(meta(), async (tx) => {
      if ((await tx.lastSeq()) !== seq) return false
      await tx.put('naps', nap)
      return true
    })
    if (!isPlanned) return undefined
  }
  const expected = begun === undefined ? seq + 1 : seq
  const changes = draft.takeChanges()
  const { result } = await store.transact(meta(), async (tx) => {
    if ((await tx.lastSeq()) !== expected) return undefined
    for (const table of workedTables) {
      await tx.putMany(table, changes.put[table])
      await tx.remove(table, changes.remove[table])
    }
    const applied: Nap = { ...nap, state: 'applied', journalSeq: (expected + 1) as JournalSeq }
    await tx.put('naps', applied)
    return applied
  })
  return result
}
