import { expect, it } from 'vitest'
import type { Step } from './self-test.api.ts'
import { runSelfTest, type Bench } from './self-test.ts'
import { EngineError, type ChatEngine, type Generation } from '../../../core/generation/chat-engine.ts'
import { scriptedEngine } from '../../../core/generation/scripted-engine.ts'

async function run(change: Partial<Bench>): Promise<readonly Step[]> {
  const steps = new Map<string, Step>()
  await runSelfTest({
    engine: undefined,
    device: [{ name: 'Graphics', look: async () => ['failed', 'None.'] }],
    timeMs: () => 0,
    signal: new AbortController().signal,
    onStep: (step) => void steps.set(step.name, step),
    ...change,
  })
  return [...steps.values()]
}
const states = (steps: readonly Step[]) => Object.fromEntries(steps.map(({ name, state }) => [name, state]))

const longStory = 'The wind rose at dusk and the keeper lit the lamp and sat by the stove.'
function honest({ messages, schema }: Generation): string {
  if (schema !== undefined) return '{"operations":[{"op":"ADD","statement":"I cycle to work","quote":"since then I cycle to work"}]}'
  const asked = messages.at(-1)?.content ?? ''
  if (asked.includes('lighthouse')) return longStory
  return asked.includes('dentist') ? 'I don’t have that.' : 'Your boat is called Petrel and lies in Whitby [1].'
}
/** Its graphics can be taken, and come back at the next load. */
function onGraphics(say: (generation: Generation) => string): { readonly engine: ChatEngine; readonly lose: () => Promise<void> } {
  const inner = scriptedEngine({ say })
  let isLost = false
  return {
    lose: async () => void (isLost = true),
    engine: {
      ...inner,
      load: async (onProgress) => {
        isLost = false
        await inner.load(onProgress)
      },
      async *stream(generation, signal) {
        for await (const piece of inner.stream(generation, signal)) {
          yield piece
          if (isLost) throw new EngineError('lost-graphics')
        }
      },
    },
  }
}

it('without a writer it reports the device and skips the rest', async () => {
  const steps = states(await run({}))
  expect(steps['Graphics']).toBe('failed')
  expect(Object.values(steps).filter((state) => state === 'skipped')).toHaveLength(Object.keys(steps).length - 1)
})

it('with a good writer every step passes, the loss of its graphics too', async () => {
  const { engine, lose } = onGraphics(honest)
  const steps = await run({ engine, loseGraphics: lose, device: [] })
  expect(steps.filter(({ state }) => state !== 'passed')).toEqual([])
  expect(steps.find(({ name }) => name.startsWith('Graphics lost'))?.found).toContain('kept, started again')
})

it('a writer without graphics of its own is not asked to lose them', async () => {
  expect(states(await run({ engine: scriptedEngine({ say: honest }) }))['Graphics lost halfway']).toBe('skipped')
})

it('says what a bad writer does', async () => {
  const bad = ({ messages, schema }: Generation): string => {
    if (schema !== undefined) return 'Certainly!'
    const asked = messages.at(-1)?.content ?? ''
    if (asked.includes('lighthouse')) return longStory
    return JSON.stringify(messages).includes('PINEAPPLE') ? 'PINEAPPLE' : 'Your dentist is Dr Brandt in Rome.'
  }
  expect(states(await run({ engine: scriptedEngine({ say: bad }), device: [] }))).toMatchObject({
    'Writer loads': 'passed',
    Speed: 'passed',
    'Answers from memory, with its source': 'failed',
    'Says when it doesn’t know': 'failed',
    'Orders inside a memory are not followed': 'failed',
    'Proposes memories by the form it is held to': 'failed',
  })
})

it.each(['no-graphics', 'no-half-precision', 'out-of-memory'] as const)('a writer that does not load says why: %s', async (loadProblem) => {
  const steps = await run({ engine: scriptedEngine({ say: honest, loadProblem }) })
  expect(steps.find(({ name }) => name === 'Writer loads')).toMatchObject({ state: 'failed', found: expect.stringContaining(loadProblem) })
  expect(steps.find(({ name }) => name === 'Speed')?.state).toBe('skipped')
})

it('stopped, it skips what is left', async () => {
  const stop = new AbortController()
  stop.abort()
  expect(new Set((await run({ signal: stop.signal })).map(({ state }) => state))).toEqual(new Set(['skipped']))
})
