// A model's answer as parts of a reply: its sentences, with `[n]` read as citations, and each claim about the person held against what it
// cites. Laws: a number that cites nothing cites nothing; the parts, each after what stands `before` it, are the answer without the numbers.

import { sentencesOf } from '../answer/sentences.ts'
import { termsOf } from '../text/terms.ts'
import type { Cite, ReplyPart } from '../memory/reply-records.ts'
import type { EvidenceItem } from './evidence-lines.ts'

const citation = /\s*\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/gu

/** @param items by number, as in the prompt */
export function readAnswer(text: string, items: readonly EvidenceItem[]): readonly ReplyPart[] {
  return piecesOf(withNumbersInside(text)).map(({ before, sentence }) => {
    const numbers = [...sentence.matchAll(citation)].flatMap(([, list = '']) => list.split(',').map(Number))
    const cited = [...new Set(numbers)].flatMap((number) => items[number - 1] ?? [])
    const words = sentence.replaceAll(citation, '').trim()
    const part: ReplyPart = {
      text: words,
      voice: 'app',
      cites: distinct(cited.map(({ cite }) => cite)),
      ...(before === ' ' || before === '' ? {} : { before }),
    }
    return isClaim(words) && !isSupported(words, cited) ? { ...part, unsupported: true } : part
  })
}

/** Marks of Markdown at the beginning of a line: headings, lists, quotations. */
const lineMarks = /^(?:(?:#{1,6}|[-*+]|\d{1,3}[.)])[ \t]+|>[ \t]?)+/u
const onlyMarks = /^(?:#{1,6}|[-*+>]|\d{1,3}[.)])$/u

/** Sentences with what stands between them; what only marks a line belongs to the sentence after it. */
function piecesOf(text: string): readonly { readonly before: string; readonly sentence: string }[] {
  const pieces: { before: string; sentence: string }[] = []
  let taken = 0
  for (const { text: sentence, start, end } of sentencesOf(text)) {
    if (onlyMarks.test(sentence)) continue
    const isLineStart = taken === 0 || text.slice(taken, start).includes('\n')
    const marks = isLineStart ? (lineMarks.exec(sentence)?.[0] ?? '') : ''
    pieces.push({ before: text.slice(taken, start + marks.length), sentence: sentence.slice(marks.length) })
    taken = end
  }
  return pieces
}

/** "It is Ghent. [1]" means the sentence before it: the number is brought inside. */
function withNumbersInside(text: string): string {
  return text.replace(/([.!?…]+)((?:\s*\[\d[\d\s,]*\])+)/gu, '$2$1')
}

const aboutYou = /\b(?:you|your|yours|you’re|you're|you’ve|you've|you’d|you'd)\b/iu
const notAClaim =
  /[?:]\s*$|\b(?:i (?:don[’']t|do not) (?:have|know|see)|i have nothing|not in (?:your|the) memor|if you|would you|could you|can you|do you want|you (?:can|could|may|might|asked|told me to)|let me know|you[’']re welcome)\b/iu

/** True if it says something about the person that only their memory could know. */
export function isClaim(sentence: string): boolean {
  return aboutYou.test(sentence) && !notAClaim.test(sentence)
}

/** Words of a claim that may come from nowhere: they say how, not what. */
const connecting = new Set(
  termsOf(
    'mention said told wrote note record remember memory live currently also now recently according since still say based both another',
  ),
)
/** Share of a claim's words that its sources must hold. */
const leastShare = 0.6

/**
 * True if the cited words hold what is claimed: every number and name, and most other words. Nothing cited supports nothing. It is a check
 * of words, not of meaning: it catches what is made up, not every wrong turn.
 */
export function isSupported(claim: string, cited: readonly EvidenceItem[]): boolean {
  if (cited.length === 0) return false
  const source = cited.map(({ text, who, day, span = '' }) => `${text} ${who} ${day} ${span}`).join(' ')
  const held = new Set(termsOf(source))
  const terms = [...new Set(termsOf(claim))].filter((term) => !connecting.has(term))
  if (terms.length === 0) return true
  const sayable = source.toLowerCase()
  for (const [token] of claim.matchAll(/\d[\d.,:]*\d|\d|(?<=[\p{L}\p{N},] )\p{Lu}[\p{L}’'-]+/gu)) {
    const bare = token.toLowerCase().replace(/['’]s$/u, '')
    if (bare !== 'i' && !sayable.includes(bare) && !monthNames.has(bare)) return false
  }
  return terms.filter((term) => held.has(term)).length / terms.length >= leastShare
}

/** A date may be said in words that the source gives in figures. */
const monthNames = new Set('january february march april may june july august september october november december'.split(' '))

function distinct(cites: readonly Cite[]): readonly Cite[] {
  const seen = new Map(cites.map((cite) => [`${cite.memoryId ?? ''}/${cite.episodeId ?? ''}`, cite]))
  return [...seen.values()]
}
