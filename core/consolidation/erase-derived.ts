// What was made from the words and may still hold them when they are gone: titles, replies, traces of recalls, names of people and topics,
// reports of sleep. Pure. Law: nothing that is put tells (telling-words.ts), and nothing is put that did not change.

import type { Entity, Link } from '../memory/graph-records.ts'
import { summarised } from '../graph/topics/summary.ts'
import { answersIn, mapAnswers } from '../memory/answers.ts'
import type { Answer } from '../memory/reply-records.ts'
import type { Conversation, Episode } from '../memory/records.ts'
import type { Recall } from '../memory/recall-records.ts'
import type { Nap, Topic } from '../memory/sleep-records.ts'
import { tells, wordsIn } from './telling-words.ts'

export interface Derived {
  readonly conversations: readonly Conversation[]
  /** Keepsake's own turns. */
  readonly episodes: readonly Episode[]
  readonly recalls: readonly Recall[]
  readonly entities: readonly Entity[]
  readonly links: readonly Link[]
  readonly topics: readonly Topic[]
  readonly naps: readonly Nap[]
}

export interface Cleaning {
  readonly put: Derived
  readonly remove: { readonly [T in keyof Derived]: readonly string[] }
}

/** Said in place of a reply of which nothing is left. */
export const erasedWords = 'What this said was erased.'

/** @param words that only the erased held */
export function withoutWords(derived: Derived, words: ReadonlySet<string>): Cleaning {
  const told = <T>(records: readonly T[]): readonly T[] => records.filter((record) => tells(record, words))
  const recalls = told(derived.recalls)
  const lostRecalls = new Set<string>(recalls.filter(({ query }) => tells(query, words)).map(({ id }) => id))
  const people = told(derived.entities)
  const lostPeople = new Set<string>(people.map(({ id }) => id))
  const topics = told(derived.topics)
  const lostTopics = new Set<string>(topics.filter(({ name }) => wordsLeft(name, words) === '').map(({ id }) => id))
  return {
    put: {
      conversations: told(derived.conversations).map((conversation) => ({ ...conversation, title: '' })),
      episodes: derived.episodes
        .filter((turn) => tells([turn.text, turn.reply], words) || restsOn(turn, lostRecalls))
        .map((turn) => withoutParts(turn, words, lostRecalls)),
      recalls: recalls.filter(({ id }) => !lostRecalls.has(id)).map((recall) => withoutWhy(recall, words)),
      entities: derived.entities
        .filter(({ id, apart }) => !lostPeople.has(id) && apart.some((other) => lostPeople.has(other)))
        .map((entity) => ({ ...entity, apart: entity.apart.filter((other) => !lostPeople.has(other)) })),
      links: [],
      topics: derived.topics
        .filter((topic) => !lostTopics.has(topic.id) && (topics.includes(topic) || lostTopics.has(topic.parent ?? '')))
        .map((topic) => renamed(topic, words, lostTopics)),
      naps: told(derived.naps).map((nap) => ({ ...nap, operations: nap.operations.filter((operation) => !tells(operation, words)) })),
    },
    remove: {
      conversations: [],
      episodes: [],
      recalls: [...lostRecalls],
      entities: [...lostPeople],
      links: derived.links.filter(({ to }) => lostPeople.has(to)).map(({ id }) => id),
      topics: [...lostTopics],
      naps: [],
    },
  }
}

function withoutParts(turn: Episode, words: ReadonlySet<string>, lostRecalls: ReadonlySet<string>): Episode {
  const { reply } = turn
  if (reply === undefined) return { ...turn, text: erasedWords }
  const clean = mapAnswers(reply, (answer) => answerWithoutParts(answer, words, lostRecalls))
  return { ...turn, text: clean.parts.map(({ text }) => text).join(' '), reply: clean }
}

function answerWithoutParts(
  { recallId, about: _named, ...answer }: Answer,
  words: ReadonlySet<string>,
  lostRecalls: ReadonlySet<string>,
): Answer {
  const left = answer.parts.filter((part) => !tells(part.text, words))
  const parts: Answer['parts'] = left.length > 0 || answer.parts.length === 0 ? left : [{ text: erasedWords, voice: 'app', cites: [] }]
  return { ...answer, parts, ...(recallId === undefined || lostRecalls.has(recallId) ? {} : { recallId }) }
}

const restsOn = ({ reply }: Episode, recalls: ReadonlySet<string>): boolean =>
  reply !== undefined && answersIn(reply).some(({ recallId }) => recalls.has(recallId ?? ''))

function withoutWhy(recall: Recall, words: ReadonlySet<string>): Recall {
  return {
    ...recall,
    hits: recall.hits.map(({ leftOut, ...hit }) => ({
      ...hit,
      why: hit.why.filter(({ label }) => !tells(label, words)),
      ...(leftOut === undefined || tells(leftOut, words) ? {} : { leftOut }),
    })),
  }
}

/** A topic is called by what is left of its name; under one that went it stands by itself. A summary goes sentence by sentence. */
function renamed({ parent, summary, ...topic }: Topic, words: ReadonlySet<string>, lost: ReadonlySet<string>): Topic {
  const name = tells(topic.name, words) ? wordsLeft(topic.name, words) : topic.name
  const kept = summarised(summary, ({ text }) => !tells(text, words))
  return { ...topic, name, ...kept, ...(parent === undefined || lost.has(parent) ? {} : { parent }) }
}

function wordsLeft(name: string, words: ReadonlySet<string>): string {
  return name
    .split(/[\s,;/]+/u)
    .filter((word) => word !== '' && !wordsIn(word).some((each) => words.has(each)) && wordsIn(word).length > 0)
    .join(' ')
}
