// The engine around a worker that runs a writer: what is streamed, what stopping does, when the worker is ended, what its failures are called.

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { EngineError } from '../../../core/generation/chat-engine.ts'
import type { WriterModel } from '../../../core/generation/writers.ts'
import { transformersEngine } from './transformers.ts'
import type { TransformersApi } from './transformers.api.ts'

const model = { id: 'writer-tiny', model: 'Tiny', contextTokens: 64, files: [] } as unknown as WriterModel
const asked = { messages: [{ role: 'user', content: 'Hello?' }], maxTokens: 9 } as const

interface Behaviour {
  readonly loadError?: Error
  readonly writeError?: Error
  /** Goes on reading its prompt whatever it is told. */
  readonly isDeaf?: boolean
}

function setUp(behaviour: Behaviour = {}) {
  const did: string[] = []
  const engine = transformersEngine(model, () => {
    did.push('start')
    let isStopped = false
    const remote: TransformersApi = {
      load: async () => {
        did.push('load')
        if (behaviour.loadError !== undefined) throw behaviour.loadError
      },
      count: async (texts) => texts.map(({ length }) => length),
      write: async (_generation, onPiece) => {
        isStopped = false
        if (behaviour.isDeaf === true) return new Promise(() => undefined)
        for (const piece of ['one ', 'two ', 'three ']) {
          if (isStopped) return undefined
          await onPiece(piece)
        }
        if (behaviour.writeError !== undefined) throw behaviour.writeError
        return undefined
      },
      stop: () => {
        did.push('stop')
        isStopped = true
      },
    }
    return { remote, end: () => void did.push('end') }
  })
  return { engine, did }
}

const collect = async (pieces: AsyncIterable<string>, each: (piece: string) => void = () => undefined): Promise<string> => {
  let text = ''
  for await (const piece of pieces) {
    text += piece
    each(piece)
  }
  return text
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('loads once, counts by its tokenizer, streams to the end', async () => {
  const { engine, did } = setUp()
  await engine.load(() => undefined)
  await engine.load(() => undefined)
  expect(await engine.count(['abc', ''])).toEqual([3, 0])
  expect(await collect(engine.stream(asked))).toBe('one two three ')
  expect(did).toEqual(['start', 'load'])
  await engine.unload()
  expect(did.at(-1)).toBe('end')
  await expect(collect(engine.stream(asked))).rejects.toMatchObject({ problem: 'broken' })
  expect(await engine.count(['four'])).toEqual([2])
  await engine.load(() => undefined)
  expect(await collect(engine.stream(asked))).toBe('one two three ')
  expect(did.filter((each) => each === 'start')).toHaveLength(2)
})

test('stopped, what came stays; the worker that hears it goes on living', async () => {
  const { engine, did } = setUp()
  await engine.load(() => undefined)
  const stop = new AbortController()
  expect(await collect(engine.stream(asked, stop.signal), () => stop.abort())).toBe('one ')
  expect(did).toContain('stop')
  expect(did).not.toContain('end')
  expect(await collect(engine.stream(asked))).toBe('one two three ')
})

test('a worker that doesn’t hear it is ended, and the next answer has a new one', async () => {
  const { engine, did } = setUp({ isDeaf: true })
  await engine.load(() => undefined)
  const stop = new AbortController()
  const answer = collect(engine.stream(asked, stop.signal))
  await vi.advanceTimersByTimeAsync(10)
  stop.abort()
  await vi.advanceTimersByTimeAsync(5000)
  expect(await answer).toBe('')
  expect(did.at(-1)).toBe('end')
  await engine.load(() => undefined)
  expect(did.slice(-2)).toEqual(['start', 'load'])
})

test.each([
  ['out-of-memory', new RangeError('Array buffer allocation failed')],
  ['damaged', new Error('tokenizer.json is not the file that was pinned')],
  ['no-connection', new TypeError('Failed to fetch dynamically imported module')],
  ['broken', new Error('what nobody foresaw')],
] as const)('does not start: %s', async (problem, loadError) => {
  const { engine, did } = setUp({ loadError })
  const failure = await engine.load(() => undefined).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(EngineError)
  expect(failure).toMatchObject({ problem })
  expect(did.at(-1)).toBe('end')
})

test('breaks off: what came before has been given out', async () => {
  const { engine } = setUp({ writeError: new Error('std::bad_alloc') })
  await engine.load(() => undefined)
  const pieces: string[] = []
  const failure = await collect(engine.stream(asked), (piece) => void pieces.push(piece)).catch((error: unknown) => error)
  expect(pieces.join('')).toBe('one two three ')
  expect(failure).toMatchObject({ problem: 'out-of-memory' })
})
