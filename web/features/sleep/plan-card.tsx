// What I would tidy now, before anything is done: every row can be left out, all of it accepted or none.

import { useEffect, useState } from 'react'
import { useEngine, useEngineStatus, useLive } from '../../engine/engine-context.tsx'
import { useTakeBack } from '../../engine/use-deed.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { lastJournalSeq } from '../../../store/read/inspector.ts'
import { namedIn } from '../../../store/read/sleep.ts'
import type { SleepReport } from '../../../workers/consolidate/sleep/sleep.api.ts'
import { NightList } from './night-list.tsx'
import { nightRows, tallyRows, type NightRow } from './night-rows.ts'
import { TallyList } from './tally-list.tsx'
import styles from './sleep.module.css'

const settleMs = 600

/** The plan for now; undefined until it is made, and made again when something changed. */
export function usePlan(): { readonly plan: SleepReport | undefined; readonly look: () => void } {
  const engine = useEngine()
  const seq = useLive(lastJournalSeq, [])
  const [asked, setAsked] = useState(0)
  const [plan, setPlan] = useState<SleepReport>()
  useEffect(() => {
    if (seq === undefined) return
    let isStale = false
    const timer = setTimeout(
      () =>
        void engine.sleep.previewSleep().then(
          (report) => (isStale ? undefined : setPlan(report)),
          (error: unknown) => console.error(error),
        ),
      settleMs,
    )
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [engine, seq, asked])
  return { plan, look: () => setAsked((times) => times + 1) }
}

export function PlanCard({ plan }: { readonly plan: SleepReport }) {
  const engine = useEngine()
  const takeBack = useTakeBack()
  const isBusy = useEngineStatus().working.includes('tidying')
  const named = useLive((database) => namedIn(database, plan.operations), [plan])
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const [isPutOff, setPutOff] = useState(false)
  if (named === undefined) return null
  const rows = nightRows(plan.operations, named)
  if (rows.length === 0) return null
  const isLeftOut = (row: NightRow): boolean => row.keys.every((key) => leftOut.has(key))
  const chosen = rows.filter((row) => !isLeftOut(row)).length
  const toggle = (row: NightRow): void => {
    const next = new Set(leftOut)
    for (const key of row.keys) if (!next.delete(key)) next.add(key)
    setLeftOut(next)
  }
  const accept = async (): Promise<void> => {
    const naps = await engine.sleep.sleep([...leftOut]).catch((error: unknown) => {
      toast(`That didn’t work, nothing was changed. ${error instanceof Error ? error.message : String(error)}`)
    })
    const [first] = naps ?? []
    const seq = first?.journalSeq
    if (first === undefined || seq === undefined) return
    toast(`Tidied: ${chosen} ${chosen === 1 ? 'change' : 'changes'}`, {
      label: 'Undo',
      run: () => void takeBack(seq, 'Everything is as it was'),
    })
  }
  if (isPutOff) {
    return (
      <p className={styles.putOff}>
        Not now, then. {rows.length} {rows.length === 1 ? 'change waits' : 'changes wait'}.{' '}
        <Button onClick={() => setPutOff(false)}>Show the plan</Button>
      </p>
    )
  }
  return (
    <section className={styles.card} aria-labelledby="plan">
      <header className={styles.head}>
        <div>
          <h2 id="plan">What I would tidy</h2>
          <p className="note">
            {rows.length} {rows.length === 1 ? 'change' : 'changes'}, from {plan.region.toLocaleString('en-GB')}{' '}
            {plan.region === 1 ? 'memory' : 'memories'} that are new. Nothing is erased.
          </p>
        </div>
        <Button onClick={() => setPutOff(true)}>Not now</Button>
        <Button kind="main" disabled={chosen === 0 || isBusy} onClick={() => void accept()}>
          {isBusy ? 'Tidying…' : `Accept ${chosen} ${chosen === 1 ? 'change' : 'changes'}`}
        </Button>
      </header>
      <NightList rows={rows} choice={{ isLeftOut, onToggle: toggle }} />
      <div className={styles.if}>
        <h3>If you accept all</h3>
        <TallyList rows={tallyRows(plan.before, plan.after)} />
      </div>
    </section>
  )
}
