import { expect, it, vi } from 'vitest'
import type { BrowserModel } from '../browser-model.api.ts'
import { browserEngine } from './browser-model.ts'

const asked = { messages: [{ role: 'user', content: 'Where do I live?' }], maxTokens: 20 } as const
const itself = <F extends object>(call: F): F => call

function standIn(change: Partial<BrowserModel> = {}): BrowserModel {
  return {
    state: async () => 'ready',
    open: async (onShare) => {
      onShare(0.4)
      return 6000
    },
    sees: async () => false,
    count: async (texts) => texts.map(() => 7),
    say: async (_, onPiece) => {
      for (const piece of ['You live ', 'in Ghent.']) await onPiece(piece)
    },
    stop: vi.fn(async () => undefined),
    close: vi.fn(async () => undefined),
    ...change,
  }
}
async function talk(model: BrowserModel, signal?: AbortSignal, onWord?: (text: string) => void) {
  const engine = browserEngine(model, itself, 30)
  await engine.load(() => undefined)
  let text = ''
  try {
    for await (const piece of engine.stream(asked, signal)) {
      text += piece
      onWord?.(text)
    }
    return { text }
  } catch (error) {
    return { text, problem: (error as { problem?: string }).problem }
  }
}

it('opens with progress, learns how much it holds, counts, streams, closes', async () => {
  const model = standIn()
  const engine = browserEngine(model, itself)
  const shares: number[] = []
  await engine.load(({ share }) => shares.push(share))
  expect(shares).toEqual([0.4, 1])
  expect(engine.contextTokens).toBe(6000)
  expect(await engine.count(['a'])).toEqual([7])
  expect(await talk(model)).toEqual({ text: 'You live in Ghent.' })
  await engine.unload()
  expect(model.close).toHaveBeenCalled()
})

it('hands the schema on', async () => {
  const say = vi.fn(async () => undefined)
  const engine = browserEngine(standIn({ say }), itself)
  for await (const _ of engine.stream({ ...asked, schema: { type: 'object' } })) void _
  expect(say).toHaveBeenCalledWith({ messages: asked.messages, schema: { type: 'object' } }, expect.anything())
})

it('stops in the middle and keeps what came', async () => {
  const stop = new AbortController()
  const model = standIn({
    say: async (_, onPiece) => {
      await onPiece('one ')
      await new Promise((resolve) => setTimeout(resolve, 10))
      await onPiece('two ')
    },
  })
  expect(await talk(model, stop.signal, () => stop.abort())).toEqual({ text: 'one ' })
  expect(model.stop).toHaveBeenCalled()
})

it.each([
  ['no-room', new DOMException('No room', 'QuotaExceededError')],
  ['no-connection', new DOMException('The network', 'NetworkError')],
  ['broken', new DOMException('Something', 'UnknownError')],
] as const)('tells what went wrong by its kind: %s', async (problem, error) => {
  const model = standIn({
    say: async (_, onPiece) => {
      await onPiece('half ')
      throw error
    },
  })
  expect(await talk(model)).toEqual({ text: 'half ', problem })
})

it('that is not there is not loaded', async () => {
  const engine = browserEngine(standIn({ state: async () => 'absent' }), itself)
  await expect(engine.load(() => undefined)).rejects.toMatchObject({ problem: 'no-graphics' })
})

it('that says nothing more is not waited for for ever', async () => {
  const model = standIn({ say: () => new Promise(() => undefined) })
  expect(await talk(model)).toEqual({ text: '', problem: 'not-answering' })
})

it('stopped while the browser fetches it, it says so', async () => {
  const stop = new AbortController()
  let fail: (error: unknown) => void = () => undefined
  const model = standIn({
    open: () => new Promise((_, reject) => (fail = reject)),
    stop: async () => fail(new DOMException('Stopped', 'AbortError')),
  })
  setTimeout(() => stop.abort(), 1)
  await expect(browserEngine(model, itself).load(() => undefined, stop.signal)).rejects.toMatchObject({ problem: 'aborted' })
})
