// The inspector's search box: matches as one types, the last word taken as the beginning of one. Words only, no boosts.

import { tokenise } from '../text/tokenise.ts'
import { termOf } from '../text/terms.ts'
import { rankingConfig } from './config.ts'
import type { PostingList } from './postings.ts'
import { topUnits } from './top-units.ts'
import type { RecallIndex } from './recall-index.ts'

/** Terms one unfinished word may stand for. */
const prefixTerms = 64

/** Ids of the units that hold every word of the query (the last one as a prefix), best first. */
export function search(index: RecallIndex, query: string, limit: number): string[] {
  const { units } = index
  const words = tokenise(query)
  if (words.length === 0) return []
  const scores = new Float32Array(units.length)
  const matched = new Uint8Array(units.length)
  let wanted = 0
  words.forEach((word, place) => {
    const unfinished = place === words.length - 1 && !/\s$/u.test(query)
    const term = termOf(word)
    if (term === '' && !unfinished) return
    const lists = index.blocks.flatMap((block) => {
      const exact = term === '' ? undefined : block.find(term)
      const found = unfinished ? block.withPrefix(word, prefixTerms) : []
      return [...(exact === undefined ? [] : [exact]), ...found].map((list) => ({ list, firstPassage: block.firstPassage }))
    })
    if (term === '' && lists.length === 0) return
    addMatches(index, lists, wanted, scores, matched)
    wanted += 1
  })
  for (let unit = 0; unit < scores.length; unit += 1) {
    if (matched[unit] !== wanted || wanted === 0 || units.alive.at(unit) === 0) scores[unit] = Number.NEGATIVE_INFINITY
  }
  return topUnits(scores, units.ids, limit).map((unit) => units.ids[unit] ?? '')
}

interface Placed {
  readonly list: PostingList
  readonly firstPassage: number
}

/** Counts the word once for each unit that had all words before it, and adds its weight. */
function addMatches(index: RecallIndex, lists: readonly Placed[], before: number, scores: Float32Array, matched: Uint8Array): void {
  const { units } = index
  const total = lists.reduce((sum, { list }) => sum + list.length, 0)
  const weight = Math.log(1 + (index.livingPassages + 1) / (total + 0.5))
  for (const { list, firstPassage } of lists) {
    for (let i = 0; i < list.length; i += 1) {
      const passage = firstPassage + (list.passages[i] ?? 0)
      const unit = units.passageUnit.at(passage)
      if (matched[unit] !== before) continue
      matched[unit] = before + 1
      const times = list.frequencies[i] ?? 0
      scores[unit] = (scores[unit] ?? 0) + (weight * times) / (times + rankingConfig.k1 * (0.25 + units.passageLength.at(passage) / 80))
    }
  }
}
