// "Not relevant": what the person said does not belong to a question is left out of that question and of those like it. Two questions are alike
// when at least half of all their telling words, stemmed, are in both; questions of small words only, when they read the same.

import type { EpisodeId, MemoryId } from '../memory/ids.ts'
import { statementKey } from '../memory/statement-key.ts'
import { termsOf } from '../text/terms.ts'

/** Said of something found for `query`. */
export interface Misfit {
  readonly query: string
  readonly memoryId?: MemoryId
  readonly episodeId?: EpisodeId
}

/** Share of telling words in common (Jaccard) from which two questions are alike. */
const alikeFrom = 0.5

/** Ids that do not belong to `query`. */
export function unfitFor(query: string, misfits: readonly Misfit[]): readonly string[] {
  if (misfits.length === 0) return []
  const isAlike = likeness(query)
  return [...new Set(misfits.filter((misfit) => isAlike(misfit.query)).flatMap(({ memoryId, episodeId }) => memoryId ?? episodeId ?? []))]
}

function likeness(query: string): (other: string) => boolean {
  const own = new Set(termsOf(query))
  const key = statementKey(query)
  return (other) => {
    const terms = new Set(termsOf(other))
    if (own.size === 0 || terms.size === 0) return statementKey(other) === key
    const shared = [...own].filter((term) => terms.has(term)).length
    return shared / (own.size + terms.size - shared) >= alikeFrom
  }
}
