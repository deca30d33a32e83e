// What would fade by a day you choose, soonest first, and what to do about each: keep it, or let it go.

import { useState } from 'react'
import { FateRow } from '../../ui/fate-row.tsx'
import { Field } from '../../ui/field.tsx'
import type { EpochMs } from '../../../core/memory/ids.ts'
import { useFates } from './use-fates.ts'
import styles from './sleep.module.css'

const dayMs = 86_400_000

export function FadingSoon({ now }: { readonly now: EpochMs }) {
  const [day, setDay] = useState(dayOf(now + 30 * dayMs))
  const by = endOf(day) ?? ((now + 30 * dayMs) as EpochMs)
  const fates = useFates(now, by)
  if (fates === undefined) return null
  const { fates: soonest, more } = fates
  return (
    <section className={styles.fading}>
      <h2>{soonest.length === 0 ? 'Nothing is about to fade' : 'About to fade'}</h2>
      <p className="note">
        {soonest.length === 0
          ? 'Memories you don’t use get lighter here before they go faint.'
          : 'If these don’t come up again by then they get lighter. Faint ones are still found when you look deeper.'}
      </p>
      <Field
        className={styles.by}
        label="What would fade by"
        type="date"
        min={dayOf(now + dayMs)}
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <ul aria-label="What would fade">
        {soonest.map((fate) => (
          <FateRow key={fate.memory.id} {...fate} strength={fate.level} now={now} href={`/memories/${fate.memory.id}`} />
        ))}
      </ul>
      {more === 0 ? null : <p className="note">And {more.toLocaleString('en-GB')} more, later than these.</p>}
    </section>
  )
}

/** The day as a date field has it, in this device's time. */
function dayOf(ms: number): string {
  const date = new Date(ms)
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
}

/** The last millisecond of a day; undefined while the field holds none. */
function endOf(day: string): EpochMs | undefined {
  const at = new Date(`${day}T23:59:59.999`).getTime()
  return Number.isNaN(at) ? undefined : (at as EpochMs)
}
