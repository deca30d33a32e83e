// The rows with their bars, the days along the top, and the pen line. The rows are a list of links with dates: that is also how it is read
// aloud, and the only thing the line is needed for can be done by keys.

import type { KeyboardEvent, PointerEvent, Ref } from 'react'
import { Link } from 'wouter'
import { classNames } from '../../../ui/class-names.ts'
import { endOf } from '../../../../core/memory/as-of.ts'
import { isPhone, useMedia } from '../../../ui/use-media.ts'
import { stampStart } from '../../../../core/browse/stamps.ts'
import {
  stateOn,
  type Stretch,
  type StretchState,
  type Timeline,
  type TimelineGroup,
  type TimelineRow,
} from '../../../../core/browse/timeline.ts'
import type { LifePart } from '../../../../core/browse/life-part.ts'
import type { EpochMs } from '../../../../core/memory/ids.ts'
import type { TopicHead } from '../../../../core/browse/topic-index.ts'
import { addToken, formatView, type ListView } from '../filters.ts'
import { lifeWords } from '../token-words.ts'
import { besideFlag, ticksOf } from './ticks.ts'
import { dayWords, groupWords, stateWords, stretchWords } from './timeline-words.ts'
import type { Pen } from './use-pen.ts'
import { useZoomGestures, type Zoom } from './use-zoom.ts'
import { dayAt, dayLater, type Span } from './zoom.ts'
import { useExtent } from '../use-extent.ts'
import styles from './timeline.module.css'

interface PictureProps {
  readonly timeline: Timeline
  readonly zoom: Zoom
  readonly pen: Pen
  /** What had not been told by that day is drawn as such. */
  readonly countsTold: boolean
  readonly now: EpochMs
  readonly query: string
  readonly chosenId: string | undefined
  readonly topics: readonly TopicHead[]
  readonly view: ListView
  readonly ref?: Ref<HTMLDivElement>
}

/** The column of words at the left and the gap beside it, as in the style sheet. */
const wordsPx = 270
/** What a day along the top takes with the air around it. */
const tickPx = 72
/** Before it has been measured: a phone's. */
const leastWidthPx = 310

export function TimelinePicture(props: PictureProps) {
  const { timeline, zoom, pen, now, ref } = props
  const isNarrow = useMedia(isPhone)
  const gestures = useZoomGestures(zoom)
  const at = placeIn(zoom.span, pen.isToday ? now : endOf(pen.day))
  const flag = pen.isToday ? 'Today' : dayWords(pen.day, now)
  const [wide, measure] = useExtent('offsetWidth')
  const width = Math.max(leastWidthPx, isNarrow ? wide : wide - wordsPx)
  const ticks = besideFlag(ticksOf(zoom.span, Math.min(8, Math.floor(width / tickPx))), { at, words: flag }, width)
  return (
    <div ref={ref} className={classNames(styles.gantt, (at < 0 || at > 100) && styles.elsewhere)} style={{ '--asof': at } as never}>
      <div ref={measure} className={styles.axis}>
        <div ref={gestures} className={styles.days} onPointerDown={(event) => dragPen(event, zoom.span, pen)}>
          {ticks.map((tick) => (
            <span key={tick.at} style={{ left: `${tick.at}%` }}>
              {tick.words}
            </span>
          ))}
          <PenHandle pen={pen} span={zoom.span} now={now} at={at} />
        </div>
      </div>
      {timeline.lanes.map(({ life, rows, groups }) => (
        <section key={life} className={styles.lane}>
          <h2>{lifeWords[life]}</h2>
          <ul>
            {groups.map((group) => (
              <GroupRow key={group.topic ?? life} group={group} life={life} {...props} />
            ))}
            {rows.map((row) => (
              <Row key={row.row.id} row={row} {...props} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Row({ row, zoom, pen, countsTold, now, query, chosenId }: PictureProps & { readonly row: TimelineRow }) {
  const { id, statement, stance, sensitive, recordedAt } = row.row
  const state = stateOf(row, pen, countsTold ? recordedAt : undefined)
  const when = stretchWords(row, now)
  return (
    <li className={styles[`is-${state}`]}>
      <div>
        <Link
          href={`/memories/${id}${query}`}
          className={classNames(styles.words, stance === 'stated' && !sensitive && 'own')}
          aria-current={id === chosenId || undefined}
          title={sensitive ? undefined : statement}
        >
          {sensitive ? 'A hidden memory' : statement}
        </Link>
        <p className={styles.when}>
          {when}
          {pen.isToday && state === 'true' ? null : <span>, {stateWords[state]}</span>}
        </p>
      </div>
      <Bar stretch={row} span={zoom.span} state={state} />
    </li>
  )
}

function GroupRow({
  group,
  life,
  zoom,
  pen,
  now,
  topics,
  view,
}: PictureProps & { readonly group: TimelineGroup; readonly life: LifePart }) {
  const name = group.topic === undefined ? 'Taken together' : (topics.find(({ id }) => id === group.topic)?.name ?? 'A topic')
  const token = group.topic === undefined ? ({ field: 'life', value: life } as const) : ({ field: 'topic', value: group.topic } as const)
  return (
    <li className={styles.group}>
      <div>
        <Link href={`/memories?${formatView(addToken(view, token))}`} className={styles.words}>
          {name} <span className={styles.count}>{group.count.toLocaleString('en-GB')}</span>
        </Link>
        <p className={styles.when}>{groupWords(group, now)}</p>
      </div>
      <Bar stretch={group} span={zoom.span} state={stateOf(group, pen, undefined)} />
    </li>
  )
}

function Bar({ stretch, span, state }: { readonly stretch: Stretch; readonly span: Span; readonly state: StretchState }) {
  const [from, until] = [placeIn(span, stretch.from), stretch.until === undefined ? 100 : placeIn(span, stretch.until)]
  const isOpen = stretch.until === undefined || until > 100
  const isOutside = until < 0 || from > 100
  return (
    <span className={styles.track} aria-hidden="true">
      {isOutside ? null : (
        <i
          className={classNames(styles[state], isOpen && styles.open, from < 0 && styles.earlier)}
          style={{ left: `${Math.max(0, from)}%`, right: `${Math.max(0, 100 - until)}%` }}
        />
      )}
    </span>
  )
}

/** A slider over days: the arrows move it by one, with Shift by a month. */
function PenHandle({ pen, span, now, at }: { readonly pen: Pen; readonly span: Span; readonly now: EpochMs; readonly at: number }) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key]
    if (by !== undefined) pen.moveTo(dayLater(pen.day, event.shiftKey ? { months: by } : { days: by }))
    else if (event.key === 'Home') pen.moveTo(dayAt(span.from))
    else if (event.key === 'End') pen.moveTo(dayAt(now))
    else return
    event.preventDefault()
  }
  const words = pen.isToday ? 'Today' : dayWords(pen.day, now)
  // At the ends it stays inside the frame.
  const held = Math.min(100, Math.max(0, at))
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.hand}
      style={{ left: `${held}%`, transform: `translateX(-${held}%)` }}
      aria-label="The day looked at"
      aria-valuemin={Math.round(span.from / dayMs)}
      aria-valuemax={Math.round(now / dayMs)}
      aria-valuenow={Math.round(Math.min(now, stampStart(pen.day)) / dayMs)}
      aria-valuetext={words}
      onKeyDown={onKeyDown}
    >
      {words}
    </div>
  )
}

const dayMs = 86_400_000

/** The line follows the pointer from where it goes down until it is let go. */
function dragPen(event: PointerEvent<HTMLElement>, span: Span, pen: Pen): void {
  if (event.button !== 0) return
  const element = event.currentTarget
  const move = ({ clientX }: { readonly clientX: number }): void => {
    const { left, width } = element.getBoundingClientRect()
    pen.moveTo(dayAt(span.from + (span.until - span.from) * Math.min(1, Math.max(0, (clientX - left) / width))))
  }
  const stopped = new AbortController()
  element.setPointerCapture(event.pointerId)
  element.addEventListener('pointermove', move, { signal: stopped.signal })
  for (const end of ['pointerup', 'pointercancel'] as const) {
    element.addEventListener(end, () => stopped.abort(), { signal: stopped.signal })
  }
  move(event)
}

function stateOf(stretch: Stretch, pen: Pen, toldAt: number | undefined): StretchState {
  return stateOn(stretch, stampStart(pen.day) as EpochMs, endOf(pen.day), pen.isToday ? undefined : toldAt)
}

/** Percent of the width; below 0 and above 100 it is out of sight. */
function placeIn({ from, until }: Span, at: number): number {
  return ((at - from) / (until - from)) * 100
}
