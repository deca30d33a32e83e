// For tests of the worker's logic: the in-memory store, a clock that moves when told, ids that sort.

import type { Context } from './context.ts'
import type { EpochMs } from '../../core/memory/ids.ts'
import { idsFrom } from '../../core/ports.ts'
import { InMemoryStore } from '../../store/in-memory-store.ts'

export interface TestContext extends Context {
  /** Moves the clock forward. */
  readonly wait: (ms: number) => void
}

export function testContext(startsAt = Date.parse('2026-11-21T12:00:00Z')): TestContext {
  let now = startsAt
  const clock = { now: () => now as EpochMs }
  let seed = 1
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  return { store: new InMemoryStore(), clock, ids: idsFrom(clock, random), wait: (ms) => (now += ms) }
}
