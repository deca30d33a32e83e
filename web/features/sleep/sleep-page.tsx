// What I would tidy and what I have tidied, night by night; what I changed while you were talking, by day; what fades next. All of it can be
// taken back.

import { CalendarDays } from 'lucide-react'
import { useState } from 'react'
import { useLive } from '../../engine/engine-context.tsx'
import { usePreferences } from '../../engine/preferences.ts'
import { IconLink } from '../../ui/button.tsx'
import { Empty, Page } from '../../ui/page.tsx'
import { useNow } from '../../ui/use-now.ts'
import { nights } from '../../../store/read/sleep.ts'
import { memoriesById, ownDoings } from '../../../store/read/inspector.ts'
import type { KeepsakeDatabase } from '../../../store/database.ts'
import { dayOf } from '../../../core/consolidation/ledger.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import { byDay, type DayOfDoings } from './doings.ts'
import { DayCard } from './day-card.tsx'
import { EarlierDays } from './earlier-days.tsx'
import { EarlierNights, WhenIDo } from './earlier-nights.tsx'
import { FadingSoon } from './fading-soon.tsx'
import { InkTally } from './ink-tally.tsx'
import { NightCard } from './night-card.tsx'
import { PlanCard, usePlan } from './plan-card.tsx'
import { useFading } from './use-fading.ts'
import styles from './sleep.module.css'

const backDays = 30
const dayMs = 86_400_000
const mostEntries = 400
const mostNights = 14

export function SleepPage() {
  const now = useNow()
  const since = now - backDays * dayMs
  const days = useLive((database) => recentDays(database, since), [since])
  const fading = useFading(now)
  const [chosenDay, setChosenDay] = useState<string>()
  const chosen = days?.find(({ day }) => day === chosenDay) ?? days?.[0]
  const isEmpty = fading?.total === 0
  const told = useLive((database) => nights(database, mostNights), [])
  const [nightId, setNightId] = useState<string>()
  const night = told?.find(({ nap }) => nap.id === nightId) ?? told?.find(({ nap }) => nap.operations.length > 0)
  const { sleep } = usePreferences()
  const { plan } = usePlan()
  return (
    <Page title="Sleep" actions={<IconLink href="/week" label="The week in review" icon={<CalendarDays />} />}>
      <p className={`lede ${styles.lede}`}>
        When you’re away I tidy: join what you said twice, gather what belongs together, let small things fade. You can look first, and take
        any of it back.
      </p>
      <div className={styles.two}>
        <div>
          {plan === undefined || plan.operations.length === 0 || sleep === 'never' ? null : (
            <PlanCard key={plan.operations.length} plan={plan} />
          )}
          {night === undefined ? null : <NightCard key={night.nap.id} night={night} now={now} />}
          {isEmpty || days === undefined || days.length === 0 ? null : <h2 className={styles.heading}>While you were talking</h2>}
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
            <EarlierNights nights={told ?? []} chosen={night?.nap.id} now={now} onChoose={setNightId} />
            <WhenIDo />
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
