// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pageAtRest, whileWaiting } from './page-settled.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'performance'] })
  document.body.innerHTML = '<h1>Here</h1>'
})
afterEach(() => vi.useRealTimers())

test('nothing is at rest while somebody waits, and for a moment after', async () => {
  let isAtRest = false
  void whileWaiting(() => new Promise((resolve) => setTimeout(resolve, 3000)))
  void pageAtRest().then(() => (isAtRest = true))
  await vi.advanceTimersByTimeAsync(2900)
  expect(isAtRest).toBe(false)
  await vi.advanceTimersByTimeAsync(2000)
  expect(isAtRest).toBe(true)
})

test('waits no longer than ten seconds or so for somebody who never stops', async () => {
  let isAtRest = false
  void whileWaiting(() => new Promise(() => undefined))
  void pageAtRest().then(() => (isAtRest = true))
  await vi.advanceTimersByTimeAsync(14_000)
  expect(isAtRest).toBe(true)
})
