// Rules for what is to come: plans, bookings, appointments. The date makes the plan; without one it must be said as an intention.

import type { DateMention } from '../dates.ts'
import type { Clause } from '../clause.ts'
import { wordCount } from '../value.ts'
import { screened } from '../../text/screen/screened.ts'

const intention =
  /^(?:(?:am|is|are) (?:going|planning|intending|hoping|aiming|due|about|meant|supposed) to|will|plans? to|intends? to|aims? to|(?:have|has) decided to|decided to|wants? to|want to) (?<v>.+)/i
const progressive = screened(/^(?:am|is|are) (?<v>(?!going to (?![A-Z]|the |my |our |a |an ))(?:\w+)ing\b.*)/i)
const booked = screened(/^(?:booked|reserved|arranged|scheduled|organised|signed up|registered|enrolled|(?:am|is|are) booked) (?<v>.+)/i)
/** With its day it is owed on it. */
const promised = screened(/^(?:have )?promised \p{L}+ \p{L}/iu)
/** What one goes to on a day. */
export const engagement =
  '(?:appointment|meeting|interview|exam|test|flight|train|ferry|check-?up|scan|viewing|wedding|funeral|party|concert|gig|trip|holiday|deadline|dinner|lunch|date|call|lesson|class|race|marathon|operation|surgery|reservation|booking|performance|rehearsal|presentation|hearing|visit|recital|match|game|audition|conference|workshop|driving test|ticket|tickets|viva|reunion)s?'
const appointment = new RegExp(
  `^(?:have|has|got|have got|['’]ve got) (?<v>(?:an?|my|our|the|another|two) (?:[\\w'’-]+ ){0,4}?${engagement}\\b.*)`,
  'i',
)
const endsAsEngagement = screened(new RegExp(`\\b${engagement}$`, 'i'))

/** "Dentist appointment", "interview at Halcyon": something one goes to on a day. */
export const isAppointment = (words: string): boolean => endsAsEngagement.test(words.replace(/ (?:at|with|for|in|to) .*$/i, ''))

const event = screened(/^(?:is|are|starts?|arrives?|comes?|gets?|graduates?|retires?|turns?|leaves?|flies|fly|goes) (?<v>.+)/i)
const idle = screened(
  /^(?:be (?:honest|back|there|here|ok|okay|fine|right|good|great|able|careful)|say|ask|tell|think|see|try|check|let|have to|take a look|look (?:into|at|up)|keep|do (?:it|that|this|so|my best)|go (?:now|back|with|ahead)|get back|give|make sure|need|assume|bet|admit|never|not|remember|wait|miss|love|enjoy|know|explain|start by|talk|say|share|use (?:this|that|it)|use)\b/i,
)
const isPlace = screened(/^(?:the|an?|my|our|his|her|that|[A-Z][\w-]*)\b/)
const conversational = screened(
  /^(?:know|ask|say|tell|see|hear|talk|understand|thank|be|make sure|discuss|share|point|add|mention|check|improve|create|implement|build an? (?:app|api|website|script|function|class)|use|write a (?:function|script|program)|develop|optimi[sz]e|ensure|explore|focus|help)\b/i,
)
const lofty = screened(
  /^(?:live|help|make (?:a|an|the|them|people|sure|others|everyone)|positively|keep|continue|inspire|give back|grow|be|share|spread|support|feel|have|get (?:better|more)|show|do (?:more|better)|stay|become more|spend more)\b/i,
)
const passing = screened(
  /^(?:trying|looking|thinking|wondering|working on|feeling|having (?:trouble|fun|issues|problems|a)|doing (?:well|good|great|fine|ok)|getting (?:there|better|an? error)|telling|kidding|joking|hoping|considering|asking|using|saying|talking|missing|loving|enjoying|struggling|dying|just)\b/i,
)

export interface Plan {
  readonly value: string
}

/** The plan in a clause, given the dates found in it; undefined when nothing is planned. */
export function planIn(clause: Clause, dates: readonly DateMention[], raw: string): Plan | undefined {
  const { predicate } = clause
  const dated = dates.length > 0
  if (dated && clause.sort === 'me' && promised.test(predicate)) return { value: predicate }
  if (clause.tense === 'past' && !booked.test(predicate)) return undefined
  if (/^(?:(?:am|is|are|will|going|to|want|wants|plan) )*\w+ (?:there|it|that|this|them)\b/i.test(predicate)) return undefined
  const meant = intention.exec(predicate)?.groups?.v
  if (meant !== undefined && !(isPlace.test(meant) && progressive.test(predicate))) {
    const isWill = /^will /i.test(predicate)
    const isWish = /^(?:wants?|hop)/i.test(predicate)
    if (
      isPlace.test(meant) ||
      idle.test(meant) ||
      (isWish && !dated && lofty.test(meant)) ||
      ((isWill || isWish) && !dated && (isWill || conversational.test(meant)))
    ) {
      return undefined
    }
    return wordCount(meant) >= 2 ? { value: meant } : undefined
  }
  const going = progressive.exec(predicate)?.groups?.v
  if (
    going !== undefined &&
    (dated || /^(?:going|flying|travelling|moving|driving|off) to \p{Lu}/u.test(going)) &&
    !passing.test(going) &&
    wordCount(going) >= 2
  )
    return { value: going }
  const held = booked.exec(predicate)?.groups?.v ?? appointment.exec(predicate)?.groups?.v
  if (held !== undefined && (dated || booked.test(predicate)) && wordCount(held) >= 2) {
    return { value: booked.test(predicate) ? predicate : held }
  }
  const happens =
    clause.sort === 'me' || clause.sort === 'relation' || clause.sort === 'name' ? event.exec(predicate)?.groups?.v : undefined
  const isAhead =
    dated &&
    (dates.some(({ gloss }) => gloss !== undefined) ||
      /\b(?:tomorrow|next|this (?:coming )?(?:week|month|summer|autumn|winter|spring|\w+day)|in \w+ (?:days?|weeks?|months?))\b/i.test(raw))
  return happens !== undefined &&
    isAhead &&
    /^(?:starts?|arrives?|comes?|gets?|graduates?|retires?|leaves?|flies|fly|goes)/i.test(predicate)
    ? { value: predicate }
    : undefined
}
