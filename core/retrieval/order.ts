// The order of the best units and what can be said of them as a whole: the base ranking, corrected by the ranker where there is one, and
// the signals the confidence is read from.

import type { Question } from './question.ts'
import type { Ranking } from './rank.ts'
import { marginsIfNamed, plainOrder, rerank, type Reranked } from './ranker.ts'
import type { RecallIndex } from './recall-index.ts'
import { readSignals, type Signals } from './signals.ts'
import { topUnits } from './top-units.ts'
import type { TreeModel } from './tree-model.ts'

export interface Ordered {
  /** Best first. */
  readonly ordinals: readonly number[]
  readonly signals: Signals
  readonly reranked: Reranked | undefined
}

/** Orders the best `count` units; the ranker's corrections are written into `ranking.scores`. */
export function orderUnits(
  index: RecallIndex,
  question: Question,
  ranking: Ranking,
  query: Float32Array | undefined,
  ranker: TreeModel | undefined,
  count: number,
): Ordered {
  if (ranker === undefined || ranker === plainOrder) {
    const ordinals = topUnits(ranking.scores, index.units.ids, count)
    return { ordinals, signals: readSignals(index, question, ranking, ordinals), reranked: undefined }
  }
  const [speaker] = question.speakers
  const others = speaker === undefined || question.speakers.length > 1 ? [] : othersThan(index, speaker)
  const elsewhere = others.length === 0 ? undefined : marginsIfNamed(index, question, ranking, query, ranker, others)
  const reranked = rerank(index, question, ranking, query, ranker)
  const ordinals = reranked.ordinals.slice(0, count)
  return { ordinals, signals: readSignals(index, question, ranking, ordinals, reranked.margins, elsewhere), reranked }
}

/** Numbers of the living speakers that a question could have named instead. */
function othersThan(index: RecallIndex, speaker: number): number[] {
  return index.speakers.flatMap((name, number) => (name === '' || number === speaker ? [] : [number]))
}
