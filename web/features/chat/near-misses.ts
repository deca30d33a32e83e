// What of a recall is worth showing beside what was used: the first few that nearly made it, and none when nothing was known, because
// then they are only the least unlike.

import type { Recall, RecalledHit } from '../../../core/memory/records.ts'

const most = 4

export function nearMisses(recall: Recall): readonly RecalledHit[] {
  if (recall.verdict === 'unknown' || !recall.hits.some((hit) => hit.used)) return []
  return recall.hits.filter((hit) => !hit.used).slice(0, most)
}
