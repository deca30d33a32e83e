// The stretch of time in sight, in ms, and how it is moved and narrowed. Pure. Laws: never narrower than a day nor wider than what there
// is; zooming keeps the moment under the pointer where it was, as far as the ends allow.

export interface Span {
  readonly from: number
  readonly until: number
}

const dayMs = 86_400_000
const padding = 0.02

/** All of it with a little room at both ends; at least a month, and always with today in it. */
export function wholeSpan(from: number, until: number, now: number): Span {
  const [first, last] = [Math.min(from, now - 15 * dayMs), Math.max(until, now + 15 * dayMs)]
  const room = (last - first) * padding
  return { from: first - room, until: last + room }
}

/** @param factor below 1 comes closer @param at 0–1: the place that stays where it is */
export function zoomed(span: Span, factor: number, at: number, whole: Span): Span {
  const width = Math.min(whole.until - whole.from, Math.max(dayMs, (span.until - span.from) * factor))
  const anchor = span.from + (span.until - span.from) * at
  return within({ from: anchor - width * at, until: anchor + width * (1 - at) }, whole)
}

/** @param by share of its width, to the later when positive */
export function panned({ from, until }: Span, by: number, whole: Span): Span {
  const way = (until - from) * by
  return within({ from: from + way, until: until + way }, whole)
}

function within({ from, until }: Span, whole: Span): Span {
  const over = Math.max(0, whole.from - from) - Math.max(0, until - whole.until)
  return { from: from + over, until: until + over }
}

/** As the address has it: first and last day in sight. */
export function formatSpan({ from, until }: Span): string {
  return `${dayAt(from)}..${dayAt(until)}`
}

/** Undefined for what is no stretch of time. */
export function parseSpan(text: string | undefined): Span | undefined {
  const match = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/u.exec(text ?? '')
  const from = new Date(`${match?.[1]}T00:00`).getTime()
  const until = new Date(`${match?.[2]}T00:00`).getTime() + dayMs
  return from < until ? { from, until } : undefined
}

/** The local day of a moment, `2026-03-01`. */
export function dayAt(ms: number): string {
  const date = new Date(ms)
  return `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
}

/** So many days or months later; at the end of a shorter month its last day. */
export function dayLater(day: string, by: { readonly days?: number; readonly months?: number }): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  if (by.months !== undefined) {
    const last = new Date(year, month + by.months, 0).getDate()
    return dayAt(new Date(year, month - 1 + by.months, Math.min(date, last)).getTime())
  }
  return dayAt(new Date(year, month - 1, date + (by.days ?? 0)).getTime())
}
