import { describe, expect, it } from 'vitest'
import type { EpochMs } from '../memory/ids.ts'
import { eventTime, settleEvent } from './event-time.ts'
import { recall } from './recall.ts'
import { dayNumber, dayNumberAt } from './time-window.ts'
import { indexOf, memory, testVector, turn } from './units.fixture.ts'

describe('a time told by an event', () => {
  it.each([
    ['What was I reading two weeks before the move?', 'the move', -18, -10],
    ['Where were we the day after our wedding?', 'our wedding', 1, 1],
    ['What did I buy shortly before the trip to Ghent', 'the trip to Ghent', -14, 0],
    ['Who rang 3 days after the storm?', 'the storm', 2, 4],
    ['What did we do the week before my exam?', 'my exam', -7, 0],
  ])('%s', (question, event, from, to) => {
    expect(eventTime(question)).toMatchObject({ event, from, to })
  })

  it.each(['What did I say before?', 'What do I take before bed?', 'Two weeks ago'])('none in “%s”', (question) => {
    expect(eventTime(question)).toBeUndefined()
  })
})

const at = (month: number, day: number): EpochMs => new Date(2026, month - 1, day, 12).getTime() as EpochMs
const diary = () =>
  indexOf(
    turn('t1', 'Started a book about lighthouses', { saidAt: at(3, 1), session: 1 }),
    turn('t2', 'Finished a book about tulips', { saidAt: at(5, 2), session: 2 }),
    turn('t3', 'The movers came and we moved to Ghent', { saidAt: at(5, 16), session: 3 }),
    turn('t4', 'Bought a book about trams', { saidAt: at(8, 1), session: 4 }),
  )
const embed = (query: string): Promise<Float32Array> => Promise.resolve(testVector(query))
const ask = async (query: string) => {
  const index = diary()
  const request = { query, depth: 'reflex', now: at(9, 1) } as const
  const meant = await settleEvent(index, request, embed)
  return { window: meant.windows?.[0], result: recall(index, meant) }
}

it('looks for the event, and then for what was told around the time it gives', async () => {
  const { window, result } = await ask('Which book was it two weeks before we moved to Ghent?')
  expect(dayNumberAt(window?.from ?? 0)).toBe(dayNumber('2026-04-28', 'first'))
  expect(result.trace.named).toContain('two weeks before we moved to Ghent')
  const [best] = result.hits
  expect(best?.id).toBe('t2')
  expect(best?.why.map(({ label }) => label)).toContain('Two weeks before we moved to Ghent')
})

it('gives no window for an event the memory does not know', async () => {
  expect((await ask('Which book was it two weeks before the zeppelin landed?')).window).toBeUndefined()
})

it('goes by when something was, where that was told, and not by when it was told', async () => {
  const index = indexOf(
    memory('m1', 'I moved to Ghent', { saidAt: at(8, 1), times: { from: dayNumber('2026-05-16', 'first') } }),
    turn('t1', 'Planted beans', { saidAt: at(5, 2) }),
  )
  const query = 'What did I plant two weeks before I moved to Ghent?'
  const [window] = (await settleEvent(index, { query, depth: 'reflex', now: at(9, 1) }, embed)).windows ?? []
  expect(window !== undefined && window.from <= at(5, 2) && at(5, 2) < window.to).toBe(true)
})
