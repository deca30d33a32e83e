// @vitest-environment happy-dom
// Every failure of a writer under an answer: what happened, what is safe, and a way on; begun or not begun.

import { beforeEach, expect, test, vi } from 'vitest'
import { problemWords, type EngineProblem } from '../../../core/generation/chat-engine.ts'
import { stage } from '../../test-stage.ts'
import { Stopped } from './stopped.tsx'

const start = vi.fn<() => Promise<void>>()
vi.mock('../../engine/engine-context.tsx', () => ({ useEngine: () => ({ writer: { start } }) }))

const { show, place, press } = stage()
beforeEach(() => start.mockReset().mockResolvedValue(undefined))

const problems = Object.keys(problemWords) as EngineProblem[]
const words = async (problem: EngineProblem, wrote: boolean): Promise<string> => {
  await show(<Stopped problem={problem} wrote={wrote} />)
  return place().querySelector('p')?.textContent ?? ''
}

test.each(problems.filter((problem) => problem !== 'aborted'))('%s', async (problem) => {
  const { what, todo } = problemWords[problem]
  expect(await words(problem, true)).toBe(`${what} ${todo}`)
  expect(await words(problem, false)).toBe(`${what} So this is from memory alone. ${todo}`)
})

test('stopped by the person it says no more than that', async () => {
  expect(await words('aborted', true)).toBe('Stopped here.')
  expect(await words('aborted', false)).toBe('Stopped before it began, so this is from memory alone.')
})

test.each([
  ['closed-the-page', 'Try anyway'],
  ['not-started', 'Start it'],
] as const)('%s can be started after all, or another chosen', async (problem, deed) => {
  await words(problem, false)
  expect([...place().querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual(['Choose a smaller one'])
  await press(deed)
  expect(start).toHaveBeenCalledOnce()
})
