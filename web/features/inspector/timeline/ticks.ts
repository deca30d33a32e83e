// The days named along the top: years when years are in sight, months and days when it comes closer. Never so many that they touch.

import { scaleTime } from 'd3-scale'
import type { Span } from './zoom.ts'

export interface Tick {
  /** Place, percent of the width. */
  readonly at: number
  readonly words: string
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'short' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** @param most about how many there is room for */
export function ticksOf({ from, until }: Span, most: number): readonly Tick[] {
  const scale = scaleTime().domain([from, until]).range([0, 100])
  return scale
    .ticks(most)
    .map((date) => ({ at: scale(date), words: wordsOf(date) }))
    .filter(({ at }) => at >= 0 && at <= 97)
}

const letterPx = 7
const airPx = 8
const flagPaddingPx = 26

/** Those that the pen's flag does not stand on. @param flag it stays inside the frame: at 0 % to its right, at 100 % to its left @param widthPx the least there is */
export function besideFlag(ticks: readonly Tick[], flag: Tick, widthPx: number): readonly Tick[] {
  const percent = (px: number): number => (px / widthPx) * 100
  const wide = percent(flag.words.length * letterPx + flagPaddingPx)
  const held = Math.min(100, Math.max(0, flag.at))
  const left = held - (wide * held) / 100 - percent(airPx)
  const right = left + wide + 2 * percent(airPx)
  return ticks.filter(({ at, words }) => at > right || at + percent(words.length * letterPx + airPx) < left)
}

/** As much as sets it apart from the one before. */
function wordsOf(date: Date): string {
  if (date.getHours() + date.getMinutes() > 0) return clock.format(date)
  if (date.getDate() !== 1) return day.format(date).replace('Sept', 'Sep')
  if (date.getMonth() !== 0) return month.format(date).replace('Sept', 'Sep')
  return String(date.getFullYear())
}
