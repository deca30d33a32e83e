// Looking back: choosing a day and what it is to mean, and the line that says so as long as it is on.

import { useId, useState } from 'react'
import { dayOf } from '../../core/consolidation/ledger.ts'
import type { DateStamp, EpochMs } from '../../core/memory/ids.ts'
import { Button, TextButton } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { pastDayWords } from './past-day.ts'
import type { PastDay } from '../../core/memory/as-of.ts'
import styles from './looking-back.module.css'

const dayMs = 86_400_000

const meanings = [
  { clock: 'true', words: 'As it was', note: 'What was true on that day, by all you have told me since.' },
  { clock: 'told', words: 'As you had told me', note: 'What I knew at the end of that day, right or wrong.' },
] as const

const spans = [
  ['A week ago', 7],
  ['A month ago', 30],
  ['A year ago', 365],
] as const

interface DialogProps {
  readonly past: PastDay | undefined
  readonly now: EpochMs
  readonly onChange: (past: PastDay | undefined) => void
  readonly onClose: () => void
}

/** A day from the calendar, and which of the two pasts it means. Emptied, it is today again. */
export function LookBackDialog({ past, now, onChange, onClose }: DialogProps) {
  const id = useId()
  const [day, setDay] = useState(past?.day ?? '')
  const [clock, setClock] = useState<PastDay['clock']>(past?.clock ?? 'true')
  const look = (): void => {
    onClose()
    onChange(day === '' || day === dayOf(now) ? undefined : { clock, day: day as DateStamp })
  }
  return (
    <Dialog
      title="Look back to a day"
      deed={day === '' && past !== undefined ? 'Back to today' : 'Look back'}
      ready={day !== '' || past !== undefined}
      onDeed={look}
      onClose={onClose}
    >
      <div className={styles.picker}>
        <label className={styles.day}>
          Day
          <input type="date" max={dayOf(now)} value={day} onChange={({ target }) => setDay(target.value)} />
        </label>
        <p className={styles.spans}>
          {spans.map(([words, days]) => (
            <Button key={words} onClick={() => setDay(dayOf((now - days * dayMs) as EpochMs))}>
              {words}
            </Button>
          ))}
        </p>
        <fieldset>
          <legend className="sr">Which past</legend>
          {meanings.map(({ clock: each, words, note }) => (
            <div key={each} className={styles.meaning}>
              <input
                type="radio"
                name={id}
                id={`${id}-${each}`}
                checked={clock === each}
                aria-describedby={`${id}-${each}-note`}
                onChange={() => setClock(each)}
              />
              <span>
                <label htmlFor={`${id}-${each}`}>{words}</label>
                <small id={`${id}-${each}-note`}>{note}</small>
              </span>
            </div>
          ))}
        </fieldset>
        <p className="note">It holds for your memories, for You and for what you ask, until you are back in today.</p>
      </div>
    </Dialog>
  )
}

interface BannerProps {
  readonly past: PastDay
  readonly now: EpochMs
  /** What it means on this page. */
  readonly note: string
  readonly onOther: () => void
  readonly onToday: () => void
}

/** Says that this is the past, and leads to another day or back. */
export function PastDayBanner({ past, now, note, onOther, onToday }: BannerProps) {
  return (
    <div className={styles.banner} role="status">
      <p>
        <strong>{pastDayWords(past, now)}</strong> <span>{note}</span>
      </p>
      <p>
        <TextButton onClick={onOther}>Another day</TextButton>
        <TextButton onClick={onToday}>Back to today</TextButton>
      </p>
    </div>
  )
}
