import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readCases } from './cases.ts'

const memories = readCases(readFileSync(new URL('cases.txt', import.meta.url), 'utf8'))

it('there are a hundred cases over ten memories, each resting on statements that are there', () => {
  expect(memories).toHaveLength(10)
  expect(memories.flatMap(({ cases }) => cases)).toHaveLength(100)
  for (const { statements, cases } of memories) {
    const ids = new Set(statements.map(({ id }) => id))
    expect(ids.size).toBe(20)
    for (const { relevant } of cases) for (const id of relevant) expect(ids).toContain(id)
  }
})
