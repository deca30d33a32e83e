// What of a recall is worth showing beside what was used: the first few that nearly made it, and none when nothing was known, because
// then they are only the least unlike. What the person left out is always shown, so that it can be allowed again.

import type { Recall, RecalledHit } from '../../../core/memory/recall-records.ts'
import { notRelevant } from '../../../core/retrieval/left-out.ts'

const most = 4

export function nearMisses(recall: Recall): readonly RecalledHit[] {
  if (recall.verdict === 'unknown' || !recall.hits.some((hit) => hit.used)) return []
  return recall.hits.filter((hit) => !hit.used && !isLeftOut(hit)).slice(0, most)
}

/** Left out of this answer because of what was said of an earlier one. */
export function leftOutByYou(recall: Recall): readonly RecalledHit[] {
  return recall.hits.filter(isLeftOut)
}

const isLeftOut = (hit: RecalledHit): boolean => !hit.used && hit.leftOut === notRelevant
