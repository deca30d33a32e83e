// The product under test: its own index, embedder and recall, one index per collection.

import { readFileSync } from 'node:fs'
import type { EpochMs } from '../../core/memory/ids.ts'
import type { Trust } from '../../core/memory/records.ts'
import { passagesOf } from '../../core/retrieval/passages.ts'
import { textToEmbed } from '../../core/retrieval/question.ts'
import { ownRanker, plainOrder } from '../../core/retrieval/ranker.ts'
import { recall } from '../../core/retrieval/recall.ts'
import { indexKey, RecallIndex } from '../../core/retrieval/recall-index.ts'
import type { IndexUnit } from '../../core/retrieval/recall.types.ts'
import { decodeWordTable, embedText, wordTableEmbedder, type WordTable } from '../../core/retrieval/word-table.ts'
import { readTreeModel, type TreeModel } from '../../core/retrieval/tree-model.ts'
import type { Folds } from '../ranker/folds.ts'
import type { Collection, Turn } from './data.ts'
import type { System } from './system.ts'

export type RankerMode = 'cross-validated' | 'shipped' | 'none'

/**
 * @param mode `cross-validated` takes, for a conversation the ranker was fitted on, the one fitted without it, and else the shipped one;
 * `none` the plain order
 */
export function keepsake(mode: RankerMode): System {
  const name = mode === 'none' ? 'Keepsake, no ranker' : 'Keepsake'
  return {
    name,
    prepare: (collection) => {
      const index = indexCollection(collection, wordTable())
      const rankerFor = (id: string): TreeModel | undefined =>
        mode === 'none' ? plainOrder : mode === 'shipped' ? ownRanker : (heldOut(id) ?? ownRanker)
      return {
        find: (query, origin) => {
          const result = recall(
            index,
            { query, depth: 'reflex', now: Date.now() as EpochMs, limit: 50 },
            embedText(wordTable(), textToEmbed(query, index.speakers)),
            Date.now,
            rankerFor(origin ?? collection.id),
          )
          const { about = 0, speaker = 1, oneSpeaker } = result.trace.signals
          return {
            turns: result.hits.map((hit) => hit.id),
            confidence: result.confidence,
            about,
            ...(oneSpeaker === 1 ? { speaker } : {}),
          }
        },
      }
    },
  }
}

let folds: Folds | undefined
const models = new Map<string, TreeModel>()
/** The ranker that has not seen this conversation; undefined if the shipped one has not either. */
export function heldOut(collection: string): TreeModel | undefined {
  folds ??= JSON.parse(readFileSync(new URL('../ranker/folds.json', import.meta.url), 'utf8')) as Folds
  const known = models.get(collection)
  if (known !== undefined) return known
  const fold = folds.folds.find(({ without }) => without.includes(collection))
  if (fold === undefined) return undefined
  const model = readTreeModel(fold.model)
  if (model === undefined) throw new Error('bench/ranker/folds.json is of another version: run bench/ranker/train.ts')
  models.set(collection, model)
  return model
}

export function indexCollection(collection: Collection, table: WordTable): RecallIndex {
  const index = new RecallIndex(indexKey(wordTableEmbedder(table).key), table.dims)
  for (const turn of collection.turns) {
    const unit = unitOf(collection, turn)
    index.add(
      unit,
      passagesOf(unit).map((text) => vectorOf(table, text)),
    )
  }
  return index
}

/** Vectors by text: conversations are indexed several times in training. */
const vectors = new Map<string, Float32Array>()
function vectorOf(table: WordTable, text: string): Float32Array {
  const known = vectors.get(text)
  if (known !== undefined) return known
  const vector = embedText(table, text)
  vectors.set(text, vector)
  return vector
}

let loaded: WordTable | undefined
export function wordTable(): WordTable {
  loaded ??= decodeWordTable(readFileSync(new URL('../../public/models/words.bin', import.meta.url)))
  if (loaded === undefined) throw new Error('public/models/words.bin is not a word table: run npx tsx scripts/build-word-table.ts')
  return loaded
}

/** A turn as the product would store it: `user` is the owner, `assistant` is Keepsake, other names are other people. */
export function unitOf(collection: Collection, turn: Turn): IndexUnit {
  const trust: Trust = turn.speaker === 'user' ? 'own' : turn.speaker === 'assistant' ? 'assistant' : 'thirdParty'
  return {
    id: turn.id,
    kind: 'episode',
    thread: turn.thread ?? collection.id,
    session: turn.session,
    sequence: turn.session * 100_000 + turn.turn,
    speaker: trust === 'own' ? 'you' : trust === 'assistant' ? 'Keepsake' : turn.speaker,
    trust,
    text: turn.text,
    saidAt: new Date(turn.date).getTime() as EpochMs,
    evidence: [],
    standing: 'current',
    retrievability: 1,
  }
}
