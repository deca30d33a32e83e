// The timeline as a picture to keep: the same rows, bars and line, on paper whatever the theme, with nothing to fetch.

import type { TopicHead } from '../../../../core/browse/topic-index.ts'
import { stateOn, type Stretch, type StretchState, type Timeline } from '../../../../core/browse/timeline.ts'
import type { EpochMs } from '../../../../core/memory/ids.ts'
import { inSvg, shortened } from '../save-picture.ts'
import { lifeWords } from '../token-words.ts'
import { ticksOf } from './ticks.ts'
import type { Span } from './zoom.ts'

interface SvgOptions {
  /** The last moment of the day the line stands on. */
  readonly pen: number
  /** What had not been told by then is drawn as such. */
  readonly countsTold: boolean
  readonly topics: readonly TopicHead[]
}

const [width, left, right, top, rowHeight, headingHeight] = [1080, 300, 20, 40, 26, 34]
const dayMs = 86_400_000
const bars: Readonly<Record<StretchState, string>> = {
  true: 'fill="#453E37"',
  over: 'fill="url(#over)" stroke="#6E665B"',
  ahead: 'fill="#F7F5F0" stroke="#453E37" stroke-width="1.5"',
  untold: 'fill="#F7F5F0" stroke="#6E665B" stroke-width="1.5" stroke-dasharray="3 2"',
}

export function timelineSvg({ lanes }: Timeline, span: Span, { pen, countsTold, topics }: SvgOptions): string {
  const x = (at: number): number => left + ((at - span.from) / (span.until - span.from)) * (width - left - right)
  const parts: string[] = []
  let y = top
  for (const { life, rows, groups } of lanes) {
    y += headingHeight
    parts.push(text(20, y - 10, lifeWords[life], 'font-size="13" font-weight="600" fill="#5F574E"'))
    for (const group of groups) {
      y += rowHeight
      const name = topics.find(({ id }) => id === group.topic)?.name ?? 'In no topic:'
      parts.push(text(20, y - 8, `${shortened(name, 34)} ${group.count}`, 'font-size="15" fill="#1D1A17"'), bar(group, 'true', y, x))
    }
    for (const row of rows) {
      y += rowHeight
      const words = row.row.sensitive ? 'A hidden memory' : shortened(row.row.statement, 40)
      const state = stateOn(row, (pen - dayMs) as EpochMs, pen as EpochMs, countsTold ? row.row.recordedAt : undefined)
      const serif = row.row.stance === 'stated' && !row.row.sensitive ? ' font-family="Literata, Georgia, serif"' : ''
      parts.push(text(20, y - 8, words, `font-size="15" fill="#1D1A17"${serif}`), bar(row, state, y, x))
    }
  }
  const height = y + 24
  const ticks = ticksOf(span, 8).map(({ at, words }) =>
    text(left + (at / 100) * (width - left - right), 26, words, 'font-size="13" fill="#6E665B"'),
  )
  const line = x(Math.min(pen, span.until))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Hanken Grotesk, system-ui, sans-serif">
<defs><pattern id="over" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(30)"><rect width="5" height="5" fill="#F7F5F0"/><path d="M0 0V5" stroke="#6E665B" stroke-width="3"/></pattern></defs>
<rect width="${width}" height="${height}" fill="#F7F5F0"/>
${ticks.join('\n')}
<path d="M20 ${top - 4}H${width - right}" stroke="#E2DED5"/>
${parts.join('\n')}
<path d="M${line.toFixed(1)} ${top - 4}V${height - 12}" stroke="#2C4794" stroke-width="1.5"/>
</svg>
`
}

function bar({ from, until }: Stretch, state: StretchState, y: number, x: (at: number) => number): string {
  const [start, end] = [Math.max(left, x(from)), until === undefined ? width - right : Math.min(width - right, x(until))]
  if (end < left || start > width - right) return ''
  return `<rect x="${start.toFixed(1)}" y="${y - 17}" width="${Math.max(8, end - start).toFixed(1)}" height="8" rx="4" ${bars[state]}/>`
}

function text(x: number, y: number, words: string, how: string): string {
  return `<text x="${x.toFixed(1)}" y="${y}" ${how}>${inSvg(words)}</text>`
}
