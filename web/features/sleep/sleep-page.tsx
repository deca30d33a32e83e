// What Keepsake changed on its own, by day, each of which can be taken back; and what fades next. It tells only what the journal holds:
// tidying at night is not in this version, and the page says so.

import { useState } from 'react'
import { useLive } from '../../engine/engine-context.tsx'
import { Empty, Page } from '../../ui/page.tsx'
import { useNow } from '../../ui/use-now.ts'
import { memoriesById, ownDoings } from '../../../store/read/inspector.ts'
import type { KeepsakeDatabase } from '../../../store/database.ts'
import { dayOf } from '../../../core/consolidation/ledger.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import { byDay, type DayOfDoings } from './doings.ts'
import { DayCard } from './day-card.tsx'
import { EarlierDays } from './earlier-days.tsx'
import { FadingSoon } from './fading-soon.tsx'
import { InkTally } from './ink-tally.tsx'
import { useFading } from './use-fading.ts'
import styles from './sleep.module.css'

const backDays = 30
const dayMs = 86_400_000
const mostEntries = 400

export function SleepPage() {
  const now = useNow()
  const since = now - backDays * dayMs
  const days = useLive((database) => recentDays(database, since), [since])
  const fading = useFading(now)
  const [chosenDay, setChosenDay] = useState<string>()
  const chosen = days?.find(({ day }) => day === chosenDay) ?? days?.[0]
  const isEmpty = fading?.total === 0
  return (
    <Page title="Sleep">
      <p className={`lede ${styles.lede}`}>
        I don’t tidy at night yet; that comes with a later version. This is what I changed on my own while you were talking. Take back
        anything you like: your words stay as you said them.
      </p>
      <div className={styles.two}>
        <div>
          {days === undefined ? null : chosen === undefined ? (
            <Empty title={isEmpty ? 'Nothing yet' : 'Nothing lately'}>
              {isEmpty
                ? 'Tell me something, and what I make of it will be listed here.'
                : `I have changed nothing on my own in the last ${backDays} days.`}
            </Empty>
          ) : (
            <DayCard key={chosen.day} day={chosen} now={now} />
          )}
          {fading === undefined || isEmpty ? null : <FadingSoon now={now} />}
        </div>
        {fading === undefined || isEmpty ? null : (
          <div>
            <InkTally counts={fading.counts} total={fading.total} />
            {days === undefined || days.length === 0 ? null : (
              <EarlierDays days={days} chosen={chosen?.day} now={now} onChoose={setChosenDay} />
            )}
          </div>
        )}
      </div>
    </Page>
  )
}

async function recentDays(database: KeepsakeDatabase, since: number): Promise<readonly DayOfDoings[]> {
  const entries = await ownDoings(database, since, mostEntries)
  const ids = new Set(entries.flatMap((entry) => entry.diffs.filter((diff) => diff.table === 'memories').map((diff) => diff.id)))
  const touched = await memoriesById(database, [...ids])
  const replaced = await memoriesById(
    database,
    [...new Set(touched.flatMap((memory) => memory.supersedes))].filter((id) => !ids.has(id)),
  )
  const memories = new Map([...touched, ...replaced].map((memory) => [memory.id as string, memory]))
  return byDay(entries, memories, (at) => dayOf(at as EpochMs))
}
