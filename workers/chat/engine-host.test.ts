// Holding the model that writes: one at a time, started with care, let go of when nobody asks.

import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { EngineError, type ChatEngine, type EngineProblem } from '../../core/generation/chat-engine.ts'
import { scriptedEngine } from '../../core/generation/scripted-engine.ts'
import type { EpisodeId, EpochMs } from '../../core/memory/ids.ts'
import { openDatabase } from '../../store/database.ts'
import { readWriterStart, type WriterChoice } from '../../store/read/writer.ts'
import { forgetStartNow } from '../../store/write/writer-start.ts'
import { engineHost, idleMs } from './engine-host.ts'
import { writerStarts } from './writer-start.ts'

const small: WriterChoice = { kind: 'downloaded', id: 'writer-small', model: 'Small' }
const other: WriterChoice = { kind: 'downloaded', id: 'writer-other', model: 'Other' }
const turn = 'turn' as EpisodeId
let made = 0

async function setUp({ isPhone = false, loadProblem }: { readonly isPhone?: boolean; readonly loadProblem?: EngineProblem } = {}) {
  const db = await openDatabase({ name: `host-${(made += 1)}` })
  const did: string[] = []
  const timers: { readonly ms: number; work: (() => void) | undefined }[] = []
  let dies = false
  const newPage = () =>
    engineHost({
      engineOf: async (choice): Promise<ChatEngine> => ({
        ...scriptedEngine({ say: () => 'Yes.' }),
        load: async () => {
          did.push(`load ${choice.kind === 'downloaded' ? choice.id : choice.kind}`)
          if (dies) await new Promise(() => undefined)
          if (loadProblem !== undefined) throw new EngineError(loadProblem)
        },
        unload: async () => void did.push(`unload ${choice.kind === 'downloaded' ? choice.id : choice.kind}`),
      }),
      starts: writerStarts({
        db,
        clock: { now: () => 5 as EpochMs },
        alone: (work) => work(),
        ifFree: (work) => work(),
        onStarting: (isStarting) => void did.push(isStarting ? 'starting' : 'started'),
      }),
      isPhone,
      after: (ms, work) => {
        const timer: (typeof timers)[number] = { ms, work }
        timers.push(timer)
        return () => (timer.work = undefined)
      },
      onTaken: () => void did.push('taken'),
    })
  return { db, did, timers, newPage, page: newPage(), die: (really = true) => (dies = really) }
}

const load = async (engine: ChatEngine | undefined): Promise<string> => {
  try {
    await engine?.load(() => undefined)
    return 'loaded'
  } catch (error) {
    return error instanceof EngineError ? error.problem : String(error)
  }
}

test('memory alone needs none', async () => {
  const { page, did } = await setUp()
  expect(await page.engineFor({ kind: 'memory' })).toBeUndefined()
  expect(did).toEqual([])
})

test('another choice gives back what the one before took', async () => {
  const { page, did } = await setUp()
  expect(await load(await page.engineFor(small))).toBe('loaded')
  expect(await load(await page.engineFor(other))).toBe('loaded')
  expect(did).toEqual([
    'taken',
    'starting',
    'load writer-small',
    'started',
    'unload writer-small',
    'taken',
    'starting',
    'load writer-other',
    'started',
  ])
})

test('left alone for a while it gives its memory back; a question before that begins the wait anew', async () => {
  const { page, did, timers } = await setUp()
  await load(await page.engineFor(small))
  await page.during(turn, async () => undefined)
  await page.during(turn, async () => undefined)
  const running = timers.filter(({ work }) => work !== undefined)
  expect(running.map(({ ms }) => ms)).toEqual([idleMs])
  running[0]?.work?.()
  await expect.poll(() => did.at(-1)).toBe('unload writer-small')
  expect(await load(await page.engineFor(small))).toBe('loaded')
  expect(did.filter((each) => each === 'load writer-small')).toHaveLength(2)
})

test('it is not let go of in the middle of an answer', async () => {
  const { page, did } = await setUp()
  await load(await page.engineFor(small))
  await page.during(turn, () => page.release())
  expect(did).not.toContain('unload writer-small')
})

test('one that took the page down is not started again by itself, and is when the person says so', async () => {
  const { page, newPage, db, die } = await setUp()
  die()
  void load(await page.engineFor(small))
  await expect.poll(() => readWriterStart(db)).toMatchObject({ step: 'starting' })
  die(false)
  const next = newPage()
  expect(await load(await next.engineFor(small))).toBe('closed-the-page')
  expect(await load(await next.engineFor(small))).toBe('closed-the-page')
  expect(await load(await next.engineFor(other))).toBe('loaded')
  die()
  void load(await newPage().engineFor(small))
  await expect.poll(() => readWriterStart(db)).toMatchObject({ step: 'starting' })
  die(false)
  const last = newPage()
  expect(await load(await last.engineFor(small))).toBe('closed-the-page')
  await last.start(small)
  expect(await load(await last.engineFor(small))).toBe('loaded')
  expect(await readWriterStart(db)).toBeUndefined()
})

test('how a start failed is noted, for the page to say', async () => {
  const { page, db } = await setUp({ loadProblem: 'out-of-memory' })
  expect(await load(await page.engineFor(small))).toBe('out-of-memory')
  expect(await readWriterStart(db)).toMatchObject({ id: 'writer-small', step: 'failed', problem: 'out-of-memory' })
})

test('a page left in good order while it started leaves no mark: the next one starts it by itself', async () => {
  const { page, newPage, db, did, die } = await setUp()
  die()
  void load(await page.engineFor(small))
  await expect.poll(() => readWriterStart(db)).toMatchObject({ step: 'starting' })
  expect(did.at(-1)).toBe('load writer-small')
  // What the page does on its way out; it hears of nothing afterwards.
  forgetStartNow(db)
  await expect.poll(() => readWriterStart(db)).toBeUndefined()
  die(false)
  expect(await load(await newPage().engineFor(small))).toBe('loaded')
})

test('on a phone it waits for the person', async () => {
  const { page, did } = await setUp({ isPhone: true })
  expect(await load(await page.engineFor(small))).toBe('not-started')
  expect(did).toEqual([])
  await page.start(small)
  expect(await load(await page.engineFor(small))).toBe('loaded')
})
