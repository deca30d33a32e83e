// @vitest-environment happy-dom
import { act } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { ByModelOutcome } from '../../../workers/chat/by-model/by-model.api.ts'
import { noProgress, noWishes, readByModelProgress, readByModelWishes } from '../../../store/read/by-model.ts'
import { workedOutByModel } from '../../../store/read/by-model-memories.ts'
import { readWriter } from '../../../store/read/writer.ts'
import { stage } from '../../test-stage.ts'
import { ByModel } from './by-model.tsx'

const byModel = { choose: vi.fn(async () => undefined), look: vi.fn<() => Promise<ByModelOutcome>>(), pause: vi.fn(async () => undefined) }
const memory = { takeBackByModel: vi.fn(async () => ({ ok: true, value: { changes: 3, memories: 0 } })) }
const stored = new Map<unknown, unknown>()
const said = vi.fn()
vi.mock('../../engine/engine-context.tsx', () => ({
  useEngine: () => ({ byModel, memory }),
  useLive: (query: unknown) => stored.get(query),
}))
vi.mock('../../ui/toast.tsx', () => ({ toast: (text: string) => said(text) }))

const on = stage()
const { button, press, text: page } = on
const show = (): Promise<void> => on.show(<ByModel />)

beforeEach(() => {
  // The dialog is the browser's own; this document has none that opens.
  HTMLDialogElement.prototype.showModal = () => undefined
  stored.set(readByModelWishes, noWishes)
  stored.set(readByModelProgress, noProgress)
  stored.set(readWriter, { kind: 'browser' })
  stored.set(workedOutByModel, 0)
})

test('is off, and says that nothing happens without a writer', async () => {
  stored.set(readWriter, { kind: 'memory' })
  await show()
  expect(page()).toContain('There is no writer yet')
  expect([...document.querySelectorAll('input')].some(({ checked }) => checked)).toBe(false)
  expect(button('Look through')).toBeUndefined()
})

test('turned on, one thing at a time', async () => {
  await show()
  await act(async () => document.querySelector('input')?.click())
  expect(byModel.choose).toHaveBeenCalledWith({ memories: true, names: false, questions: false, talks: false })
})

test('looks through when asked, can be stopped, and tells what came of it', async () => {
  stored.set(readByModelWishes, { ...noWishes, memories: true })
  let done: (outcome: ByModelOutcome) => void = () => undefined
  byModel.look.mockReturnValue(new Promise((resolve) => (done = resolve)))
  await show()
  expect(page()).toContain('It has not looked yet')
  await press('Look through')
  expect(page()).toContain('Reading what you said…')
  await press('Stop')
  expect(byModel.pause).toHaveBeenCalled()
  await act(async () => done({ ok: true, value: { turns: 1, noted: 2, dropped: 3, left: 4 } }))
  expect(said).toHaveBeenLastCalledWith('1 turn read, 2 noted')
})

test.each([
  ['no-writer', 'There is no writer that can do it now'],
  ['busy', 'It is being done already'],
  ['lost-graphics', 'The device took its graphics back, and the model stopped.'],
] as const)('says why not: %s', async (reason, words) => {
  stored.set(readByModelWishes, { ...noWishes, names: true })
  byModel.look.mockResolvedValue({ ok: false, reason })
  await show()
  await press('Look through')
  expect(said).toHaveBeenLastCalledWith(words)
})

test('counts what was read, noted and dropped', async () => {
  stored.set(readByModelWishes, { ...noWishes, memories: true })
  stored.set(readByModelProgress, { read: ['a', 'b'], noted: 1, dropped: 5, left: 1200, at: 1, model: 'Small' })
  await show()
  expect(page()).toContain('Small read 2 turns, 1,200 turns to go. 1 noted, 5 dropped')
})

test('takes everything back, after asking', async () => {
  stored.set(workedOutByModel, 3)
  await show()
  expect(page()).toContain('3 things in your memory are the writer’s.')
  await press('Take back…')
  expect(memory.takeBackByModel).not.toHaveBeenCalled()
  await press('Take back')
  expect(memory.takeBackByModel).toHaveBeenCalled()
  expect(said).toHaveBeenLastCalledWith('Taken back. What you said yourself is as it was')
})
