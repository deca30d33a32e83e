import { expect, test } from 'vitest'
import { textOf, wholeMemory } from './whole-memory.ts'
import { sampleQuestions, unansweredQuestions } from '../../e2e/fixtures/sample-questions.ts'

test('the sample vault answers its questions, each from memory, and says what it does not have', { timeout: 60_000 }, async () => {
  const memory = await wholeMemory()
  await memory.loadSample()
  const wrong: string[] = []
  for (const { question, expected, outdated = [] } of sampleQuestions) {
    const reply = await memory.say(question)
    const text = textOf(reply)
    const isRight =
      expected.every((part) => text.toLowerCase().includes(part.toLowerCase())) && reply.parts.some((part) => part.cites.length > 0)
    const isOld = outdated.some((part) => text.includes(part)) && reply.verdict === 'answer'
    if (!isRight || isOld) wrong.push(`${question} → [${reply.verdict}] ${text}`)
  }
  for (const question of unansweredQuestions) {
    const reply = await memory.say(question)
    if (reply.verdict === 'answer') wrong.push(`${question} → [${reply.verdict}] ${textOf(reply)}`)
  }
  expect(wrong).toEqual([])
})
