// Answers by a scripted stand-in over a real memory: what it is given to read, and what becomes of what it says.

import { describe, expect, it } from 'vitest'
import { EngineError, type Generation } from '../../core/generation/chat-engine.ts'
import { scriptedEngine, type Script } from '../../core/generation/scripted-engine.ts'
import type { Reply } from '../../core/memory/reply-records.ts'
import { capture } from '../consolidate/capture.ts'
import { textOf, wholeMemory, type WholeMemory } from '../journeys/whole-memory.ts'
import { writeReply } from './write-reply.ts'

async function told(...facts: readonly string[]): Promise<WholeMemory> {
  const memory = await wholeMemory()
  for (const fact of facts) await memory.say(fact)
  return memory
}

interface Asked {
  readonly reply: Reply
  readonly prompt: Generation | undefined
  readonly texts: readonly string[]
}

async function ask(memory: WholeMemory, question: string, script: Script, stopAfter = Number.POSITIVE_INFINITY): Promise<Asked> {
  const captured = await capture(memory, { text: question })
  if (!captured.ok) throw new Error(captured.message)
  const turn = await memory.store.get('episodes', captured.value.episodeId)
  if (turn === undefined) throw new Error('the turn is not there')
  const engine = scriptedEngine(script)
  const stop = new AbortController()
  const texts: string[] = []
  const onText = (text: string): void => {
    texts.push(text)
    if (texts.length >= stopAfter) stop.abort()
  }
  const { reply } = await writeReply(memory, turn, 'reflex', { engine, onText, signal: stop.signal })
  return { reply, prompt: engine.asked[0], texts }
}

/** Cites the first quotation that holds the words. */
const citing =
  (words: string, sentence: string) =>
  ({ messages }: Generation): string => {
    const number = /^\[(\d+)\]/u.exec(
      (messages.at(-1)?.content ?? '').split('\n').find((line) => line.startsWith('[') && line.includes(words)) ?? '',
    )?.[1]
    return `${sentence} [${number ?? 99}].`
  }

describe('an answer by a model', () => {
  it('to a turn longer than the window is asked for by its questions alone; where not even they fit, memory answers', async () => {
    const memory = await told('My sister Maya lives in Porto.')
    const weather = 'The weather was grey and the tea was cold. '.repeat(260)
    const long = await ask(memory, `${weather}Where does my sister live?`, { say: citing('Porto', 'Your sister Maya lives in Porto') })
    expect(textOf(long.reply)).toBe('Your sister Maya lives in Porto.')
    expect(long.prompt?.messages.at(-1)?.content).not.toContain('weather')
    const endless = await ask(memory, `Where does my sister live, given that ${'it was grey and '.repeat(700)}cold?`, {
      say: () => 'Never.',
    })
    expect(endless.prompt).toBeUndefined()
    expect(textOf(endless.reply)).not.toContain('Never')
  })

  it('rests on numbered quotations, and its numbers become sources', async () => {
    const memory = await told('I live in Ghent.', 'My sister Maya lives in Porto.')
    const { reply, prompt, texts } = await ask(memory, 'Where does my sister live?', {
      say: citing('Porto', 'Your sister Maya lives in Porto'),
    })
    expect(prompt?.messages.at(-1)?.content).toMatch(/^On 2026-11-21:\n(?:\[\d+\] .*\n)*\[\d+\] "My sister Maya lives in Porto/mu)
    expect(textOf(reply)).toBe('Your sister Maya lives in Porto.')
    expect(reply.parts[0]?.cites).toHaveLength(1)
    expect(reply.parts[0]?.unsupported).toBeUndefined()
    expect(reply.engine).toBe('scripted stand-in')
    expect(texts.at(-1)).toContain('Porto')
    expect(texts.length).toBeGreaterThan(3)
  })

  it('marks what it claims without a source', async () => {
    const memory = await told('I live in Ghent.')
    const { reply } = await ask(memory, 'Where do I live?', { say: citing('Ghent', 'You live in Rome') })
    expect(reply.parts[0]?.unsupported).toBe(true)
  })

  it('knows how the person wants it, and the talk so far', async () => {
    const memory = await told('Always answer briefly.', 'I live in Ghent.')
    const { prompt } = await ask(memory, 'Where do I live?', { say: () => 'Ghent.' })
    expect(prompt?.messages[0]?.content).toContain('- Always answer briefly')
  })

  it('never reads what is sensitive unless it is asked for by name', async () => {
    const memory = await told('The code of my safe is 4417.', 'My safe is in the cellar.')
    const [code] = (await memory.store.all('memories')).filter(({ statement }) => statement.includes('4417'))
    if (code === undefined) throw new Error('the code was not kept')
    await memory.store.transact({ actor: 'you', operation: 'mark-sensitive', at: memory.clock.now() }, (tx) =>
      tx.put('memories', { ...code, sensitive: true }),
    )
    const open = await ask(memory, 'Where is my safe?', { say: () => 'In the cellar.' })
    expect(JSON.stringify(open.prompt)).not.toContain('4417')
    const named = await ask(memory, 'What is the code of my safe?', { say: () => 'It is 4417.' })
    expect(JSON.stringify(named.prompt?.messages.at(-1))).toContain('4417')
  })

  it('stopped in the middle keeps what was written', async () => {
    const memory = await told('I live in Ghent.')
    const { reply } = await ask(memory, 'Where do I live?', { say: () => 'You live in Ghent as far as I know and so on' }, 3)
    expect(textOf(reply)).toBe('You live in')
    expect(reply.stopped).toBe('aborted')
  })

  it('broken off in the middle keeps what was written, and says why', async () => {
    const memory = await told('I live in Ghent.')
    const { reply } = await ask(memory, 'Where do I live?', {
      say: () => 'You live in Ghent as far as I know',
      breakAfter: { pieces: 4, problem: 'lost-graphics' },
    })
    expect(textOf(reply)).toBe('You live in Ghent')
    expect(reply.stopped).toBe('lost-graphics')
  })

  it.each(['no-graphics', 'out-of-memory', 'not-answering'] as const)(
    'that cannot begin (%s) gives way to memory alone',
    async (problem) => {
      const memory = await told('I live in Ghent.')
      const { reply } = await ask(memory, 'Where do I live?', { say: () => 'never', loadProblem: problem })
      expect(textOf(reply)).toContain('Ghent')
      expect(reply.engine).toBe('memory')
      expect(reply.stopped).toBe(problem)
    },
  )

  it('reads a small memory whole, what recall did not bring up too, and its trace says so', async () => {
    const memory = await told('We had pancakes on the ferry.', 'I live in Ghent.')
    const { reply, prompt } = await ask(memory, 'Write a poem about my life.', { say: citing('pancakes', 'You had pancakes on the ferry') })
    expect(prompt?.messages.at(-1)?.content).toContain('"We had pancakes on the ferry.')
    expect(prompt?.messages.at(-1)?.content).toContain('I live in Ghent')
    expect(reply.parts[0]?.unsupported).toBeUndefined()
  })

  it('of a long turn reads the passage that is asked for', async () => {
    const filler = 'We walked along the canal and talked about the weather. '.repeat(60)
    const memory = await told(`${filler}The spare key is under the blue pot. ${filler}`)
    const { prompt } = await ask(memory, 'Where is the spare key?', { say: () => 'Under the blue pot.' })
    expect(prompt?.messages.at(-1)?.content).toContain('The spare key is under the blue pot.')
    expect(prompt?.messages.at(-1)?.content.length).toBeLessThan(3000)
  })

  it('knows the beginning of a talk that has outgrown its window, folded, without what is private', async () => {
    const memory = await told('The code of my safe is 4417.', 'I moved to Ghent in May.')
    const [code] = (await memory.store.all('memories')).filter(({ statement }) => statement.includes('4417'))
    if (code === undefined) throw new Error('the code was not kept')
    await memory.store.transact({ actor: 'you', operation: 'mark-sensitive', at: memory.clock.now() }, (tx) =>
      tx.put('memories', { ...code, sensitive: true }),
    )
    for (let at = 0; at < 12; at += 1)
      await memory.say(`On walk ${at} we saw a heron by the water and stayed until it was dark and cold outside.`)
    const last = (await memory.said()).at(-1)
    const captured = await capture(memory, { text: 'What did we see?', conversationId: last?.conversationId as never })
    if (!captured.ok) throw new Error(captured.message)
    const turn = await memory.store.get('episodes', captured.value.episodeId)
    if (turn === undefined) throw new Error('the turn is not there')
    const engine = scriptedEngine({ say: () => 'A heron.', contextTokens: 1600 })
    await writeReply(memory, turn, 'reflex', { engine, onText: () => undefined, signal: new AbortController().signal })
    const [system] = engine.asked[0]?.messages ?? []
    expect(system?.content).toMatch(/Earlier in this talk:\n.*(?:Ghent|On walk \d)/u)
    expect(JSON.stringify(engine.asked)).not.toContain('4417')
  })

  it('is not asked for where nothing is asked', async () => {
    const memory = await wholeMemory()
    const { reply, prompt } = await ask(memory, 'I live in Ghent.', { say: () => 'never' })
    expect(prompt).toBeUndefined()
    expect(reply.verdict).toBe('noted')
  })
})

it('every kind of failure says what happened and what to do', async () => {
  const { problemWords } = await import('../../core/generation/chat-engine.ts')
  for (const [problem, { what, todo }] of Object.entries(problemWords)) {
    expect(new EngineError(problem as keyof typeof problemWords).message).toBe(what)
    expect(todo).toMatch(/\.$/u)
  }
})
