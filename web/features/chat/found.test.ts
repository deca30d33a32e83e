import { expect, it } from 'vitest'
import type { Conversation } from '../../../core/memory/records.ts'
import { eras, spansOf } from './found.ts'

const now = new Date(2026, 10, 21, 12).getTime()
const talk = (daysAgo: number): Conversation => ({ id: `c${daysAgo}`, lastTurnAt: now - daysAgo * 86_400_000 }) as unknown as Conversation

it('talks stand under the day or month they were last spoken in, none twice', () => {
  const found = eras([0, 1, 3, 6, 40, 41, 400].map(talk), now)
  expect(found.map(({ name, talks }) => [name, talks.length])).toEqual([
    ['Today', 1],
    ['Yesterday', 1],
    ['The last seven days', 2],
    ['October', 2],
    ['October 2025', 1],
  ])
})

it('the words looked for are found where a word begins with them, whatever their case', () => {
  const text = 'Walnuts? No: a walnut, not peanuts. Wal.'
  expect(spansOf(text, 'walnut').map(({ start, end }) => text.slice(start, end))).toEqual(['Walnuts', 'walnut'])
  expect(spansOf(text, ' ? ')).toEqual([])
})
