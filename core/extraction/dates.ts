// Dates in words, resolved against when they were said, in local time. Hand-written because the direction of "in March" or "on Friday"
// depends on the sentence's tense, which general date parsers do not see. Nothing is guessed: unknown words give no date.

import type { DateStamp, EpochMs } from '../memory/ids.ts'
import {
  counts,
  anchorAt,
  stampOf,
  dated,
  shifted,
  glossed,
  dayInYear,
  monthNamed,
  dayInMonth,
  weekdayNamed,
  weekOf,
  weekendOf,
  monthShifted,
  yearShifted,
  seasonNamed,
  byUnits,
  monthOf,
  offsetOf,
  amountOf,
  type Anchor,
  type Resolved,
  type Tense,
} from './calendar.ts'
import { screened } from '../text/screen/screened.ts'

/** What the date does in its sentence: a moment, or the beginning or the end of what is told. */
export type DateRole = 'at' | 'from' | 'until'

export interface DateMention {
  /** Span of the words in the text given, preposition included. */
  readonly start: number
  readonly end: number
  /** Where the date's own words begin, after the preposition. */
  readonly wordsStart: number
  readonly stamp: DateStamp
  readonly role: DateRole
  /** Set when the words alone would mean nothing later: "tomorrow" → `22 November 2026`. */
  readonly gloss?: string
}

type Resolver = (match: readonly (string | undefined)[], anchor: Anchor) => Resolved

const month =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b(?:\\.(?= \\d))?'
const weekday = '(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const year = '((?:19|20)\\d\\d)'
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
const count = `(\\d{1,3}|an?|${counts.slice(1).join('|')}|a couple of|a few|several)`
const unit = '(day|week|fortnight|month|year)s?'
const partOfDay = '(?: (?:morning|afternoon|evening|night|lunchtime))?'

/** Longest and most particular first: the first that matches at a place wins. */
const resolvers: readonly (readonly [string, Resolver])[] = [
  [`(\\d{4})-(\\d{2})-(\\d{2})\\b`, ([, y, m, d]) => dated(Number(y), Number(m) - 1, Number(d))],
  [`(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})\\b`, ([, d, m, y]) => dated(Number(y), Number(m) - 1, Number(d))],
  [`${weekday},? (?:the )?${day} (?:of )?${month},? ${year}`, ([, , d, m, y]) => dated(Number(y), monthOf(m), Number(d))],
  [`${weekday},? (?:the )?${day} (?:of )?${month}`, ([, , d, m], anchor) => dayInYear(monthOf(m), Number(d), anchor)],
  [`(?:the )?${day} (?:of )?${month},? ${year}`, ([, d, m, y]) => dated(Number(y), monthOf(m), Number(d))],
  [`${month} (?:the )?${day},? ${year}`, ([, m, d, y]) => dated(Number(y), monthOf(m), Number(d))],
  [
    `(?:the )?${day} (?:of )?${month},? (last|next|this) year`,
    ([, d, m, which], { year: y }) => glossed(dated(y + offsetOf(which), monthOf(m), Number(d))),
  ],
  [`(?:the )?${day} (?:of )?${month}`, ([, d, m], anchor) => dayInYear(monthOf(m), Number(d), anchor)],
  [`${month} (?:the )?${day}(?!\\d|:| ?[ap]m)`, ([, m, d], anchor) => dayInYear(monthOf(m), Number(d), anchor)],
  [
    `(?:(?:early|late|mid|the (?:beginning|start|end|middle) of)[ -]?)?${month},? (?:of )?${year}`,
    ([, m, y]) => ({ stamp: stampOf(Number(y), monthOf(m)) }),
  ],
  [
    `(last|next|this) ${month}`,
    ([, which, m], anchor) => monthNamed(monthOf(m), which === 'last' ? 'past' : which === 'next' ? 'future' : anchor.tense, anchor),
  ],
  [`${weekday},? (?:the )?(\\d{1,2})(?:st|nd|rd|th)(?! of\\b)`, ([, , d], anchor) => dayInMonth(Number(d), anchor)],
  [`the day after tomorrow${partOfDay}`, (_, anchor) => shifted(2, anchor)],
  [`the day before yesterday`, (_, anchor) => shifted(-2, anchor)],
  [`tomorrow${partOfDay}`, (_, anchor) => shifted(1, anchor)],
  [`(?:yesterday${partOfDay}|last night)`, (_, anchor) => shifted(-1, anchor)],
  [`(?:today|tonight|this (?:morning|afternoon|evening)|earlier today)`, (_, anchor) => shifted(0, anchor)],
  [
    // "The last Thursday of the month" is a rule, not a day.
    `(last|next|this|this coming|this past|the coming) ${weekday}(?! of )${partOfDay}`,
    ([, which, name], anchor) => weekdayNamed(which ?? '', name, anchor),
  ],
  [`${weekday} week\\b`, ([, name], anchor) => weekdayNamed('next', name, anchor)],
  [`(?:the )?week after next`, (_, anchor) => weekOf(2, anchor)],
  [`(?:the )?(last|next|this) week(?! ?end)\\b`, ([, which], anchor) => weekOf(offsetOf(which), anchor)],
  [`(?:the )?(last|next|this|this coming|this past) weekend`, ([, which], anchor) => weekendOf(which ?? '', anchor)],
  [`(?:the )?(last|next|this) month`, ([, which], anchor) => monthShifted(offsetOf(which), anchor)],
  [
    `(?:the )?(end|start|beginning) of (?:the )?month`,
    ([, which], anchor) => {
      const month = monthShifted(0, anchor)
      return month?.gloss === undefined ? month : { ...month, gloss: `the ${which} of ${month.gloss}` }
    },
  ],
  [`(?:the )?(last|next|this) year`, ([, which], anchor) => yearShifted(offsetOf(which), anchor)],
  [`(last|next|this) (spring|summer|autumn|fall|winter)`, ([, which, season], anchor) => seasonNamed(which ?? '', season ?? '', anchor)],
  [`${count} ${unit} ago`, ([, n, u], anchor) => byUnits(-amountOf(n), u, anchor)],
  // "I've not had one in six weeks" looks back, from no day.
  [
    `(?<!(?:\\bnot|n['’]t|\\bnever|\\bfirst|\\btimes|\\bonce|\\btwice)\\b[^,.;]{0,30} )(?:in|within) ${count} ${unit}(?:['’]s?)?(?: time)?`,
    ([, n, u], anchor) => byUnits(amountOf(n), u, anchor),
  ],
  [`${count} ${unit} from now`, ([, n, u], anchor) => byUnits(amountOf(n), u, anchor)],
  [
    `the ${day}(?! (?:floor|time|grade|year|street|avenue|birthday|anniversary|century|edition|of))(?=[\\s,.;!?)]|$)`,
    ([, d], anchor) => dayInMonth(Number(d), anchor),
  ],
  [
    // "Sunday to Wednesday" is a stretch of any week.
    `(?<=\\b(?:on|by|until|till|from|since|for|this|to) )(?<!(?<!from )\\b\\w+day (?:to|till|until) )${weekday}\\b(?!s)${partOfDay}`,
    ([, name], anchor) => weekdayNamed('', name, anchor),
  ],
  [
    `(?<=\\b(?:in|by|until|till|from|since|during|early|late|mid|around) )${month}`,
    ([, m], anchor) => monthNamed(monthOf(m), anchor.tense, anchor),
  ],
  [
    `(?<=\\b(?:in|by|until|till|from|since|during|early|late|around|back in|summer of|end of) )${year}\\b`,
    ([, y]) => ({ stamp: y as DateStamp }),
  ],
]

const patterns = resolvers.map(([source, resolve]) => ({ pattern: new RegExp(`\\b${source}`, 'gi'), resolve }))
const duration = screened(
  new RegExp(
    `\\b(?:for|these|the (?:last|past)|over) (?:about |almost |nearly |over |more than |the (?:last|past) )?${count} (year|month)s?\\b(?! ago)`,
    'i',
  ),
)
/** A cheap look before the patterns are tried: most sentences hold no date. */
const mayHoldDate = screened(
  /\d|day|tomorrow|tonight|week|month|year|night|morning|afternoon|evening|fortnight|spring|summer|autumn|\bfall\b|winter|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
)
const lead = screened(
  /(?:\b(starting|beginning|from|since|as of|effective|until|till|up to|through|by|on|at|in)\s+(?:about |around |the )?)$/i,
)

/** Every date the words give, in order, without overlaps. */
export function datesIn(text: string, saidAt: EpochMs, tense: Tense): readonly DateMention[] {
  if (!mayHoldDate.test(text)) return []
  const anchor = anchorAt(saidAt, tense)
  const found: DateMention[] = []
  for (const { pattern, resolve } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (/^\p{L}/u.test(text.slice(end, end + 1)) || found.some((other) => match.index < other.end && other.start < end)) continue
      const opening = lead.exec(text.slice(0, match.index))
      // "since March" is behind us in any tense.
      const resolved = resolve(match, /^since$/i.test(opening?.[1] ?? '') ? { ...anchor, tense: 'past' } : anchor)
      if (resolved === undefined) continue
      found.push({
        ...resolved,
        start: opening === null ? match.index : opening.index,
        wordsStart: match.index,
        end,
        role: roleOf(opening?.[1]),
      })
    }
  }
  // "on 9 October … on the 14th": the second is a day of the first one's month, which no rule here can be sure of.
  const isBareDay = ({ wordsStart, end }: DateMention): boolean => /^the \d+(?:st|nd|rd|th)?$/i.test(text.slice(wordsStart, end))
  // And "950 a month due on the 1st" is no one day.
  const sure =
    /\b(?:a|per|each|every) month\b|\bmonthly\b/i.test(text) || found.some((mention) => !isBareDay(mention) && mention.stamp.length === 10)
      ? found.filter((mention) => !isBareDay(mention))
      : found
  return sure.sort((a, b) => a.start - b.start)
}

/** "for three years" → the year or month it began. */
export function beganBefore(text: string, saidAt: EpochMs): DateStamp | undefined {
  const match = duration.exec(text)
  return match === null ? undefined : byUnits(-amountOf(match[1]), match[2], anchorAt(saidAt, 'past'))?.stamp
}

function roleOf(word: string | undefined): DateRole {
  if (word === undefined) return 'at'
  if (/^(?:starting|beginning|from|since|as of|effective)$/i.test(word)) return 'from'
  return /^(?:until|till|up to|through)$/i.test(word) ? 'until' : 'at'
}
