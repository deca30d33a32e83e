// Times and dates in the form asked for: "6 pm" → "18:00", "12 May" → "May 12". Only what says which half of the day or which month it
// means is turned; everything else stays as it was told. Laws: turning twice is turning once.

const minutes = '(?:[:.](?<minute>[0-5]\\d))?'

/** Times on the 24-hour clock. */
export function on24Hours(text: string): string {
  const pattern = new RegExp(`(?<![\\d:.])(?<hour>1[0-2]|0?[1-9])${minutes} ?(?<half>[aApP])(?:\\.m\\.|[mM]\\b)`, 'gu')
  return text
    .replace(pattern, (...match) => {
      const { hour, minute = '00', half = 'a' } = match.at(-1) as Readonly<Record<string, string | undefined>>
      const hours = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
      const rest = text.slice(Number(match.at(-3)) + match[0].length)
      // The stop of "6 p.m." may be the sentence's own.
      const isEnd = match[0].endsWith('.') && /^(?:$|\s\p{Lu})/u.test(rest)
      return `${String(hours).padStart(2, '0')}:${minute}${isEnd ? '.' : ''}`
    })
    .replace(/\b(at|by|until|till|from|before|after) noon\b/gu, '$1 12:00')
    .replace(/\b(at|by|until|till|from|before|after) midnight\b/gu, '$1 00:00')
}

/** Times with am and pm. "18.30" is read as a time only after a word that puts it in time. */
export function on12Hours(text: string): string {
  const pattern = /(?<![\d:.£$€])(?<hour>[01]?\d|2[0-3])(?<joint>[:.])(?<minute>[0-5]\d)(?![\d:]|\.\d| ?[ap]\.?m)/giu
  return text.replace(pattern, (...match) => {
    const { hour, joint, minute } = match.at(-1) as Readonly<Record<string, string | undefined>>
    const before = text.slice(0, Number(match.at(-3)))
    if (joint === '.' && !/\b(?:at|by|until|till|from|before|after|to)\s$/u.test(before)) return match[0]
    const hours = Number(hour)
    return `${hours % 12 === 0 ? 12 : hours % 12}${minute === '00' ? '' : `:${minute ?? ''}`} ${hours < 12 ? 'am' : 'pm'}`
  })
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const anyMonth = [...months, ...months.map((month) => month.slice(0, 3))].join('|')
const monthName = `(?<month>${anyMonth})`
const dayNumber = '(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?'
const dayFirst = new RegExp(
  `(?<![\\d:.,]|\\b(?:${anyMonth}) )${dayNumber} (?:of )?${monthName}\\b(?:,? (?<year>(?:19|20)\\d\\d)\\b)?`,
  'gu',
)
const monthFirst = new RegExp(`\\b${monthName} (?:the )?${dayNumber}\\b(?![:.]\\d)(?:,? (?<year>(?:19|20)\\d\\d)\\b)?`, 'gu')

type Order = 'day first' | 'month first' | 'year first'

/** Dates in the order asked for. Year first needs a year: a date without one stays. */
export function inOrder(text: string, order: Order): string {
  const turn = (...match: readonly unknown[]): string => {
    const { day = '', month = '', year } = match.at(-1) as Readonly<Record<string, string | undefined>>
    return ordered({ day, month, year }, order) ?? String(match[0])
  }
  // Each order leaves alone what already stands in it.
  const turned = order === 'day first' ? text : text.replace(dayFirst, turn)
  return order === 'month first' ? turned : turned.replace(monthFirst, turn)
}

function ordered({ day, month, year }: { day: string; month: string; year: string | undefined }, order: Order): string | undefined {
  const bare = String(Number(day))
  if (order === 'day first') return `${bare} ${month}${year === undefined ? '' : ` ${year}`}`
  if (order === 'month first') return `${month} ${bare}${year === undefined ? '' : `, ${year}`}`
  const place = months.findIndex((name) => name.startsWith(month.slice(0, 3)))
  return year === undefined ? undefined : `${year}-${String(place + 1).padStart(2, '0')}-${bare.padStart(2, '0')}`
}
