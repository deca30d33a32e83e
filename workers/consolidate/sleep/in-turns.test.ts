// Work in turns: it comes to the same, and others are let in between.

import { expect, it } from 'vitest'
import { inTurns } from './in-turns.ts'

it('does all of the work and gives what it returns', async () => {
  const seen: number[] = []
  function* work(): Generator<undefined, number, undefined> {
    for (const at of [1, 2, 3]) {
      yield
      seen.push(at)
    }
    return seen.length
  }
  expect(await inTurns(work())).toBe(3)
  expect(seen).toEqual([1, 2, 3])
})

it('lets whoever waits go first when it takes long', async () => {
  let isLetIn = false
  const patience = performance.now() + 10_000
  function* work(): Generator<undefined, boolean, undefined> {
    while (!isLetIn && performance.now() < patience) yield
    return isLetIn
  }
  setTimeout(() => (isLetIn = true), 0)
  expect(await inTurns(work())).toBe(true)
})

it('fails as the work fails', async () => {
  function* work(): Generator<undefined, never, undefined> {
    yield
    throw new Error('no more')
  }
  await expect(inTurns(work())).rejects.toThrow('no more')
})
