import { expect, it } from 'vitest'
import { withoutDocuments } from './documents.ts'
import { extract } from './extract.ts'
import type { EpisodeId, EpochMs } from '../memory/ids.ts'

const told = (text: string): readonly string[] =>
  extract({ id: 'e' as EpisodeId, text, saidAt: Date.UTC(2026, 10, 21) as EpochMs }).map(({ statement }) => statement)

it('takes nothing from a mail pasted in, and everything before it', () => {
  const mail = 'I live in Leeds.\nFrom: Someone\nTo: everyone\nSubject: News\n\nI have moved to Ghent. My job is at the mill.\nBest, S.'
  expect(told(mail)).toEqual(['I live in Leeds.'])
})

it('takes nothing from what somebody wrote, or from a fenced text', () => {
  expect(told('On Monday at nine Ines wrote:\nI work at the mill now.')).toEqual([])
  expect(told('For the play:\n"""\nI live in Ghent.\n"""\nI live in Leeds.')).toEqual(['I live in Leeds.'])
})

it('keeps a line of its own that only looks like a header', () => {
  expect(told('To: do\nI live in Leeds.')).toContain('I live in Leeds.')
})

it('keeps the length, letter for letter', () => {
  const text = 'From: A\nTo: B\n\nHello'
  expect(withoutDocuments(text)).toHaveLength(text.length)
})
