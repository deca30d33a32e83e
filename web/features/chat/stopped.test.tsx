// @vitest-environment happy-dom
// Every failure of a writer under an answer: what happened, what is safe, and a way on; begun or not begun.

import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { problemWords, type EngineProblem } from '../../../core/generation/chat-engine.ts'
import { Stopped } from './stopped.tsx'

const start = vi.fn<() => Promise<void>>()
vi.mock('../../engine/engine-context.tsx', () => ({ useEngine: () => ({ writer: { start } }) }))

let root: Root
let place: HTMLElement
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  start.mockReset().mockResolvedValue(undefined)
  place = document.createElement('div')
  document.body.replaceChildren(place)
  root = createRoot(place)
})
afterEach(() => act(async () => root.unmount()))

const problems = Object.keys(problemWords) as EngineProblem[]
const words = async (problem: EngineProblem, wrote: boolean): Promise<string> => {
  await act(async () => root.render(<Stopped problem={problem} wrote={wrote} />))
  return place.querySelector('p')?.textContent ?? ''
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
  expect([...place.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual(['Choose a smaller one'])
  await act(async () => [...place.querySelectorAll('button')].find(({ textContent }) => textContent === deed)?.click())
  expect(start).toHaveBeenCalledOnce()
})
