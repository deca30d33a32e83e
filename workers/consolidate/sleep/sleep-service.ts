// SleepApi over a store: which night is due, and one at a time.

import type { Context } from '../context.ts'
import { previewSleep, sleep } from './sleep.ts'
import type { SleepApi } from './sleep.api.ts'
import { renameTopic } from './topics.ts'
import { isBedtime, scaleFor } from '../../../core/consolidation/sleep/due.ts'
import type { Nap } from '../../../core/memory/sleep-records.ts'

export function sleepService(context: Context): SleepApi {
  let stop = new AbortController()
  let last: Promise<unknown> = Promise.resolve()
  const oneAtATime = <R>(work: () => Promise<R>): Promise<R> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
  const due = async () => scaleFor(await context.store.all('naps'), context.clock.now())
  const goToBed = async (leftOut: readonly string[]): Promise<readonly Nap[]> => {
    stop = new AbortController()
    return sleep(context, { scale: await due(), leftOut, signal: stop.signal })
  }
  return {
    previewSleep: async () => previewSleep(context, { scale: await due() }),
    sleep: (leftOut) => oneAtATime(() => goToBed(leftOut)),
    sleepIfDue: (idleForMs) =>
      oneAtATime(async () => (isBedtime(await context.store.all('naps'), context.clock.now(), idleForMs) ? goToBed([]) : [])),
    pauseSleep: async () => stop.abort(),
    renameTopic: (id, name) => renameTopic(context, id, name),
  }
}
