// The adapter against a stand-in for the library's engine in its worker. What a graphics processor itself does is tested by hand
// (docs/testing-on-gpu.md).

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { EngineProblem } from '../../../core/generation/chat-engine.ts'
import type { WriterModel } from '../../../core/generation/writers.ts'
import { webLlmEngine, type Chunk, type Running, type StreamRequest } from './web-llm.ts'

const model = { id: 'writer-small', name: 'Small', contextTokens: 4096, library: 'small.wasm', needsHalfPrecision: true } as WriterModel
const asked = { messages: [{ role: 'user', content: 'Where do I live?' }], maxTokens: 20, temperature: 0 } as const
const never = new Promise<never>(() => undefined)

interface Script {
  readonly words?: readonly string[]
  /** What the library throws: a bare string, as it crosses the worker's edge. */
  readonly loading?: string
  readonly talking?: string
  /** After these words nothing more comes. */
  readonly hangs?: boolean
  readonly startProblem?: unknown
}

function standIn(script: Script = {}) {
  const said: { request?: StreamRequest; interrupts: number; ends: number; starts: number; unloads: number; returned: number } = {
    interrupts: 0,
    ends: 0,
    starts: 0,
    unloads: 0,
    returned: 0,
  }
  let lose: (problem: EngineProblem) => void = () => undefined
  let isInterrupted = false
  const start = async (): Promise<Running> => {
    said.starts += 1
    if (script.startProblem !== undefined) await Promise.reject(script.startProblem)
    isInterrupted = false
    let report: (progress: { progress: number; text: string }) => void = () => undefined
    return {
      engine: {
        setInitProgressCallback: (each) => (report = each),
        reload: async () => {
          report({ progress: 0.5, text: 'Loading model from cache[1/2]' })
          if (script.loading !== undefined) await Promise.reject(script.loading)
          if (script.hangs === true && script.words === undefined) await never
        },
        chatCompletion: async (request) => {
          said.request = request
          return answer()
        },
        interruptGenerate: () => {
          said.interrupts += 1
          isInterrupted = true
        },
        unload: async () => void (said.unloads += 1),
      },
      count: async (texts) => texts.map((text) => text.split(' ').length),
      lost: new Promise((resolve) => (lose = resolve)),
      loseGraphics: async () => lose('lost-graphics'),
      end: () => void (said.ends += 1),
    }
  }
  async function* answer(): AsyncGenerator<Chunk> {
    try {
      for (const content of script.words ?? []) {
        if (isInterrupted) return
        yield { choices: [{ delta: { content } }] }
      }
      if (script.talking !== undefined) await Promise.reject(script.talking)
      if (script.hangs === true) await never
    } finally {
      said.returned += 1
    }
  }
  return { said, start, lose: (problem: EngineProblem) => lose(problem) }
}

const patience = { loading: 100, firstWord: 50, nextWord: 20 }
const engineFor = (script?: Script) => {
  const { start, ...rest } = standIn(script)
  return { engine: webLlmEngine(model, start, patience), ...rest }
}
async function talk(engine: ReturnType<typeof webLlmEngine>, signal?: AbortSignal, onWord?: (text: string) => void) {
  let text = ''
  try {
    for await (const piece of engine.stream(asked, signal)) {
      text += piece
      onWord?.(text)
    }
    return { text }
  } catch (error) {
    return { text, problem: (error as { problem?: EngineProblem }).problem }
  }
}

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }))
afterEach(() => void vi.useRealTimers())

describe('a model on the graphics processor', () => {
  it('loads with progress, streams, counts by its own tokenizer, and gives everything back', async () => {
    const { engine, said } = engineFor({ words: ['You live', ' in', '', ' Ghent [1].'] })
    const shares: number[] = []
    await engine.load(({ share }) => shares.push(share))
    expect(shares).toEqual([0.5, 1])
    expect(await engine.count(['one two three'])).toEqual([3])
    expect(await talk(engine)).toEqual({ text: 'You live in Ghent [1].' })
    expect(said.request).toMatchObject({ stream: true, max_tokens: 20, temperature: 0 })
    await engine.unload()
    expect(said).toMatchObject({ unloads: 1, ends: 1 })
    await expect(engine.stream(asked)[Symbol.asyncIterator]().next()).rejects.toMatchObject({ problem: 'broken' })
  })

  it('is started once, however often it is asked to load', async () => {
    const { engine, said } = engineFor()
    await engine.load(() => undefined)
    await engine.load(() => undefined)
    expect(said.starts).toBe(1)
  })

  it('is held to a schema as JSON', async () => {
    const { engine, said } = engineFor({ words: ['{}'] })
    await engine.load(() => undefined)
    for await (const _ of engine.stream({ ...asked, schema: { type: 'object' } })) void _
    expect(said.request?.response_format).toEqual({ type: 'json_object', schema: '{"type":"object"}' })
  })

  it('counts too many rather than too few where the tokenizer is out of reach', async () => {
    const { engine } = engineFor()
    expect(await engine.count(['héllo'])).toEqual([3])
  })

  it('stops in the middle and keeps what came', async () => {
    const { engine, said } = engineFor({ words: ['one ', 'two ', 'three '] })
    await engine.load(() => undefined)
    const stop = new AbortController()
    expect(await talk(engine, stop.signal, (text) => text === 'one two ' && stop.abort())).toEqual({ text: 'one two ' })
    expect(said).toMatchObject({ returned: 1 })
    expect(said.interrupts).toBeGreaterThan(0)
  })

  it('stopped while it loads it ends its worker, which would only pretend to have loaded', async () => {
    const { engine, said } = engineFor({ hangs: true })
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 5)
    await expect(engine.load(() => undefined, stop.signal)).rejects.toMatchObject({ problem: 'aborted' })
    expect(said.ends).toBe(1)
  })
})

describe('what goes wrong is told by its kind', () => {
  it.each([
    ['no-graphics', 'WebGPUNotAvailableError: WebGPU is not supported in your current environment'],
    ['no-half-precision', 'ShaderF16SupportError: This model requires WebGPU extension shader-f16'],
    ['no-room', 'QuotaExceededError: there is no room'],
    ['out-of-memory', 'RangeError: Array buffer allocation failed'],
    ['lost-graphics', 'DeviceLostError: The WebGPU device was lost while loading the model.'],
    ['broken', 'LinkError: import object field'],
  ] as const)('loading: %s', async (problem, loading) => {
    const { engine, said } = engineFor({ loading })
    await expect(engine.load(() => undefined)).rejects.toMatchObject({ problem })
    expect(said.ends).toBe(1)
  })

  it('starting: the library cannot be had', async () => {
    const { engine } = engineFor({ startProblem: new TypeError('Failed to fetch dynamically imported module') })
    await expect(engine.load(() => undefined)).rejects.toMatchObject({ problem: 'no-connection' })
  })

  it('loading: graphics that go have run out of memory', async () => {
    const { engine, lose } = engineFor({ hangs: true })
    setTimeout(() => lose('lost-graphics'), 5)
    await expect(engine.load(() => undefined)).rejects.toMatchObject({ problem: 'out-of-memory' })
  })

  it('loading: nothing comes any more', async () => {
    const { engine } = engineFor({ hangs: true })
    await expect(engine.load(() => undefined)).rejects.toMatchObject({ problem: 'lost-graphics' })
  })
})

describe('graphics lost in the middle of an answer', () => {
  it('leave what was written', async () => {
    const { engine, lose } = engineFor({ words: ['half an '], hangs: true })
    await engine.load(() => undefined)
    expect(await talk(engine, undefined, () => lose('lost-graphics'))).toEqual({ text: 'half an ', problem: 'lost-graphics' })
  })

  it('are noticed by silence too', async () => {
    const { engine } = engineFor({ words: ['half an '], hangs: true })
    await engine.load(() => undefined)
    expect(await talk(engine)).toEqual({ text: 'half an ', problem: 'lost-graphics' })
  })

  it('are taken again once, then no more until somebody asks anew', async () => {
    const { engine, said } = engineFor({ words: ['half an '], hangs: true })
    await engine.load(() => undefined)
    await talk(engine)
    await engine.load(() => undefined)
    expect(said.starts).toBe(2)
    await talk(engine)
    await expect(engine.load(() => undefined)).rejects.toMatchObject({ problem: 'lost-graphics' })
    expect(said.starts).toBe(2)
    await engine.unload()
    await engine.load(() => undefined)
    expect(said.starts).toBe(3)
  })

  it('are forgiven after an answer that came to its end', async () => {
    const script: { words: string[]; hangs: boolean } = { words: ['word '], hangs: true }
    const { engine, said } = engineFor(script)
    for (let round = 1; round <= 3; round += 1) {
      script.hangs = true
      await engine.load(() => undefined)
      await talk(engine)
      script.hangs = false
      await engine.load(() => undefined)
      expect(await talk(engine)).toEqual({ text: 'word ' })
      await engine.unload()
    }
    expect(said.starts).toBe(6)
  })
})
