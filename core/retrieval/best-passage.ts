// Of a long turn, the passage that fits a question best by its words: what is judged and shown of it.

import type { Ranking } from './rank.ts'
import type { RecallIndex } from './recall-index.ts'

/** The passage with the highest score by words; the first where none holds any. */
export function bestPassage({ units }: RecallIndex, { words: { passageScores } }: Ranking, unit: number): number {
  const first = units.firstPassage.data[unit] ?? 0
  const end = first + (units.passageCount.data[unit] ?? 1)
  let best = first
  for (let passage = first + 1; passage < end; passage += 1) if ((passageScores[passage] ?? 0) > (passageScores[best] ?? 0)) best = passage
  return best
}

/** Occurrences of the question's words per word; a passage of under four words counts as one of four. */
export function densityOf({ units }: RecallIndex, { words: { passageHits } }: Ranking, passage: number): number {
  return (passageHits[passage] ?? 0) / Math.max(4, units.passageLength.data[passage] ?? 0)
}
