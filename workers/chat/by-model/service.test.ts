import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { byModelService, type WithWriter } from './service.ts'
import { testContext } from '../../consolidate/test-context.ts'
import { capture } from '../../consolidate/capture.ts'
import { scriptedEngine, type Script } from '../../../core/generation/scripted-engine.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import type { RecallResult } from '../../../core/retrieval/recall.types.ts'
import { openDatabase } from '../../../store/database.ts'
import { readByModelProgress } from '../../../store/read/by-model.ts'

let made = 0
async function service(script: Script | undefined, isStarted = true) {
  const db = await openDatabase({ name: `by-model-${(made += 1)}` })
  const context = testContext()
  const engine = script === undefined ? undefined : scriptedEngine(script)
  const withWriter: WithWriter = async (onlyStarted, work) =>
    engine === undefined || (onlyStarted && !isStarted) ? undefined : work(engine)
  const recall = async () => ({ hits: [] }) as unknown as RecallResult
  return { db, context, engine, own: byModelService(db, { ...context, recall }, withWriter) }
}
const wishes = { memories: true, names: true, questions: true, talks: true }
const quiet = (): string => '{"operations":[]}'

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: { request: (_: string, __: object, work: (lock: object) => unknown) => work({}) } })
})

describe('one go', () => {
  it('is nothing until it is wished for', async () => {
    const { own, engine } = await service({ say: quiet })
    expect(await own.workByModel(true)).toEqual({ ok: false, reason: 'off' })
    expect(engine?.asked).toEqual([])
  })

  it('needs a writer, and starts none by itself', async () => {
    const none = await service(undefined)
    await none.own.chooseByModel(wishes)
    expect(await none.own.workByModel(true)).toEqual({ ok: false, reason: 'no-writer' })
    const asleep = await service({ say: quiet }, false)
    await asleep.own.chooseByModel(wishes)
    expect(await asleep.own.workByModel(false)).toEqual({ ok: false, reason: 'no-writer' })
    expect(await asleep.own.workByModel(true)).toMatchObject({ ok: true })
  })

  it('is one at a time in all tabs', async () => {
    vi.stubGlobal('navigator', { locks: { request: (_: string, __: object, work: (lock: null) => unknown) => work(null) } })
    const { own } = await service({ say: quiet })
    await own.chooseByModel(wishes)
    expect(await own.workByModel(true)).toEqual({ ok: false, reason: 'busy' })
  })

  it('tells why the writer failed', async () => {
    const { own } = await service({ say: quiet, loadProblem: 'no-half-precision' })
    await own.chooseByModel(wishes)
    expect(await own.workByModel(true)).toEqual({ ok: false, reason: 'no-half-precision' })
  })

  it('stops when somebody asks something, and goes on the next time', async () => {
    let interrupt: () => void = () => undefined
    const { own, context, db } = await service({
      say: () => {
        interrupt()
        return quiet()
      },
    })
    interrupt = () => void own.pauseByModel()
    await own.chooseByModel(wishes)
    await capture(context, { text: 'My neighbour Tom keeps bees on the roof.' })
    expect(await own.workByModel(true)).toMatchObject({ ok: true, value: { left: 1 } })
    expect((await readByModelProgress(db)).read).toEqual([])
  })
})

describe('a question for the longer look', () => {
  const request = { query: 'Did I move to Ghent before Maya started at the bakery?', depth: 'deliberate', now: 0 as EpochMs } as const
  const say = (): string => '{"questions":["When did I move to Ghent","When did Maya start at the bakery"]}'

  it('is taken apart by the writer where that is wished for', async () => {
    const { own, engine } = await service({ say })
    expect(await own.withParts(request)).toBe(request)
    await own.chooseByModel(wishes)
    expect((await own.withParts(request)).parts).toEqual(['When did I move to Ghent', 'When did Maya start at the bakery'])
    expect(await own.withParts({ ...request, depth: 'reflex' })).not.toHaveProperty('parts')
    await own.withParts(request)
    expect(engine?.asked).toHaveLength(1)
  })

  const bad: readonly (readonly [string, Script])[] = [
    ['fails', { say, loadProblem: 'out-of-memory' }],
    ['rambles', { say: () => 'I would rather talk about the weather.' }],
  ]
  it.each(bad)('is left to the rules where the writer %s', async (_, script) => {
    const { own } = await service(script)
    await own.chooseByModel(wishes)
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    expect(await own.withParts(request)).toBe(request)
  })
})
