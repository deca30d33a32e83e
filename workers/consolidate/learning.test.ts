// Learning over a store: from recalls to adapters, taken up by forgetting and by ranking, reset and undone.

import { expect, it } from 'vitest'
import { learn, resetLearned } from './learning.ts'
import { testContext, type TestContext } from './test-context.ts'
import { undo } from './undoing.ts'
import { notNeeded } from '../../core/learning/lookups.ts'
import { retrievabilityAfter } from '../../core/forgetting/strength.ts'
import type { EpochMs } from '../../core/memory/ids.ts'
import type { Memory } from '../../core/memory/records.ts'
import type { Recall } from '../../core/memory/recall-records.ts'
import { forgettingIn } from '../../store/read/forgetting.ts'
import { memory, recalled } from '../../store/test-records.ts'

const dayMs = 86_400_000
const start = Date.parse('2020-01-01T12:00:00Z')

/** Facts are used when they come up, events are not; of facts, fewer the older, six times as slowly as by default. */
async function withHistory(count: number): Promise<TestContext> {
  const context = testContext(start + 3000 * dayMs)
  let state = 11
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  const memories: Memory[] = []
  const recalls: Recall[] = []
  for (let n = 0; n < count; n += 1) {
    const at = (start + n * (2000 / count) * dayMs) as EpochMs
    const elapsed = Math.exp(random() * 7 - 1)
    const kind = n % 2 === 0 ? 'fact' : 'event'
    const saidAt = (at - elapsed * dayMs) as EpochMs
    memories.push({
      ...memory(`m${n}`, `Thing ${n}`),
      kind,
      salience: 0,
      saidAt,
      lastReinforcedAt: saidAt,
      rehearsals: [{ at: saidAt, how: 'said' }],
    })
    const used = random() < (kind === 'fact' ? 0.95 : 0.4) * retrievabilityAfter(elapsed / 6, 1.2931)
    const [hit] = recalled(`q${n}`, 'Which?', [`m${n}`], used).hits
    if (hit !== undefined)
      recalls.push({ ...recalled(`q${n}`, 'Which?', []), at, hits: [{ ...hit, ...(used ? {} : { leftOut: notNeeded }) }] })
  }
  await context.store.transact({ actor: 'you', operation: 'import', at: start as EpochMs }, async (tx) => {
    await tx.putMany('memories', memories)
    await tx.putMany('recalls', recalls)
  })
  return context
}

it('too little is left alone', async () => {
  const context = await withHistory(200)
  expect(await learn(context)).toBe(0)
  expect(await context.store.count('adapters')).toBe(0)
})

it('writes what it learned once a week, and a reset starts from that day', async () => {
  const context = await withHistory(1500)
  expect(await learn(context)).toBe(2)
  expect(await learn(context)).toBe(0)
  const usefulness = await context.store.get('adapters', 'usefulness')
  expect(usefulness).toMatchObject({ inForce: true, events: 1500 })
  expect(usefulness?.parameters['fact']).toBeGreaterThan(usefulness?.parameters['event'] ?? 1)
  const pace = await context.store.get('adapters', 'forgetting')
  expect((await forgettingIn(context.store)).learnedPace).toBe(pace?.inForce === true ? pace.parameters['pace'] : 1)

  const reset = await resetLearned(context, 'usefulness')
  expect(await context.store.get('adapters', 'usefulness')).toMatchObject({ inForce: false, events: 0 })
  context.wait(8 * dayMs)
  await learn(context)
  expect(await context.store.get('adapters', 'usefulness')).toMatchObject({ inForce: false, events: 0 })
  if (reset.ok) await undo(context, reset.value)
  expect(await context.store.get('adapters', 'usefulness')).toEqual(usefulness)
})
