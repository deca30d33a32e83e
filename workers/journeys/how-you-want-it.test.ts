// How somebody wants answers: told once in everyday words, gone by from the very next answer on, until it is replaced or stopped.

import { expect, it } from 'vitest'
import { standingRules } from '../../core/procedures/standing-rules.ts'
import { stampOf } from '../../core/answer/dates.ts'
import { confirm, retract } from '../consolidate/edits.ts'
import { textOf, wholeMemory, type WholeMemory } from './whole-memory.ts'

const told = async (...sentences: readonly string[]): Promise<WholeMemory> => {
  const memory = await wholeMemory()
  for (const sentence of sentences) {
    await memory.say(sentence)
    memory.wait(3_600_000)
  }
  return memory
}
const answer = async (memory: WholeMemory, question: string): Promise<string> => textOf(await memory.say(question))

/** The statements answers go by now. */
async function followed({ store, clock }: WholeMemory): Promise<readonly string[]> {
  return standingRules(await store.all('memories'), stampOf(clock.now())).map(({ memory }) => memory.statement)
}

it('calls you what you asked to be called', async () => {
  const memory = await told('My name is Samira Oduya.')
  expect(await answer(memory, 'Hello')).toBe('Hello. Tell me something, or ask.')
  expect(await answer(memory, 'Call me Sam.')).toContain('I’ll call you Sam.')
  expect(await answer(memory, 'Hello')).toBe('Hello, Sam. Tell me something, or ask.')
  await memory.say('Call me Samira.')
  expect(await answer(memory, 'Good morning')).toBe('Hello, Samira. Tell me something, or ask.')
})

it('is brief when asked to be, and full again when asked for that', async () => {
  const memory = await told('I’m allergic to walnuts.', 'I used to live in Ghent before I moved to Bristol in 2021.')
  expect(await answer(memory, 'Am I allergic to walnuts?')).toBe('Yes. You are allergic to walnuts.')
  expect(await answer(memory, 'Please answer briefly.')).toContain('I’ll give the answer and nothing else.')
  const brief = await memory.say('Am I allergic to walnuts?')
  expect(textOf(brief)).toBe('Yes.')
  expect(brief.parts[0]?.cites).toHaveLength(1)
  expect(await answer(memory, 'Where did I live before Bristol?')).toContain('Ghent')
  await memory.say('You can answer at length again.')
  expect(await answer(memory, 'Am I allergic to walnuts?')).toBe('Yes. You are allergic to walnuts.')
})

it('gives measures in the system asked for, and the words stay as they were', async () => {
  const memory = await told('My height is 5 ft 11.', 'Always metric.')
  const reply = await memory.say('What is my height?')
  expect(textOf(reply)).toContain('180 cm')
  const [cited] = await memory.store.getMany(
    'memories',
    reply.parts.flatMap((part) => part.cites.flatMap((cite) => cite.memoryId ?? [])),
  )
  expect(cited?.statement).toContain('5 ft 11')
})

it('gives times on the 24-hour clock and dates month first', async () => {
  const memory = await told('My cello lesson is on Thursdays at 6:30 pm.', 'My sister’s birthday is 12 May.')
  await memory.say('Please use 24-hour times.')
  expect(await answer(memory, 'When is my cello lesson?')).toMatch(/18:30/)
  await memory.say('Use American dates.')
  expect(await answer(memory, 'When is my sister’s birthday?')).toContain('May 12')
  await memory.say('Use British dates.')
  expect(await answer(memory, 'When is my sister’s birthday?')).toContain('12 May')
})

it('says plainly what it cannot do without a writer', async () => {
  const memory = await told('I live in Porto.')
  expect(await answer(memory, 'Answer in German.')).toContain('I can’t write German without a writer.')
  expect(await answer(memory, 'Where do I live?')).toBe('You live in Porto.')
})

it('lets the newer of two rules win, and keeps the older as history', async () => {
  const memory = await told('Always metric.', 'Use miles and pounds.', 'No exclamation marks, please.')
  expect(await followed(memory)).toEqual(['Use miles and pounds.', 'No exclamation marks, please.'])
  const all = await memory.store.all('memories')
  const old = all.find(({ statement }) => statement.startsWith('Always metric'))
  expect(old?.supersededBy).toBe(all.find(({ statement }) => statement.startsWith('Use miles'))?.id)
  expect(await memory.problems()).toEqual([])
})

it('stops when the rule is taken back', async () => {
  const memory = await told('I’m allergic to walnuts.', 'Keep your answers short.')
  expect(await answer(memory, 'Am I allergic to walnuts?')).toBe('Yes.')
  const rule = (await memory.store.all('memories')).find(({ kind }) => kind === 'procedure')
  if (rule === undefined) throw new Error('no rule was kept')
  await retract(memory, rule.id)
  expect(await answer(memory, 'Am I allergic to walnuts?')).toBe('Yes. You are allergic to walnuts.')
})

it('takes a wish with a condition for words, not for a rule', async () => {
  const memory = await told('I’m allergic to walnuts.', 'Be brief when I ask about work.')
  expect(await answer(memory, 'Am I allergic to walnuts?')).toBe('Yes. You are allergic to walnuts.')
})

const sisters = ['My sister is called Maya.', 'My other sister is called Ines.', 'Maya’s birthday is 12 May.', 'Ines’s birthday is 3 June.']
/** What was worked out from corrections and waits for a yes. */
const proposed = async ({ store }: WholeMemory): Promise<readonly string[]> =>
  (await store.all('memories')).filter(({ stance }) => stance === 'inferred').map(({ statement }) => statement)

it('answers again for the one who was meant, and changes no memory', async () => {
  const memory = await told(...sisters)
  await memory.say('When is my sister’s birthday?')
  const again = await answer(memory, 'No, I meant my sister Ines.')
  expect(again).toContain('3 June')
  expect(again).not.toContain('12 May')
  const birthdays = (await memory.store.all('memories')).filter(({ slot }) => slot?.attribute === 'birthday')
  expect(new Set(birthdays.map(({ slot }) => slot?.value))).toEqual(new Set(['12 May', '3 June']))
  expect(birthdays.every(({ supersededBy, retractedAt }) => supersededBy === undefined && retractedAt === undefined)).toBe(true)
  expect(await proposed(memory)).toEqual([])
})

it('proposes a rule when the same is corrected twice, and goes by it once accepted', async () => {
  const memory = await told(...sisters, 'When is my sister’s birthday?', 'No, I meant my sister Ines.')
  memory.wait(86_400_000)
  await memory.say('When is my sister’s birthday?')
  await memory.say('I meant Ines.')
  expect(await proposed(memory)).toEqual(['When I say my sister, I mean Ines.'])
  expect(await answer(memory, 'When is my sister’s birthday?')).toContain('12 May')
  const proposal = (await memory.store.all('memories')).find(({ stance }) => stance === 'inferred')
  if (proposal === undefined) throw new Error('nothing was proposed')
  const words = await memory.store.getMany(
    'episodes',
    proposal.evidence.map(({ episodeId }) => episodeId),
  )
  expect(words.map(({ text }) => text)).toEqual(['I meant Ines.', 'No, I meant my sister Ines.'])
  await confirm(memory, proposal.id)
  const now = await answer(memory, 'When is my sister’s birthday?')
  expect(now).toContain('3 June')
  expect(now).not.toContain('12 May')
  expect(await answer(memory, 'When is Maya’s birthday?')).toContain('12 May')
  expect(await memory.problems()).toEqual([])
})

it('proposes nothing again that was turned down', async () => {
  const memory = await told(...sisters)
  for (let time = 0; time < 2; time += 1) {
    await memory.say('When is my sister’s birthday?')
    await memory.say('I meant Ines.')
  }
  const [proposal] = (await memory.store.all('memories')).filter(({ stance }) => stance === 'inferred')
  if (proposal === undefined) throw new Error('nothing was proposed')
  await retract(memory, proposal.id)
  await memory.say('When is my sister’s birthday?')
  await memory.say('I meant Ines.')
  expect((await memory.store.all('memories')).filter(({ stance }) => stance === 'inferred')).toHaveLength(1)
})

it('learns from “shorter, please” and “in centimetres?”', async () => {
  const memory = await told('I’m allergic to walnuts.', 'My height is 5 ft 11.')
  expect(await answer(memory, 'Am I allergic to walnuts?')).toBe('Yes. You are allergic to walnuts.')
  expect(await answer(memory, 'Shorter, please.')).toBe('Yes.')
  expect(await answer(memory, 'Am I allergic to walnuts?')).toBe('Yes. You are allergic to walnuts.')
  await memory.say('Too long.')
  expect(await proposed(memory)).toEqual(['Please answer briefly.'])
  await memory.say('What is my height?')
  expect(await answer(memory, 'And in centimetres?')).toContain('180 cm')
})
