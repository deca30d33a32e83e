// What was true when, and what was known by a day: the pen line stands on it. Drag it, step it by the arrow keys, or choose a date; zoom from
// years to a day. More than two hundred memories come as topics first.

import { Calendar, Download, Minus, Plus } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { openOver } from '../../../engine/ui-state.ts'
import { Button, ButtonLink, IconButton, TextButton } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/page.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import { endOf } from '../../../../core/memory/as-of.ts'
import type { BrowseApi } from '../../../../workers/browse/browse.api.ts'
import { lookBackTo, pastDayOf } from '../filters.ts'
import { savePicture } from '../save-picture.ts'
import { useAnswer } from '../../../engine/use-answer.ts'
import type { ViewProps } from '../view-props.ts'
import { TimelinePicture } from './timeline-picture.tsx'
import { dayWords, stateWords } from './timeline-words.ts'
import { timelineSvg } from './timeline-svg.ts'
import { usePen } from './use-pen.ts'
import { useZoom } from './use-zoom.ts'
import styles from './timeline.module.css'

const most = 200
const closer = 0.6

export function TimelineView({ view, onChange, asked, now, query, chosenId, topics }: ViewProps) {
  const ask = useMemo(() => (asked === undefined ? undefined : (browse: BrowseApi) => browse.timeline(asked, most)), [asked])
  const timeline = useAnswer(ask)
  const past = pastDayOf(view)
  const pen = usePen(past, now, (next) => onChange(lookBackTo(view, next)))
  const zoom = useZoom(timeline, now, view.zoom, (written) => {
    onChange({ ...view, zoom: written })
  })
  const picture = useRef<HTMLDivElement>(null)
  if (timeline === undefined || (timeline.matched === 0 && !timeline.isComplete)) {
    return (
      <div className={styles.state}>
        <Waiting />
      </div>
    )
  }
  if (timeline.matched === 0) {
    return (
      <div className={styles.state}>
        <Empty title="Nothing to put in time yet" does={<ButtonLink href="/chat">Tell me something</ButtonLink>}>
          What you tell me stands here by when it was true.
        </Empty>
      </div>
    )
  }
  const isToday = pen.isToday
  const countsTold = past?.clock === 'told'
  return (
    <section className={styles.timeline} aria-label="Timeline">
      <div className={styles.asof}>
        <p className={styles.lede} role="status">
          {isToday ? 'What is true ' : countsTold ? 'What you had told me by ' : 'As it was on '}
          <strong>{isToday ? 'today' : dayWords(pen.day, now)}</strong>. Drag the line, or choose a date.
        </p>
        <span className={styles.date}>
          <Button onClick={() => openOver('look-back')}>
            <Calendar /> {isToday ? 'Today' : dayWords(pen.day, now)}
          </Button>
          {isToday ? null : <Button onClick={() => onChange(lookBackTo(view, undefined))}>Back to today</Button>}
        </span>
        <span className={styles.zoom}>
          <IconButton label="Zoom out" icon={<Minus />} disabled={zoom.isWhole} onClick={() => zoom.by(1 / closer)} />
          <IconButton label="Zoom in" icon={<Plus />} onClick={() => zoom.by(closer)} />
          <TextButton disabled={zoom.isWhole} onClick={zoom.whole}>
            All of it
          </TextButton>
          <IconButton
            label="Save as a picture"
            icon={<Download />}
            onClick={() =>
              savePicture(timelineSvg(timeline, zoom.span, { pen: endOf(pen.day), countsTold, topics }), 'keepsake-timeline.svg')
            }
          />
        </span>
      </div>
      <TimelinePicture
        ref={picture}
        timeline={timeline}
        zoom={zoom}
        pen={pen}
        countsTold={countsTold}
        now={now}
        query={query}
        chosenId={chosenId}
        topics={topics}
        view={view}
      />
      {timeline.drawn === timeline.matched ? null : (
        <p className="note">
          The {timeline.drawn.toLocaleString('en-GB')} told last of {timeline.matched.toLocaleString('en-GB')}. A filter brings the others.
        </p>
      )}
      <ul className={styles.legend} aria-label="How to read it">
        {(['true', 'over', 'ahead', ...(countsTold ? (['untold'] as const) : [])] as const).map((state) => (
          <li key={state}>
            <span className={styles.track}>
              <i className={styles[state]} style={{ left: 0, right: 0 }} />
            </span>
            {stateWords[state]}
          </li>
        ))}
      </ul>
    </section>
  )
}
