// Nights so far, the newest first, each with its undo; and whether I tidy by myself at all.

import { setPreference, usePreferences, type Preferences } from '../../engine/preferences.ts'
import { useTakeBack } from '../../engine/use-deed.ts'
import { TextButton } from '../../ui/button.tsx'
import { Select } from '../../ui/field.tsx'
import { dayOf } from '../../../core/consolidation/ledger.ts'
import type { NightTold } from '../../../store/read/sleep.ts'
import { dayHeading } from './day-words.ts'
import { nightTally } from './night-rows.ts'
import styles from './sleep.module.css'

interface EarlierNightsProps {
  readonly nights: readonly NightTold[]
  readonly chosen: string | undefined
  readonly now: number
  readonly onChoose: (id: string) => void
}

export function EarlierNights({ nights, chosen, now, onChoose }: EarlierNightsProps) {
  const takeBack = useTakeBack()
  return (
    <section className={styles.part}>
      <h2>Earlier nights</h2>
      {nights.length === 0 ? <p className="note">None yet.</p> : null}
      <ul className={styles.days}>
        {nights.map(({ nap, isUndone }) => (
          <li key={nap.id}>
            <div className={styles.day}>
              <button type="button" className={styles.choose} aria-pressed={nap.id === chosen} onClick={() => onChoose(nap.id)}>
                {dayHeading(dayOf(nap.at), now)}
              </button>
              {isUndone ? (
                <span className="note">undone</span>
              ) : nap.journalSeq === undefined || nap.operations.length === 0 ? null : (
                <TextButton onClick={() => void takeBack(nap.journalSeq as never, 'Everything is as it was')}>Undo</TextButton>
              )}
            </div>
            <span className="note">{isUndone ? 'Taken back by you' : nightTally(nap.operations)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function WhenIDo() {
  const { sleep } = usePreferences()
  return (
    <section className={styles.part}>
      <Select
        label="When you’re away"
        value={sleep}
        onChange={(event) => setPreference('sleep', event.target.value as Preferences['sleep'])}
        hint={hints[sleep]}
      >
        <option value="alone">I tidy by myself</option>
        <option value="ask">I wait until you accept</option>
        <option value="never">Paused</option>
      </Select>
    </section>
  )
}

const hints: Readonly<Record<Preferences['sleep'], string>> = {
  alone: 'Once a night, when nothing has been touched for three minutes while Keepsake is open.',
  ask: 'The plan waits on this page.',
  never: 'Nothing is planned and nothing is tidied.',
}
