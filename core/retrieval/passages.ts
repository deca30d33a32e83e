// Long turns are found by passage: about 80 words each, cut at the end of a sentence where one is near. What is embedded and what is
// indexed are the same passages, so that vectors and postings line up.

import { rankingConfig } from './config.ts'
import type { IndexUnit } from './recall.types.ts'

/** The texts to embed for a unit, one vector each: its passages, each with its title. At least one. */
export function passagesOf(unit: Pick<IndexUnit, 'text' | 'title'>): string[] {
  const title = unit.title === undefined || unit.title === '' ? '' : `${unit.title}: `
  return splitPassages(unit.text, rankingConfig.passageWords).map((passage) => title + passage)
}

/** Cuts a text into runs of about `words` words; a short rest joins the last run. Law: joined they hold every word once, in order. */
export function splitPassages(text: string, words: number): string[] {
  const tokens = text.split(/\s+/u).filter((token) => token !== '')
  if (tokens.length <= words * 1.25) return [text]
  const passages: string[] = []
  let start = 0
  while (tokens.length - start > words * 1.25) {
    const end = sentenceEnd(tokens, start + words, Math.floor(words / 5))
    passages.push(tokens.slice(start, end).join(' '))
    start = end
  }
  passages.push(tokens.slice(start).join(' '))
  return passages
}

/** The nearest place to `target` within `reach` words that follows a sentence's end, or `target`. */
function sentenceEnd(tokens: readonly string[], target: number, reach: number): number {
  for (let distance = 0; distance <= reach; distance += 1) {
    if (/[.!?:;]["')]*$/.test(tokens[target - distance - 1] ?? '')) return target - distance
    if (/[.!?:;]["')]*$/.test(tokens[target + distance - 1] ?? '')) return target + distance
  }
  return target
}
