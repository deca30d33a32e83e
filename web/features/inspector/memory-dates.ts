// Dates as a person writes them in a field: `2024`, `May 2024`, `12 May 2024`, `2024-05-12`. Law: readStamp(spellStamp(s)) = s.

import type { DateStamp } from '../../../core/memory/ids.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u
const spoken = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(\p{L}{3,})\.?,?\s+(\d{4})$/iu

/** Undefined for what is no date. */
export function readStamp(text: string): DateStamp | undefined {
  const words = text.trim()
  const [, isoYear, isoMonth, isoDay] = iso.exec(words) ?? []
  if (isoYear !== undefined) return stampOf(isoYear, isoMonth, isoDay)
  const [, day, name = '', year] = spoken.exec(words) ?? []
  const month = months.findIndex((each) => name.toLowerCase().startsWith(each)) + 1
  return year === undefined || month === 0 ? undefined : stampOf(year, String(month), day)
}

function stampOf(year: string, month?: string, day?: string): DateStamp | undefined {
  const parts = [Number(year), Number(month ?? 1), Number(day ?? 1)] as const
  const date = new Date(Date.UTC(parts[0], parts[1] - 1, parts[2]))
  if (date.getUTCMonth() !== parts[1] - 1 || date.getUTCDate() !== parts[2]) return undefined
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-') as DateStamp
}

export function spellStamp(stamp: DateStamp | undefined): string {
  if (stamp === undefined) return ''
  const [year = '', month, day] = stamp.split('-')
  return [day === undefined ? undefined : String(Number(day)), month === undefined ? undefined : names[Number(month) - 1], year]
    .filter((part) => part !== undefined)
    .join(' ')
}
