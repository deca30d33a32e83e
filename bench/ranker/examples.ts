// Questions with the features of their best candidates: what the ranker learns from. Besides the questions as asked, two kinds of made
// ones, so that a ranker trained on few conversations does not learn their manner: questions about the other speaker put right, and
// conversations told as if one speaker were the owner and asked in the first person.

import { candidateFeatures } from '../../core/retrieval/candidate-features.ts'
import { readQuestion, textToEmbed } from '../../core/retrieval/question.ts'
import { rankUnits } from '../../core/retrieval/rank.ts'
import type { RecallIndex } from '../../core/retrieval/recall-index.ts'
import { setScene } from '../../core/retrieval/scene.ts'
import { topUnits } from '../../core/retrieval/top-units.ts'
import { embedText } from '../../core/retrieval/word-table.ts'
import type { BenchQuestion, Collection, DataSet } from '../recall/data.ts'
import { seededRandom } from '../recall/metrics.ts'
import { indexCollection, wordTable } from '../recall/keepsake.ts'

/** Candidates a question gives to learn from; with more, easy ones drown the hard. */
const trainingPool = 100

export interface Example {
  readonly set: string
  readonly category: string
  /** Conversations of one fold are never in training and test at once. */
  readonly fold: number
  readonly group: string
  readonly weight: number
  /** Only counted for training, never for figures. */
  readonly isMade: boolean
  readonly kind: 'asked' | 'righted' | 'small' | 'firstPerson'
  readonly candidates: number
  readonly rows: Float32Array
  readonly labels: Uint8Array
  /** Turns that answer it, in the pool or not. */
  readonly wanted: number
}

export const foldCount = 5

/** Named chats ask about speakers by name; their questions can be put to the other speaker or in the first person. */
export function examplesOf(data: DataSet, weight: number): Example[] {
  const examples: Example[] = []
  data.collections.forEach((collection, place) => {
    const fold = place % foldCount
    const named = collection.speakers.length === 2 && !collection.speakers.includes('user')
    const index = indexCollection(collection, wordTable())
    const take = (into: RecallIndex, question: BenchQuestion, text: string, share: number, kind: Example['kind']): void => {
      examples.push(
        exampleOf(into, question, text, { set: data.name, fold, group: collection.id, weight: share, kind, isMade: kind !== 'asked' }),
      )
    }
    for (const question of collection.questions) {
      if (question.evidence.length === 0) continue
      if (question.answerable) take(index, question, question.text, weight, 'asked')
      else {
        const righted = named ? swapNames(question.text, collection.speakers) : question.text
        if (righted !== question.text) take(index, question, righted, weight, 'righted')
      }
    }
    for (const question of collection.questions) {
      if (question.answerable && question.evidence.length > 0)
        take(smallVault(collection, question), question, question.text, weight * 0.25, 'small')
    }
    if (!named) return
    const [owner = '', other = ''] = collection.speakers
    const told = indexCollection(asOwner(collection, owner), wordTable())
    for (const question of collection.questions) {
      if (!question.answerable || question.evidence.length === 0) continue
      const text = inFirstPerson(question.text, owner, other)
      if (text !== undefined) take(told, question, text, weight * 0.5, 'firstPerson')
    }
  })
  return examples
}

function exampleOf(
  index: RecallIndex,
  { evidence, category }: BenchQuestion,
  text: string,
  about: Pick<Example, 'set' | 'fold' | 'group' | 'weight' | 'isMade' | 'kind'>,
): Example {
  const question = readQuestion(text, index.speakers)
  const query = embedText(wordTable(), textToEmbed(text, index.speakers))
  const ranking = rankUnits(index, question, query)
  const pool = topUnits(ranking.scores, index.units.ids, trainingPool)
  const wanted = new Set(evidence)
  return {
    ...about,
    // A question with many answers would else outweigh those with one.
    weight: about.weight / Math.sqrt(wanted.size),
    category: String(category),
    candidates: pool.length,
    rows: candidateFeatures(setScene(index, question, ranking, query, pool)),
    labels: Uint8Array.from(pool, (unit) => (wanted.has(index.units.ids[unit] ?? '') ? 1 : 0)),
    wanted: wanted.size,
  }
}

export function swapNames(text: string, [one = '', other = '']: readonly string[]): string {
  return text.replaceAll(new RegExp(`\\b(?:${one}|${other})\\b`, 'g'), (name) => (name === one ? other : one))
}

/** A memory of a few dozen statements without conversations around them: the turns that answer the question among others. */
function smallVault(collection: Collection, question: BenchQuestion): RecallIndex {
  const wanted = new Set(question.evidence)
  const random = seededRandom(hashOf(question.id))
  const share = (12 + random() * 60) / collection.turns.length
  const kept = collection.turns.filter((turn) => wanted.has(turn.id) || random() < share)
  return indexCollection({ ...collection, turns: kept.map((turn, place) => ({ ...turn, session: place, turn: 0 })) }, wordTable())
}

function hashOf(text: string): number {
  let hash = 7
  for (let i = 0; i < text.length; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
  return hash
}

function asOwner(collection: Collection, owner: string): Collection {
  return {
    ...collection,
    speakers: ['user', 'assistant'],
    turns: collection.turns.map((turn) => ({ ...turn, speaker: turn.speaker === owner ? 'user' : 'assistant' })),
  }
}

/** `What did Ana do?` → `What did I do?`; undefined where it names the other or does not name the owner. */
export function inFirstPerson(text: string, owner: string, other: string): string | undefined {
  if (text.includes(other) || !text.includes(owner)) return undefined
  return text
    .replaceAll(`${owner}'s`, 'my')
    .replaceAll(`${owner}’s`, 'my')
    .replaceAll(new RegExp(`\\b(?:does|Does) ${owner}\\b`, 'g'), 'do I')
    .replaceAll(new RegExp(`\\b(?:is|Is) ${owner}\\b`, 'g'), 'am I')
    .replaceAll(new RegExp(`\\b(?:has|Has) ${owner}\\b`, 'g'), 'have I')
    .replaceAll(new RegExp(`\\b(to|for|with|of|by|from|about|at) ${owner}\\b`, 'g'), '$1 me')
    .replaceAll(new RegExp(`\\b${owner} (is|has|does)\\b`, 'g'), (_, verb: string) =>
      verb === 'is' ? 'I am' : verb === 'has' ? 'I have' : 'I do',
    )
    .replaceAll(new RegExp(`\\b${owner}\\b`, 'g'), 'I')
}
