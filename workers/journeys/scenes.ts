// A scene: told in everyday sentences, a day apart, and asked afterwards, in a memory of its own. The store is checked when it is over.

import { textOf, wholeMemory } from './whole-memory.ts'

const dayMs = 86_400_000

/** Question, words its answer must hold (`unknown`: it must be said not to be known), and words that would make it a stale or foreign one. */
type Asked = readonly [question: string, expected: string, never?: string]

export interface Scene {
  readonly about: string
  readonly told: readonly string[]
  /** Between one sentence and the next; a day unless said otherwise. */
  readonly pauseMs?: number
  readonly asked: readonly Asked[]
}

export const scene = (about: string, told: readonly string[], ...asked: Scene['asked']): Scene => ({ about, told, asked })

/** What was answered wrongly, and what is wrong with the store afterwards; nothing when all is well. */
export async function playScene({ told, asked, pauseMs = dayMs }: Scene): Promise<readonly string[]> {
  const memory = await wholeMemory()
  for (const sentence of told) {
    await memory.say(sentence)
    memory.wait(pauseMs)
  }
  const wrong: string[] = []
  for (const [question, expected, never] of asked) {
    const reply = await memory.say(question)
    const text = textOf(reply).toLowerCase()
    const isRight =
      expected === 'unknown' ? reply.verdict === 'unknown' : reply.verdict !== 'unknown' && text.includes(expected.toLowerCase())
    const isStale = never !== undefined && text.includes(never.toLowerCase())
    if (!isRight || isStale) wrong.push(`${question} → [${reply.verdict}] ${textOf(reply)}`)
  }
  return [...wrong, ...(await memory.problems())]
}
