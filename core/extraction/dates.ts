// Dates in words, resolved against when they were said, in local time. Hand-written because the direction of "in March" or "on Friday"
// depends on the sentence's tense, which general date parsers do not see. Nothing is guessed: unknown words give no date.

import type { DateStamp, EpochMs } from '../memory/ids.ts'

export type Tense = 'past' | 'present' | 'future'

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

interface Anchor {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
  readonly tense: Tense
}

type Resolved = { readonly stamp: DateStamp; readonly gloss?: string } | undefined
type Resolver = (match: readonly (string | undefined)[], anchor: Anchor) => Resolved

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const counts = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

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
  [`the day after tomorrow${partOfDay}`, (_, anchor) => shifted(2, anchor)],
  [`the day before yesterday`, (_, anchor) => shifted(-2, anchor)],
  [`tomorrow${partOfDay}`, (_, anchor) => shifted(1, anchor)],
  [`(?:yesterday${partOfDay}|last night)`, (_, anchor) => shifted(-1, anchor)],
  [`(?:today|tonight|this (?:morning|afternoon|evening)|earlier today)`, (_, anchor) => shifted(0, anchor)],
  [
    `(last|next|this|this coming|this past|the coming) ${weekday}${partOfDay}`,
    ([, which, name], anchor) => weekdayNamed(which ?? '', name, anchor),
  ],
  [`${weekday} week\\b`, ([, name], anchor) => weekdayNamed('next', name, anchor)],
  [`(?:the )?week after next`, (_, anchor) => weekOf(2, anchor)],
  [`(?:the )?(last|next|this) week(?! ?end)\\b`, ([, which], anchor) => weekOf(offsetOf(which), anchor)],
  [`(?:the )?(last|next|this|this coming|this past) weekend`, ([, which], anchor) => weekendOf(which ?? '', anchor)],
  [`(?:the )?(last|next|this) month`, ([, which], anchor) => monthShifted(offsetOf(which), anchor)],
  [`(?:the )?(?:end|start|beginning) of (?:the )?month`, (_, anchor) => monthShifted(0, anchor)],
  [`(?:the )?(last|next|this) year`, ([, which], anchor) => yearShifted(offsetOf(which), anchor)],
  [`(last|next|this) (spring|summer|autumn|fall|winter)`, ([, which, season], anchor) => seasonNamed(which ?? '', season ?? '', anchor)],
  [`${count} ${unit} ago`, ([, n, u], anchor) => byUnits(-amountOf(n), u, anchor)],
  [`(?:in|within) ${count} ${unit}(?:['’]s?)?(?: time)?`, ([, n, u], anchor) => byUnits(amountOf(n), u, anchor)],
  [`${count} ${unit} from now`, ([, n, u], anchor) => byUnits(amountOf(n), u, anchor)],
  [
    `the ${day}(?! (?:floor|time|grade|year|street|avenue|birthday|anniversary|century|edition|of))(?=[\\s,.;!?)]|$)`,
    ([, d], anchor) => dayInMonth(Number(d), anchor),
  ],
  [`(?<=\\b(?:on|by|until|till|from|since|for|this) )${weekday}\\b(?!s)${partOfDay}`, ([, name], anchor) => weekdayNamed('', name, anchor)],
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
const duration = new RegExp(
  `\\b(?:for|these|the (?:last|past)|over) (?:about |almost |nearly |over |more than |the (?:last|past) )?${count} (year|month)s?\\b(?! ago)`,
  'i',
)
/** A cheap look before the patterns are tried: most sentences hold no date. */
const mayHoldDate =
  /\d|day|tomorrow|tonight|week|month|year|night|morning|afternoon|evening|fortnight|spring|summer|autumn|\bfall\b|winter|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i
const lead = /(?:\b(starting|beginning|from|since|as of|effective|until|till|up to|through|by|on|at|in)\s+(?:about |around |the )?)$/i

/** Every date the words give, in order, without overlaps. */
export function datesIn(text: string, saidAt: EpochMs, tense: Tense): readonly DateMention[] {
  if (!mayHoldDate.test(text)) return []
  const anchor = anchorAt(saidAt, tense)
  const found: DateMention[] = []
  for (const { pattern, resolve } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (found.some((other) => match.index < other.end && other.start < end)) continue
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
  const sure = found.some((mention) => !isBareDay(mention) && mention.stamp.length === 10)
    ? found.filter((mention) => !isBareDay(mention))
    : found
  return sure.sort((a, b) => a.start - b.start)
}

/** "for three years" → the year or month it began. */
export function beganBefore(text: string, saidAt: EpochMs): DateStamp | undefined {
  const match = duration.exec(text)
  return match === null ? undefined : byUnits(-amountOf(match[1]), match[2], anchorAt(saidAt, 'past'))?.stamp
}

/** `2026-11-22` → `22 November 2026`, `2026-11` → `November 2026`. */
export function sayStamp(stamp: DateStamp): string {
  const [y = '', m, d] = stamp.split('-')
  if (m === undefined) return y
  const name = monthNames[Number(m) - 1] ?? ''
  return d === undefined ? `${name} ${y}` : `${Number(d)} ${name} ${y}`
}

function roleOf(word: string | undefined): DateRole {
  if (word === undefined) return 'at'
  if (/^(?:starting|beginning|from|since|as of|effective)$/i.test(word)) return 'from'
  return /^(?:until|till|up to|through)$/i.test(word) ? 'until' : 'at'
}

function anchorAt(saidAt: EpochMs, tense: Tense): Anchor {
  const date = new Date(saidAt)
  return { year: date.getFullYear(), month: date.getMonth(), day: date.getDate(), weekday: date.getDay(), tense }
}

function stampOf(y: number, m?: number, d?: number): DateStamp {
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${y}${m === undefined ? '' : `-${pad(m + 1)}`}${d === undefined ? '' : `-${pad(d)}`}` as DateStamp
}

/** A whole date, refused when the calendar has none such. */
function dated(y: number, m: number, d: number): Resolved {
  const date = new Date(y, m, d)
  return m < 0 || m > 11 || date.getMonth() !== m || date.getDate() !== d ? undefined : { stamp: stampOf(y, m, d) }
}

function shifted(days: number, { year: y, month: m, day: d }: Anchor): Resolved {
  const date = new Date(y, m, d + days)
  const stamp = stampOf(date.getFullYear(), date.getMonth(), date.getDate())
  return { stamp, gloss: sayStamp(stamp) }
}

function glossed(resolved: Resolved): Resolved {
  return resolved === undefined ? undefined : { ...resolved, gloss: sayStamp(resolved.stamp) }
}

/** "12 May" without a year: the last one in the past tense, else the next one. */
function dayInYear(m: number, d: number, { year: y, month: nowMonth, day: nowDay, tense }: Anchor): Resolved {
  const isAhead = m > nowMonth || (m === nowMonth && d >= nowDay)
  return glossed(dated(tense === 'past' ? (isAhead && !(m === nowMonth && d === nowDay) ? y - 1 : y) : isAhead ? y : y + 1, m, d))
}

function monthNamed(m: number, tense: Tense, { year: y, month: nowMonth }: Anchor): Resolved {
  const aimed = tense === 'past' ? (m > nowMonth ? y - 1 : y) : m < nowMonth ? y + 1 : y
  return glossed({ stamp: stampOf(aimed, m) })
}

function dayInMonth(d: number, { year: y, month: m, day: today, tense }: Anchor): Resolved {
  if (d < 1 || d > 31) return undefined
  const step = tense === 'past' ? (d > today ? -1 : 0) : d < today ? 1 : 0
  const first = new Date(y, m + step, 1)
  return glossed(dated(first.getFullYear(), first.getMonth(), d))
}

function weekdayNamed(which: string, name: string | undefined, anchor: Anchor): Resolved {
  const target = weekdays.findIndex((weekdayName) => weekdayName === `${(name ?? '').toLowerCase()}day`)
  const ahead = (target - anchor.weekday + 7) % 7
  const isBack = /last|past/.test(which) || (which === '' && anchor.tense === 'past')
  if (isBack) return shifted(ahead === 0 ? -7 : ahead - 7, anchor)
  // "next Thursday" said on a Monday means the one of next week; "this Thursday" or "on Thursday" the coming one.
  if (which !== 'next') return shifted(ahead === 0 ? (which === '' ? 7 : 0) : ahead, anchor)
  const toNextMonday = (1 - anchor.weekday + 7) % 7 || 7
  return shifted(toNextMonday + ((target + 6) % 7), anchor)
}

function weekOf(offset: number, anchor: Anchor): Resolved {
  const monday = shifted(-((anchor.weekday + 6) % 7) + offset * 7, anchor)
  return monday === undefined ? undefined : { stamp: monday.stamp, gloss: `the week of ${sayStamp(monday.stamp)}` }
}

function weekendOf(which: string, anchor: Anchor): Resolved {
  const toSaturday = -((anchor.weekday + 6) % 7) + 5
  const isPast = /last|past/.test(which) || (which === 'this' && anchor.tense === 'past' && anchor.weekday !== 6 && anchor.weekday !== 0)
  return shifted(toSaturday + (which === 'next' ? 7 : isPast ? -7 : 0), anchor)
}

function monthShifted(offset: number, { year: y, month: m }: Anchor): Resolved {
  const first = new Date(y, m + offset, 1)
  return glossed({ stamp: stampOf(first.getFullYear(), first.getMonth()) })
}

function yearShifted(offset: number, { year: y }: Anchor): Resolved {
  return glossed({ stamp: stampOf(y + offset) })
}

function seasonNamed(which: string, season: string, { year: y, month: m, tense }: Anchor): Resolved {
  const begins = { spring: 2, summer: 5, autumn: 8, fall: 8, winter: 11 }[season.toLowerCase()] ?? 0
  const wanted = which === 'last' ? 'past' : which === 'next' ? 'future' : tense
  const aimed = wanted === 'past' ? (begins > m - 1 ? y - 1 : y) : begins <= m ? y + 1 : y
  return { stamp: stampOf(aimed, begins), gloss: `${season} ${aimed}` }
}

function byUnits(n: number, name: string | undefined, anchor: Anchor): Resolved {
  const { year: y, month: m, day: d } = anchor
  if (!Number.isFinite(n) || n === 0) return undefined
  if (name === 'year') return yearShifted(n, anchor)
  if (name === 'month') return monthShifted(n, anchor)
  const date = new Date(y, m, d + n * (name === 'week' ? 7 : name === 'fortnight' ? 14 : 1))
  return glossed({ stamp: stampOf(date.getFullYear(), date.getMonth(), date.getDate()) })
}

function monthOf(name: string | undefined): number {
  return monthNames.findIndex((full) => full.slice(0, 3).toLowerCase() === (name ?? '').slice(0, 3).toLowerCase())
}

function offsetOf(which: string | undefined): number {
  return which?.toLowerCase() === 'last' ? -1 : which?.toLowerCase() === 'next' ? 1 : 0
}

/** "several" and "a few" name no number: no date. */
function amountOf(words: string | undefined): number {
  const lower = (words ?? '').toLowerCase()
  if (lower === 'a' || lower === 'an') return 1
  if (lower === 'a couple of') return 2
  if (/^\d+$/.test(lower)) return Number(lower)
  const index = counts.indexOf(lower)
  return index > 0 ? index : Number.NaN
}
