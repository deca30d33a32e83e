// Questions and memories made out of a data set's own: questions about another memory, and all conversations in one memory.

import type { Collection, DataSet } from './data.ts'

/** Questions of the next collection, its speakers' names exchanged for this one's: they look right and have no answer here. */
export function foreignQuestions(data: DataSet, place: number): string[] {
  const here = data.collections[place]
  const other = data.collections[(place + 1) % data.collections.length]
  if (here === undefined || other === undefined || other === here) return []
  return other.questions.filter(({ answerable }) => answerable).map(({ text }) => exchangeNames(text, other, here))
}

function exchangeNames(text: string, from: Collection, to: Collection): string {
  return from.speakers.reduce((changed, name, place) => changed.replaceAll(name, to.speakers[place] ?? name), text)
}

/** All conversations as one memory; each question remembers which it came from. */
export function together({ name, collections }: DataSet): DataSet {
  const turns = collections.flatMap(({ id, turns: own }) => own.map((turn) => ({ ...turn, id: `${id}/${turn.id}`, thread: id })))
  const questions = collections.flatMap(({ id, questions: own }) =>
    own.map((question) => ({
      ...question,
      id: `${id}/${question.id}`,
      origin: id,
      evidence: question.evidence.map((turn) => `${id}/${turn}`),
    })),
  )
  return { name: `${name}, in one memory`, collections: [{ id: 'all', speakers: [], turns, questions }] }
}
