// What contradicts is asked about, and the answer settles it.

import { expect, it } from 'vitest'
import { textOf, wholeMemory } from './whole-memory.ts'

it('asks which of two values it is, takes the answer, and does not ask again', async () => {
  const memory = await wholeMemory()
  await memory.say('I live in Porto.')
  await memory.say('I think I live in Ghent.')
  const doubt = await memory.say('Where do I live?')
  expect(doubt.verdict).toBe('unsure')
  expect(textOf(doubt)).toContain('Which is it?')
  await memory.say('Ghent.')
  const sure = await memory.say('Where do I live?')
  expect(sure.verdict).toBe('answer')
  expect(textOf(sure)).toContain('Ghent')
  expect(textOf(sure)).not.toContain('Porto')
  expect(await memory.problems()).toEqual([])
})

it('asks which it is once, and says afterwards only that it is open', async () => {
  const memory = await wholeMemory()
  await memory.say('I live in Porto.')
  await memory.say('I think I live in Ghent.')
  expect(textOf(await memory.say('Where do I live?'))).toContain('Which is it?')
  const later = await memory.say('Where do I live?')
  expect(later.verdict).toBe('unsure')
  expect(textOf(later)).toMatch(/Porto.*Ghent|Ghent.*Porto/u)
  expect(textOf(later)).not.toContain('?')
})

it('puts right at once what was told or answered, and keeps it right when the old words come again', async () => {
  const memory = await wholeMemory()
  await memory.say('I work at Marrow Books.')
  await memory.say('Where do I work?')
  await memory.say('That’s wrong, it’s Tidewater Press.')
  expect(textOf(await memory.say('Where do I work?'))).toContain('Tidewater Press')
  await memory.say('Who do I work for?')
  expect(textOf(await memory.say('Where do I work?'))).not.toContain('Marrow')
})

it('tells which came first, and what was believed then', async () => {
  const memory = await wholeMemory('2026-01-10T12:00:00')
  await memory.say('I live in Porto.')
  await memory.say('I bought a cello yesterday.')
  memory.wait(100 * 86_400_000)
  await memory.say('I moved to Ghent last week.')
  memory.wait(60 * 86_400_000)
  expect(textOf(await memory.say('Which came first, the move to Ghent or buying the cello?'))).toMatch(/^First: .*cello.*Later: .*Ghent/s)
  expect(textOf(await memory.say('Was moving to Ghent before or after the cello?'))).toMatch(/^After\./)
  expect(textOf(await memory.say('What did you think my home was in February?'))).toContain('Porto')
  expect(textOf(await memory.say('In March, where did I live?'))).toContain('Porto')
})
