// Reading a question as slots: who or what it is about, and what about them. Generous: several readings, best first, and none when the
// question names nothing that could be a slot. Pure, total, and blind to what is remembered.

import type { SlotQuery } from './answer.types.ts'
import { queriesByWords } from './by-words.ts'
import { questionPatterns } from './patterns/all.ts'
import { phraseQueries } from './question-phrase.ts'
import { timeAtEnd } from './timeline-question.ts'
import { canonicalQuestion } from './question-text.ts'

const mostReadings = 14
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const pointInTime = new RegExp(
  String.raw`\s+(?:back )?(?:in|on|during|as of|at the (?:end|start|beginning) of|before)\s+(?<at>(?:\d{1,2}(?:st|nd|rd|th)? )?(?:of )?${month}(?: \d{4})?|(?:19|20)\d\d|last (?:year|month|spring|summer|autumn|winter))$`,
  'u',
)
const aboutThePast = /^(?:[a-z ]+ )?(?:was|were|did|had)\b/u
const before = /\s+(?:before(?: that)?|previously|in the past|originally|earlier|formerly|used to be)$/u
/** "Who was my manager before Paulo?": asks for the one before, whoever came after. */
const beforeThat = /^(?!when\b)(?<asked>.+?)\s+before (?!i\b|we\b|he\b|she\b|they\b|the \p{L}+$|that$)[\p{L}' -]{2,30}$/u
const ever = /^(?:(?:.+ )?(?:old|previous|former) (?:job|address|home|name|flat|house|phone|number|email|school|employer|company|role))\b/u

/** The slots a question may be asking for, best first, at most 14. */
export function readQuestion(question: string): readonly SlotQuery[] {
  const { text, asOf, past } = withoutTime(timeAtEnd(canonicalQuestion(question)))
  const found: SlotQuery[] = []
  for (const { shape, read } of questionPatterns) {
    const match = shape.exec(text)
    if (match !== null) found.push(...read(match.groups ?? {}))
    if (found.length > 0) break
  }
  if (found.length === 0) found.push(...fragment(text))
  found.push(...queriesByWords(text))
  const seen = new Set<string>()
  return found
    .filter(({ subject, attribute }) => subject !== '' && attribute !== '')
    .map((query) => ({ ...query, ...(past ? { past: true } : {}), ...(asOf === undefined ? {} : { asOf }) }))
    .filter((query) => {
      const key = `${query.subject}|${query.attribute}|${query.value ?? ''}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .slice(0, mostReadings)
}

/** Cuts "in March 2025" and "before" off a question about the past. */
function withoutTime(text: string): { readonly text: string; readonly asOf?: string; readonly past: boolean } {
  if (!aboutThePast.test(text)) return { text, past: false }
  const stamped = pointInTime.exec(text)
  // "When did I move in 2019" asks for the time itself.
  if (stamped?.groups?.['at'] !== undefined && !text.startsWith('when')) {
    return { text: text.slice(0, stamped.index), asOf: stamped.groups['at'], past: true }
  }
  if (before.test(text)) return { text: text.replace(before, ''), past: true }
  const earlier = beforeThat.exec(text)?.groups?.['asked']
  if (earlier !== undefined) return { text: earlier, past: true }
  return { text, past: ever.test(text) }
}

/** A bare noun phrase: "my shoe size", "sister's birthday". */
function fragment(text: string): readonly SlotQuery[] {
  return text.split(' ').length <= 6 &&
    !/^(?:how|why|what|when|where|who|which|whose|do|does|did|can|could|will|would|should|am|is|are|was|were|has|have|had|write|explain|draft|help|summari[sz]e|translate|suggest|recommend)\b/u.test(
      text,
    )
    ? phraseQueries(text)
    : []
}
