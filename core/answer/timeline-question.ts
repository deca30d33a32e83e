// Questions about time itself: which of two came first, how long lay between them, and what Keepsake took to be so at a past moment.
// Pure, and blind to what is remembered.

import type { SlotQuery } from './answer.types.ts'
import { queriesByWords } from './by-words.ts'
import { canonicalQuestion } from './question-text.ts'

export interface OrderQuestion {
  readonly asks: 'first' | 'last' | 'before' | 'after' | 'either' | 'between'
  /** The two happenings, as asked. */
  readonly a: string
  readonly b: string
}

export interface BeliefQuestion {
  readonly reading: readonly SlotQuery[]
  /** As said: `march 2027`, `2026`, `last year`. */
  readonly at: string
}

const happened = '(?:came|comes|come|was|were|is|happened|took place|occurred|did i do|began|started)'
const first = '(?:first|earlier|earliest|sooner|before the other)'
const last = '(?:last|later|latest|second)'
const choosing = (which: string): RegExp =>
  new RegExp(
    `^(?:which|what)(?: one)?(?: of (?:the|these|those) (?:two|following))?(?: (?:event|thing))? ${happened}(?: the)? ${which}[,:–—]? *(?<a>.+?),? or (?<b>.+)$`,
    'u',
  )
const shapes: readonly (readonly [OrderQuestion['asks'], RegExp])[] = [
  ['first', choosing(first)],
  ['last', choosing(last)],
  ['either', /^(?:did|do|does|was|were|is) (?<a>.+?) (?:come |happen |take place |occur )?(?:before or after|after or before) (?<b>.+)$/u],
  ['before', /^(?:did|was|were) (?<a>.+?) (?:come |happen |take place |occur )?(?:before|earlier than|prior to) (?<b>.+)$/u],
  ['after', /^(?:did|was|were) (?<a>.+?) (?:come |happen |take place |occur )?(?:after|later than) (?<b>.+)$/u],
  [
    'between',
    /^how (?:long|much time|many (?:days|weeks|months|years)) (?:(?:was|were|is|are) (?:there |it )?|passed |lay |went by |came )?between (?<a>.+?) and (?<b>.+)$/u,
  ],
  ['between', /^how (?:long|many (?:days|weeks|months|years)) after (?<a>.+?) (?:did|was|were|came|had) (?<b>.+)$/u],
  ['between', /^how (?:long|many (?:days|weeks|months|years)) before (?<b>.+?) (?:did|was|were|came|had) (?<a>.+)$/u],
]

/** The two happenings a question puts in order; undefined when it does not. */
export function readOrder(question: string): OrderQuestion | undefined {
  const text = canonicalQuestion(question)
  for (const [asks, shape] of shapes) {
    const { a, b } = shape.exec(text)?.groups ?? {}
    if (a !== undefined && b !== undefined) return { asks, a: a.trim(), b: b.trim() }
  }
  return undefined
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const time = `(?:(?:the )?(?:start|beginning|end|middle) of )?(?:(?:\\d{1,2}(?:st|nd|rd|th)? )?${month}(?: (?:19|20)\\d\\d)?|(?:19|20)\\d\\d|last (?:year|month|spring|summer|autumn|winter))`
const timeFirst = new RegExp(`^(?:back )?(?:in|on|during|by|as of|at) (?<at>${time}),? (?<rest>.+)$`, 'u')
const timeLast = new RegExp(`^(?<rest>.+?),? (?:back )?(?:in|on|during|by|as of|at) (?<at>${time})$`, 'u')
const belief =
  /\b(?:did|do|had|have|were|was) you (?:still )?(?:think|thought|believe|believed|assume|assumed|know|known|have|had|got|take|taken|note|noted|under the impression)(?: it)?(?: down)?(?: that| about)?\b|\bin your (?:books|notes|records|memory)\b|\byour (?:notes|records|memory) (?:say|said|have|had)\b/u

/** What was believed at a past moment: "What did you think my job was in March?" */
export function readBelief(question: string): BeliefQuestion | undefined {
  const text = canonicalQuestion(question)
  const { at, rest } = (timeFirst.exec(text) ?? timeLast.exec(text))?.groups ?? {}
  if (at === undefined || rest === undefined || !belief.test(rest)) return undefined
  const asked = rest
    .replace(belief, ' ')
    .replace(/\b(?:down|as|that|me)\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  const mine = /\b(?:i|my|our|we)\b/u.test(asked) || /'s\b/u.test(asked) ? asked : `${asked} i`
  const reading = queriesByWords(/^(?:what|which|who|where|whose|how)\b/u.test(mine) ? mine : `what ${mine}`)
  return reading.length === 0 ? undefined : { reading, at }
}

/** "In March 2027, where did I live?" with its time where the other readings look for it. */
export function timeAtEnd(text: string): string {
  const { at, rest } = timeFirst.exec(text)?.groups ?? {}
  return at === undefined || rest === undefined ? text : `${rest} in ${at}`
}
