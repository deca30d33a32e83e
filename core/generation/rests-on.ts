// Whether a sentence a model wrote says no more than its sources: each number and name, most of the other words, and no "not" more or less.
// A check of words, not of meaning: it catches what is made up, not every wrong turn.

import { termsOf } from '../text/terms.ts'

/** Share of a sentence's words that its sources must hold. */
const usualShare = 0.6
const mostWords = 60
const no = /\b(?:not|no|never|none|nothing|nobody|neither|nor|without|hardly|stopped|quit|gave up|given up|\p{L}+n['’]t)\b/giu
/** Names of the parties, which the person would not use of themself. */
const party = /\b(?:the (?:user|person|speaker|human|assistant|model)|as an ai)\b/iu

export function restsOn(sentence: string, sources: readonly string[], leastShare = usualShare): boolean {
  const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}.,:’'-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? []
  if (words.length < 2 || words.length > mostWords || party.test(sentence)) return false
  const source = sources.join(' \n ')
  const tokens = new Set((source.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.,:’'-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? []).map(bare))
  const isFirm = (word: string, at: number): boolean =>
    /\p{N}/u.test(word) || (at > 0 && /^\p{Lu}\p{L}/u.test(word) && !/^I['’]/u.test(word))
  if (words.some((word, at) => isFirm(word, at) && !tokens.has(bare(word.toLowerCase())))) return false
  if (isDenied(sentence) && !isDenied(source)) return false
  const held = new Set(termsOf(source))
  const terms = [...new Set(termsOf(sentence))]
  return terms.length > 0 && terms.filter((term) => held.has(term)).length / terms.length >= leastShare
}

/** True if one says no to what the other says yes to, going by their words. */
export function isTurnedRound(sentence: string, source: string): boolean {
  return isDenied(sentence) !== isDenied(source)
}

export const isDenied = (text: string): boolean => (text.match(no) ?? []).length > 0

/** Possessive and plain are one name. */
function bare(word: string): string {
  return word.replace(/['’]s?$/u, '')
}
