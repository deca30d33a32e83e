// Looking back: choosing a day and what it is to mean, and the line that says so as long as it is on.

import { useId } from 'react'
import { dayOf } from '../../core/consolidation/ledger.ts'
import type { EpochMs } from '../../core/memory/ids.ts'
import { TextButton } from './button.tsx'
import { pastDayWords, type PastDay } from './past-day.ts'
import styles from './looking-back.module.css'

interface PickerProps {
  readonly past: PastDay | undefined
  readonly now: EpochMs
  readonly onChange: (past: PastDay | undefined) => void
}

const meanings = [
  { clock: 'true', words: 'As it was', note: 'What was true on that day, by all you have told me since.' },
  { clock: 'told', words: 'As you had told me', note: 'What I knew at the end of that day, right or wrong.' },
] as const

/** A day from the calendar, and which of the two pasts it means. Emptied, it is today again. */
export function PastDayPicker({ past, now, onChange }: PickerProps) {
  const id = useId()
  const clock = past?.clock ?? 'true'
  return (
    <div className={styles.picker}>
      <label className={styles.day}>
        Day
        <input
          type="date"
          max={dayOf(now)}
          value={past?.day ?? ''}
          onChange={({ target }) => onChange(target.value === '' ? undefined : { clock, day: target.value })}
        />
      </label>
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
              onChange={() => onChange({ clock: each, day: past?.day ?? dayOf(now) })}
            />
            <span>
              <label htmlFor={`${id}-${each}`}>{words}</label>
              <small id={`${id}-${each}-note`}>{note}</small>
            </span>
          </div>
        ))}
      </fieldset>
    </div>
  )
}

/** Says that this is the past, and leads back. */
export function PastDayBanner({ past, now, onToday }: { readonly past: PastDay; readonly now: EpochMs; readonly onToday: () => void }) {
  return (
    <p className={styles.banner} role="status">
      <strong>{pastDayWords(past, now)}</strong>
      <TextButton onClick={onToday}>Back to today</TextButton>
    </p>
  )
}
