// The names of months and weekdays, in the order dates count them: month 0 is January, day 0 is Sunday.

export const monthNames = [
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
] as const

export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

const all: ReadonlySet<string> = new Set([...monthNames, ...weekdayNames].map((name) => name.toLowerCase()))

/** `Monday`, `mondays`, `May`: written with a capital, and nobody's name here. */
export const isCalendarName = (word: string): boolean => all.has(word.toLowerCase()) || all.has(word.toLowerCase().replace(/days$/u, 'day'))
