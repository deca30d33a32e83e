// What is known while a turn is read: the turn, what came before it, and what each of its sentences hands on to the next.

import type { EpisodeId, EpochMs } from '../memory/ids.ts'
import type { Slot } from '../memory/records.ts'
import { parseClause, tenseOf } from './clause.ts'
import { datesIn, type DateMention } from './dates.ts'
import type { Tense } from './calendar.ts'
import type { Reading } from './found-slot.ts'
import { openers, presenting, urging } from './gate.ts'
import type { Antecedent } from './pronouns.ts'
import { movesSomething } from './rules/changes.ts'
import type { KnownSlots } from './rules/corrections.ts'
import { engagement } from './rules/plans.ts'
import type { TurnForm } from './worth/features.ts'
import type { Worth } from './worth/worth.ts'
import { screened } from '../text/screen/screened.ts'

export interface Turn {
  readonly id: EpisodeId
  readonly text: string
  readonly saidAt: EpochMs
}

export interface ExtractContext {
  /** The question asked just before this turn, by either side: "No, it's 13 May" takes its slot from it. */
  readonly previousQuestion?: string
  /** Slots that hold and may be spoken of, if the caller knows them; those told or answered last come before `previousQuestion`. */
  readonly known?: KnownSlots
  /** Asked for in so many words (/remember, or written by hand): always gives at least one candidate. */
  readonly explicit?: boolean
  /** The turn before in the same talk, whoever said it: an answer tells more than the same words out of the blue. */
  readonly before?: string
  /** The person's own turn before in the same talk: "she" may be whoever it spoke of last. */
  readonly ownBefore?: string
}

/** A sentence read whole that another may be joined to. */
export interface LastSentence {
  readonly start: number
  readonly statement: string
  readonly hasSlot: boolean
}

/** What the sentences of a turn hand on to the next one. */
export interface Thread {
  readonly turn: Turn
  readonly context: ExtractContext
  readonly isUncapitalised: boolean
  readonly worth: Worth
  /** How many sentences the turn has, and which of them is being read. */
  readonly sentences: number
  place: number
  /** Made when first asked for. */
  form?: TurnForm
  /** The sentence before, if the next one may lean on it. */
  last?: LastSentence | undefined
  antecedents: readonly Antecedent[]
  lastSlot?: Pick<Slot, 'subject' | 'attribute'> | undefined
  /** The noun of "my shoe size", "Priya's shoe size", for "and Dana's is 41". */
  lastOwned?: string | undefined
  named: Set<string>
  /** The sentence before said that something was wrong: of this slot, where it said which. */
  announced?: { readonly slot?: Slot } | undefined
}

const hedging = screened(
  /^(?:i (?:think|believe|guess|suppose|reckon)|i(?:['’]m| am) (?:pretty|fairly|quite|almost) (?:sure|certain)|probably)(?: that)? (?=(?:my|our|the|I|i|we|\p{Lu}))/iu,
)

const elliptic = screened(/^(?<owner>(?:(?:my|our) )?[\p{L}-]+)['’]s (?=(?:is|are|was) )/iu)

/** "Priya's shoe size is 38 and Dana's is 41": the noun left out is the one before. */
export function inPlace(words: string, { lastOwned }: Thread): string {
  const owner = elliptic.exec(words)
  if (owner !== null) return lastOwned === undefined ? words : words.replace(owner[0], `${owner[0]}${lastOwned} `)
  return lastOwned === undefined ? words : words.replace(/^mine (?=is )/i, `my ${lastOwned} `)
}

/** A sentence that is not a telling breaks the thread: "she" in the next one may be anybody. */
export function forget(thread: Thread): readonly [] {
  thread.antecedents = []
  thread.lastOwned = undefined
  thread.last = undefined
  return []
}

const sinceNow = screened(/^(?:(?:these days|nowadays|from now on),? (?=\S)|now,? (?=(?:I|we|my|our)\b))/i)
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** What a doctor or a test says of the person is as good as their own word: that something is over, or may be had again. */
const findings = screened(
  /^(?:the |my )?(?:doctors?|gp|consultant|specialist|allergist|nurse|clinic|hospital|tests?|retest|(?:blood |skin |new |latest )?(?:tests?|results?)) (?:now |has |have |just )?(?:says?|said|told me|tells? me|shows?|showed|found|confirms?|confirmed)(?: that)? (?=I(?:['’]m| am) (?:not|no longer|now|fine|free|clear|cured|over)\b|my \p{L}* ?allergy|I can (?:now )?(?:stop|eat|have|touch|come off)|I (?:no longer|don['’]t need|may stop|could stop))/iu,
)

/** Without what leads in to it, and whether that asked to be remembered. */
export function strip(words: string): { readonly core: string; readonly isUrged: boolean } {
  const opened = presenting.replaceIn(openers.replaceIn(words, ''), '')
  const urged = findings.replaceIn(openers.replaceIn(urging.replaceIn(opened, ''), ''), '')
  const core = sinceNow.test(urged) ? capitalised(sinceNow.replaceIn(urged, '')) : urged
  return { core, isUrged: urged.length < opened.length && urging.test(opened) }
}

/** In the past tense, of what lies ahead. */
const ahead = screened(
  new RegExp(
    [
      String.raw`\b(?:moved|changed|shifted) to (?:(?:next|tomorrow|the \d|\d)|\p{Lu}\p{Ll}+day\b)`,
      String.raw`\b(?:postponed|rescheduled|pushed back|put (?:back|off)|brought forward|rebooked)\b`,
      String.raw`\b(?:tickets?|flights?) (?:for|to) \p{Lu}`,
      String.raw`^(?:I|We)(?:['’]ve| have)? (?:moved|changed) (?:the|my|our) (?:trip|flight|train|journey|visit|holiday)\b`,
      String.raw`^(?:I|We)(?:['’]ve| have) got (?:an?|my|our|the|another) (?:[\p{L}’'-]+ ){0,3}?${engagement}\b`,
      String.raw`^(?:I|We)(?:['’]ve| have)? promised \p{L}`,
    ].join('|'),
    'u',
  ),
)
/** "Harrowgate Press hired me": over, whatever the subject. */
const doneTo = /\p{L}(?:ed|took|gave) (?:me|us|him|her|them|my)(?!\p{L})/u
/** A sentence without openers taken apart: hedge, clause, dates. */
export function readingOf(core: string, { turn, isUncapitalised }: Thread): Reading {
  const hedge = hedging.exec(core)?.[0] ?? ''
  const text = core.slice(hedge.length)
  const clause = parseClause(text)
  const tense =
    movesSomething(text) ||
    ahead.test(text) ||
    /^(?:(?:have|has|am|are|is) )?(?:booked|reserved|arranged|scheduled|signed up|entered|registered|enrolled)\b/i.test(
      clause?.predicate ?? '',
    )
      ? 'future'
      : (clause?.tense ?? (doneTo.test(text) ? 'past' : tenseOf(text)))
  return { text, hedge, clause, dates: datesByClause(text, turn.saidAt, tense), saidAt: turn.saidAt, isUncapitalised }
}

const joints = /[,;:]\s+|\s[–—-]\s|\s(?:and|but|so)\s/gu
const holdsAhead =
  /^(?:\S+ ){0,5}?(?:is|are|am|\S+['’](?:s|re|m|ll)|will|moves?|starts?|begins?|opens?|comes?|goes|leaves?|arrives?|ends?|finish(?:es)?|runs? out|expires?|gives?|go|have to|has to|must|needs? to|due)(?= )(?!.*\b(?:was|were|\p{L}+ed|went|came|got|bought|took)\b)/iu

/** "We went to Split, the wedding is on 4 December": each date by the tense of its own clause. */
function datesByClause(text: string, saidAt: EpochMs, tense: Tense): readonly DateMention[] {
  const dates = datesIn(text, saidAt, tense)
  if (tense !== 'past' || dates.length === 0) return dates
  const cuts = [...text.matchAll(joints)].map(({ index, 0: joint }) => index + joint.length)
  const isAhead = (at: number): boolean => {
    const from = cuts.findLast((cut) => cut <= at) ?? 0
    return from > 0 && holdsAhead.test(text.slice(from, cuts.find((cut) => cut > at) ?? text.length))
  }
  if (!dates.some(({ start }) => isAhead(start))) return dates
  const ahead = datesIn(text, saidAt, 'present')
  return dates.map((date) => (isAhead(date.start) ? (ahead.find(({ start }) => start === date.start) ?? date) : date))
}
