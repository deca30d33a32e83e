// Asking as of a past day: the answer is the one of then, by either clock, and today's stays today's.

import { expect, it } from 'vitest'
import type { PastDay } from '../../core/memory/as-of.ts'
import type { DateStamp } from '../../core/memory/ids.ts'
import { textOf, wholeMemory } from './whole-memory.ts'

const dayMs = 86_400_000
type AsOf = { readonly asOf: PastDay }
const asItWas = (day: string): AsOf => ({ asOf: { clock: 'true', day: day as DateStamp } })
const asTold = (day: string): AsOf => ({ asOf: { clock: 'told', day: day as DateStamp } })

it('gives what was true then, what had been told by then, and what holds now', async () => {
  const memory = await wholeMemory('2026-01-10T12:00:00')
  await memory.say('I live in Leeds.')
  await memory.say('My dentist is Dr Amari.')
  memory.wait(60 * dayMs)
  // Told in March, true since February.
  await memory.say('I moved to Porto on 10 February.')
  memory.wait(60 * dayMs)
  await memory.say('I have a dog called Biscuit.')
  memory.wait(10 * dayMs)

  const home = 'Where do I live?'
  expect(textOf(await memory.say(home))).toContain('Porto')
  expect(textOf(await memory.say(home, asItWas('2026-02-20')))).toContain('Porto')
  expect(textOf(await memory.say(home, asTold('2026-02-20')))).toContain('Leeds')
  expect(textOf(await memory.say(home, asTold('2026-02-20')))).not.toContain('Porto')
  expect(textOf(await memory.say(home, asItWas('2026-01-20')))).toContain('Leeds')
  expect(textOf(await memory.say(home, asItWas('2026-01-20')))).not.toContain('Porto')

  const dog = 'What is my dog called?'
  expect((await memory.say(dog)).verdict).toBe('answer')
  for (const then of [asTold('2026-04-01'), asItWas('2026-04-01')]) {
    const reply = await memory.say(dog, then)
    expect(reply.verdict).not.toBe('answer')
    expect(textOf(reply)).not.toContain('Biscuit')
  }
  // Before anything was told.
  for (const then of [asTold('2025-12-01'), asItWas('2025-12-01')])
    expect((await memory.say('Who is my dentist?', then)).verdict).not.toBe('answer')
  expect(textOf(await memory.say('Who is my dentist?', asTold('2026-04-01')))).toContain('Amari')
  expect(textOf(await memory.say(home))).toContain('Porto')
  expect(await memory.problems()).toEqual([])
})

it('keeps what is told meanwhile as of today, and strengthens nothing by looking back', async () => {
  const memory = await wholeMemory('2026-01-10T12:00:00')
  await memory.say('I live in Leeds.')
  memory.wait(30 * dayMs)
  const uses = async (): Promise<number> => (await memory.store.all('memories')).reduce((sum, { rehearsals }) => sum + rehearsals.length, 0)
  const before = await uses()
  await memory.say('Where do I live?', asTold('2026-01-20'))
  expect(await uses()).toBe(before)
  await memory.say('I am allergic to walnuts.', asTold('2026-01-20'))
  const told = (await memory.store.all('memories')).find(({ statement }) => statement.includes('walnuts'))
  expect(told?.saidAt).toBeGreaterThan(Date.parse('2026-02-08'))
  expect(textOf(await memory.say('What am I allergic to?'))).toContain('walnuts')
})
