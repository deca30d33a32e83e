// The days of the last month on which something was done.

import { TextButton } from '../../ui/button.tsx'
import { tallyOfDay, type DayOfDoings } from './doings.ts'
import { dayHeading } from './day-words.ts'
import { useTakeBackDay } from './use-take-back-day.ts'
import styles from './sleep.module.css'

interface EarlierDaysProps {
  readonly days: readonly DayOfDoings[]
  readonly chosen: string | undefined
  readonly now: number
  readonly onChoose: (day: string) => void
}

export function EarlierDays({ days, chosen, now, onChoose }: EarlierDaysProps) {
  const takeBackDay = useTakeBackDay(now)
  return (
    <section className={styles.part}>
      <h2>Day by day</h2>
      <ul className={styles.days}>
        {days.map((day) => (
          <li key={day.day}>
            <div className={styles.day}>
              <button type="button" className={styles.choose} aria-pressed={day.day === chosen} onClick={() => onChoose(day.day)}>
                {dayHeading(day.day, now)}
              </button>
              {day.isUndone ? <span className="note">undone</span> : <TextButton onClick={() => void takeBackDay(day)}>Undo</TextButton>}
            </div>
            <span className="note">{day.isUndone ? 'Taken back by you' : tallyOfDay(day)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
