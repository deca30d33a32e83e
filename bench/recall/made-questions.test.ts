import { expect, it } from 'vitest'
import type { Collection, DataSet } from './data.ts'
import { foreignQuestions, together } from './made-questions.ts'

const collection = (id: string, speakers: readonly string[], text: string): Collection => ({
  id,
  speakers,
  turns: [{ id: 't1', session: 0, turn: 0, speaker: speakers[0] ?? '', text: 'Rain again.', date: '2026-03-01T10:00' }],
  questions: [{ id: 'q1', text, category: 1, answerable: true, evidence: ['t1'] }],
})
const data: DataSet = {
  name: 'made up',
  collections: [collection('a', ['Nadia', 'Tom'], 'Where did Nadia go?'), collection('b', ['Ines', 'Kofi'], 'What did Kofi sell?')],
}

it('a foreign question names the speakers of the memory it is put to', () => {
  expect(foreignQuestions(data, 0)).toEqual(['What did Tom sell?'])
  expect(foreignQuestions({ ...data, collections: data.collections.slice(0, 1) }, 0)).toEqual([])
})

it('in one memory every question keeps its evidence and its origin', () => {
  const [all] = together(data).collections
  expect(all?.turns.map(({ id }) => id)).toEqual(['a/t1', 'b/t1'])
  expect(all?.questions[1]).toMatchObject({ evidence: ['b/t1'], origin: 'b' })
})
