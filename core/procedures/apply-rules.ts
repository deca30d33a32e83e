// A reply as the person wants it: shorter, in their units, with their clock. A pure function over a finished reply. Invariants: no part
// gets a cite it did not have, words in the person's own voice stay verbatim, and without rules the reply comes back as it is.

import type { Reply, ReplyPart } from '../memory/reply-records.ts'
import { inSystem, onScale } from './quantities.ts'
import { wantedIn, type Rule } from './standing-rules.ts'
import { inOrder, on12Hours, on24Hours } from './times.ts'

/** What was asked, as far as it decides how short an answer may be. */
export interface AskedFor {
  /** Everything there is was asked for: nothing may be left out. */
  readonly isList: boolean
}

/** The reply by the standing rules. */
export function applyRules(reply: Reply, rules: readonly Rule[], asked: AskedFor): Reply {
  if (rules.length === 0) return reply
  const isBrief = wantedIn(rules, 'length')?.wanted === 'brief'
  const parts = isBrief && reply.verdict === 'answer' ? briefly(reply.parts, asked) : reply.parts
  return { ...reply, parts: parts.flatMap((part) => worded(part, rules)) }
}

function worded(part: ReplyPart, rules: readonly Rule[]): readonly ReplyPart[] {
  const measured = inMeasures(part.text, rules)
  if (part.voice === 'app') {
    const text = inManner(measured, rules)
    return [text === part.text ? part : { ...part, text }]
  }
  // A quotation is evidence: what it comes to is said after it.
  return measured === part.text ? [part] : [part, { ...part, voice: 'app', text: `That is ${figuresOf(part.text, measured)}.` }]
}

function inMeasures(text: string, rules: readonly Rule[]): string {
  const units = wantedIn(rules, 'units')?.wanted
  const scale = wantedIn(rules, 'temperature')?.wanted
  const measured = units === 'metric' || units === 'imperial' ? inSystem(text, units) : text
  return scale === 'celsius' || scale === 'fahrenheit' ? onScale(measured, scale) : measured
}

function inManner(text: string, rules: readonly Rule[]): string {
  const clock = wantedIn(rules, 'clock')?.wanted
  const dates = wantedIn(rules, 'dates')?.wanted
  const timed = clock === '24-hour' ? on24Hours(text) : clock === '12-hour' ? on12Hours(text) : text
  const dated = dates === undefined || dates === 'as it comes' ? timed : inOrder(timed, dates)
  const calm = wantedIn(rules, 'exclamation marks')?.wanted === 'none' ? dated.replaceAll('!?', '?').replaceAll(/!+/gu, '.') : dated
  return wantedIn(rules, 'emoji')?.wanted === 'none' ? calm.replaceAll(/ ?\p{Extended_Pictographic}\uFE0F?/gu, '') : calm
}

/** What the conversion put in place: the words of `after` that are not those of `before`, from the first to the last. */
function figuresOf(before: string, after: string): string {
  const figures =
    after.match(
      /(?:about|around|roughly|nearly|almost|over|under|more than|less than|at least|up to|approximately) [\d.,]+ (?:°[CF]|[\p{L}/]+)/gu,
    ) ?? []
  return figures.filter((figure) => !before.includes(figure)).join(' and ') || after
}

const aside = /^(?:and )?before that\b|^you told me (?:on|in|yesterday|today)\b/iu

/** The answer alone: no history, one quotation, and a yes without its reason. A list that was asked for stays whole. */
function briefly(parts: readonly ReplyPart[], { isList }: AskedFor): readonly ReplyPart[] {
  const first = parts[0]
  if (first === undefined) return parts
  const told = isList ? parts : parts.filter((part, at) => at === 0 || !aside.test(part.text))
  const kept = isList || first.voice === 'app' ? told : told.filter((part, at) => at === 0 || part.voice === 'app')
  return kept.map((part, at) => (at === 0 && part.voice === 'app' ? { ...part, text: oneSentence(part.text) } : part))
}

/** "Yes. You are allergic to walnuts." → "Yes."; a no keeps what is so instead, in the same sentence. */
function oneSentence(text: string): string {
  if (/^Yes\. \S/u.test(text)) return 'Yes.'
  const no = /^No\. (?<rest>\S.*)$/u.exec(text)?.groups?.['rest']
  return no === undefined
    ? text
    : `No, ${/^(?:You|Your|He|She|They|It|Her|His|Its|Their)\b/u.test(no) ? no.charAt(0).toLowerCase() + no.slice(1) : no}`
}
