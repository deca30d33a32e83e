// How strong everything is: counted through all current memories in pages, with pauses between them.

import { useEffect, useState } from 'react'
import { useDatabase, useForgetting, useLive } from '../../engine/engine-context.tsx'
import { lastJournalSeq, memoryPage } from '../../../store/read/inspector.ts'
import type { KeepsakeDatabase } from '../../../store/database.ts'
import { strengthOf, type Strength } from '../../../core/forgetting/strength.ts'
import type { Forgetting } from '../../../core/forgetting/policy.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import { isCurrent } from '../../../core/memory/records.ts'

export interface Fading {
  readonly counts: Readonly<Record<Strength, number>>
  readonly total: number
}

const pageSize = 1500
const settleMs = 300

export function useFading(now: EpochMs): Fading | undefined {
  const database = useDatabase()
  const forgetting = useForgetting()
  const seq = useLive(lastJournalSeq, [])
  const [fading, setFading] = useState<Fading>()
  useEffect(() => {
    if (seq === undefined) return
    const stopped = new AbortController()
    const timer = setTimeout(
      () => void lookThrough(database, now, forgetting, stopped.signal).then((read) => (read === undefined ? undefined : setFading(read))),
      fading === undefined ? 0 : settleMs,
    )
    return () => {
      stopped.abort()
      clearTimeout(timer)
    }
    // Its own result must not set it going again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [database, now, seq, forgetting])
  return fading
}

async function lookThrough(
  database: KeepsakeDatabase,
  now: EpochMs,
  forgetting: Forgetting,
  signal: AbortSignal,
): Promise<Fading | undefined> {
  const counts: Record<Strength, number> = { strong: 0, clear: 0, fading: 0, faint: 0 }
  let total = 0
  let after = ''
  for (;;) {
    const page = await memoryPage(database, after, pageSize)
    if (signal.aborted) return undefined
    const current = page.filter((memory) => isCurrent(memory))
    total += current.length
    for (const memory of current) counts[strengthOf(memory, now, forgetting)] += 1
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return { counts, total }
    after = last.id
    await new Promise((resolve) => setTimeout(resolve))
  }
}
