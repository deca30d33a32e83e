// Lengths of time as people say them: "5 weeks", "8 months", "4 years".

/** @param days 0 or more */
export function roughly(days: number): string {
  if (days < 14) return said(Math.max(1, Math.round(days)), 'day')
  if (days < 60) return said(Math.round(days / 7), 'week')
  if (days < 700) return said(Math.round(days / 30.44), 'month')
  return said(Math.round(days / 365.25), 'year')
}

const said = (count: number, unit: string): string => `${count.toLocaleString('en-GB')} ${unit}${count === 1 ? '' : 's'}`
