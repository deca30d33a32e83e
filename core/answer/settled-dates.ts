// Statements carry a date after words that mean nothing later: "next week (the week of 16 March 2026)". Said back, only the date is
// kept: "the week of 16 March 2026"; "in December (December 2026)" becomes "in December 2026".

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const gloss = String.raw`(?:the week of \d{1,2} ${month} \d{4}|\d{1,2} ${month} \d{4}|${month} \d{4}|(?:spring|summer|autumn|fall|winter) \d{4}|(?:19|20)\d\d)`
const part = '(?: (?:morning|afternoon|evening|night))?'
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const spoken = String.raw`(?:the )?(?:day (?:after tomorrow|before yesterday)|tomorrow${part}|yesterday${part}|today|tonight|earlier today|this ${part.slice(4, -2)}|last night|week after next|(?:last|next|this(?: coming| past)?|the coming) (?:week|weekend|month|year|spring|summer|autumn|fall|winter|${weekday}${part}|${month})|(?:end|start|beginning) of (?:the )?month|(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|a couple of) (?:day|week|fortnight|month|year)s? (?:ago|from now)|in (?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|a couple of) (?:day|week|fortnight|month|year)s?(?:['’]s?)?(?: time)?|${weekday} week|${weekday}${part}|\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}|${month} \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)|${month})`
const glossed = new RegExp(
  String.raw`(?<lead>\b(?:on|in|at|from|by|until|till|since|for|during|starting|before|after|around|of) )?(?<said>\b${spoken}) \((?<date>${gloss})\)(?!\p{L})`,
  'giu',
)

const adverbial =
  /^(?:the day |the week after|tomorrow|yesterday|today|tonight|earlier|this |the coming|last |next |in |.+ (?:ago|from now)$)/iu

/** Puts the date in the place of the words it explains. */
export function settleDates(statement: string): string {
  return statement.replace(glossed, (...match: readonly unknown[]) => {
    const { lead, said = '', date = '' } = match.at(-1) as Readonly<Record<'lead' | 'said' | 'date', string | undefined>>
    if (new RegExp(`^${weekday}$`, 'iu').test(said)) return `${lead ?? 'on '}${said} ${date}`
    const plain = lead?.trim().toLowerCase()
    if (plain !== undefined && plain !== 'on' && plain !== 'in') return `${lead ?? ''}${date}`
    // "from 6 to 13 June" has its preposition further back; only words that stood as an adverb need one.
    if (plain === undefined && !adverbial.test(said)) return date
    return `${/^\d{1,2} /u.test(date) ? 'on' : 'in'} ${date}`
  })
}
