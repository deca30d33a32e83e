import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { EpisodeId } from '../memory/ids.ts'
import { buildPrompt, type PromptInput } from './prompt.ts'
import type { Message } from './chat-engine.ts'

/** A tokeniser that never counts two texts together as more than apart, as real ones do but for a token at the seam. */
const tokens = (text: string): number => (text.match(/[\p{L}\p{N}]{1,4}|[^\p{L}\p{N}\s]|\s+/gu) ?? []).length
const count = async (texts: readonly string[]): Promise<readonly number[]> => texts.map(tokens)
const sizeOf = (messages: readonly Message[]): number => messages.reduce((sum, { content }) => sum + tokens(content) + 8, 0)

const words = fc.array(fc.constantFrom('tulip', 'Ghent', 'ferry', 'seven', 'Maya', 'because', '42', '—', 'wir', '東京', 'naïve', '\n'), {
  minLength: 1,
  maxLength: 60,
})
const text = words.map((each) => each.join(' '))
const input: fc.Arbitrary<PromptInput> = fc.record(
  {
    question: text,
    today: fc.constant('2026-11-21'),
    rules: fc.array(text, { maxLength: 4 }),
    portrait: fc.array(text, { maxLength: 20 }),
    evidence: fc.array(
      text.map((each) => ({ cite: { episodeId: 'e' as EpisodeId }, text: each, who: 'you', day: '2026-01-01' })),
      { maxLength: 60 },
    ),
    turns: fc.array(
      text.map((content) => ({ role: 'user' as const, content })),
      { maxLength: 60 },
    ),
    fold: text.map((words) => () => words),
    verdict: fc.constantFrom('answer', 'unsure', 'unknown'),
  },
  { requiredKeys: ['question', 'today', 'rules', 'portrait', 'evidence', 'turns', 'verdict'] },
)

it('never takes more tokens than it may, and keeps the question and the instructions', async () => {
  await fc.assert(
    fc.asyncProperty(input, fc.integer({ min: 900, max: 6000 }), async (given, budget) => {
      const prompt = await buildPrompt(given, budget, count)
      expect(sizeOf(prompt.messages)).toBeLessThanOrEqual(budget)
      expect(prompt.messages.at(-1)?.content.endsWith(given.question)).toBe(true)
      expect(prompt.messages[0]?.content.startsWith('You are Keepsake.')).toBe(true)
      expect(prompt.cites.length + prompt.leftOut.evidence).toBe(given.evidence.length)
      for (let number = 1; number <= prompt.cites.length; number += 1) expect(prompt.messages.at(-1)?.content).toContain(`\n[${number}] "`)
    }),
    { numRuns: 60 },
  )
})

it('of ten thousand turns takes the best that fit', async () => {
  const evidence = Array.from({ length: 10_000 }, (_, at) => ({
    cite: { episodeId: `e${at}` as EpisodeId },
    text: `On day ${at} I walked along the canal and thought about the boat`,
    who: 'you',
    day: '2026-01-01',
  }))
  const turns = evidence.slice(0, 2000).map(({ text: content }) => ({ role: 'user' as const, content }))
  const prompt = await buildPrompt(
    { question: 'Where did I walk?', today: '2026-11-21', rules: [], portrait: [], evidence, turns, verdict: 'answer' },
    3000,
    count,
  )
  expect(sizeOf(prompt.messages)).toBeLessThanOrEqual(3000)
  expect(prompt.cites[0]).toEqual({ episodeId: 'e0' })
  expect(prompt.cites.length).toBeGreaterThan(20)
  // The talk is there too, its end first.
  expect(prompt.messages.at(-2)?.content).toBe(turns.at(-1)?.content)
})

it('says so when the memory has nothing', async () => {
  const given = {
    question: 'Where is the key?',
    today: '2026-11-21',
    rules: [],
    portrait: [],
    evidence: [],
    turns: [],
    verdict: 'unknown',
  } as const
  const { messages } = await buildPrompt(given, 900, count)
  expect(messages.at(-1)?.content).toContain('Nothing in the memory clearly answers this.')
})

it('refuses a question that does not fit', async () => {
  const given = {
    question: 'why '.repeat(5000),
    today: '2026-11-21',
    rules: [],
    portrait: [],
    evidence: [],
    turns: [],
    verdict: 'answer',
  } as const
  await expect(buildPrompt(given, 900, count)).rejects.toThrow(RangeError)
})
