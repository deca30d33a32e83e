// The last night, as it was: what was done, with before and after, and one button that takes all of it back.

import { useLive } from '../../engine/engine-context.tsx'
import { useTakeBack } from '../../engine/use-deed.ts'
import { Button } from '../../ui/button.tsx'
import { namedIn, type NightTold } from '../../../store/read/sleep.ts'
import { dayOf } from '../../../core/consolidation/ledger.ts'
import { dayHeading } from './day-words.ts'
import { NightList } from './night-list.tsx'
import { nightRows, nightTally, tallyRows } from './night-rows.ts'
import { TallyList } from './tally-list.tsx'
import styles from './sleep.module.css'

export function NightCard({ night: { nap, isUndone }, now }: { readonly night: NightTold; readonly now: number }) {
  const takeBack = useTakeBack()
  const named = useLive((database) => namedIn(database, nap.operations), [nap])
  const { journalSeq } = nap
  return (
    <section className={styles.card} aria-labelledby="night">
      <header className={styles.head}>
        <div>
          <h2 id="night">Tidied {dayHeading(dayOf(nap.at), now).replace(/^(Today|Yesterday)$/u, (word) => word.toLowerCase())}</h2>
          <p className="note">{isUndone ? 'Taken back by you.' : `${nightTally(nap.operations)}. Nothing was erased.`}</p>
        </div>
        {isUndone || journalSeq === undefined ? null : (
          <Button onClick={() => void takeBack(journalSeq, 'Everything is as it was')}>Take it all back</Button>
        )}
      </header>
      {isUndone || named === undefined ? null : <NightList rows={nightRows(nap.operations, named)} />}
      {isUndone ? null : (
        <div className={styles.if}>
          <h3>Before and after</h3>
          <TallyList rows={tallyRows(nap.before, nap.after)} />
        </div>
      )}
    </section>
  )
}
