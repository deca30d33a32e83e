import { expect, test } from 'vitest'
import { Arena } from './arena.ts'

test('columns lent between two resets never overlap, and come back as zeros', () => {
  const arena = new Arena()
  const first = arena.floats(4)
  const second = arena.floats(4)
  first.fill(7)
  expect([...second]).toEqual([0, 0, 0, 0])
  arena.reset()
  const again = arena.floats(4)
  expect(again.buffer).toBe(first.buffer)
  expect([...again]).toEqual([0, 0, 0, 0])
})

test('a memory that has grown gets longer columns', () => {
  const arena = new Arena()
  arena.ints(10)
  arena.reset()
  expect(arena.ints(1000)).toHaveLength(1000)
  arena.reset()
  expect(arena.ints(3)).toHaveLength(3)
})
