// What would fade by a day to come if nothing of it came up again: looked up through all memories in pages, with pauses between them.

import { useEffect, useState } from 'react'
import { useDatabase, useForgetting, useLive } from '../../engine/engine-context.tsx'
import { lastJournalSeq, memoryPage } from '../../../store/read/inspector.ts'
import { fatesBy, type Fate } from '../../../core/forgetting/retention.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'

/** Soonest first, at most `most`; `more` counts the rest. */
export interface Fates {
  readonly soonest: readonly Fate[]
  readonly more: number
}

const pageSize = 1500
const most = 40

export function useFates(now: EpochMs, by: EpochMs): Fates | undefined {
  const database = useDatabase()
  const forgetting = useForgetting()
  const seq = useLive(lastJournalSeq, [])
  const [fates, setFates] = useState<Fates>()
  useEffect(() => {
    if (seq === undefined) return undefined
    const stopped = new AbortController()
    const look = async (): Promise<void> => {
      let soonest: readonly Fate[] = []
      let count = 0
      for (let after = ''; ;) {
        const page = await memoryPage(database, after, pageSize)
        if (stopped.signal.aborted) return
        const found = fatesBy(page, now, by, forgetting)
        count += found.length
        soonest = [...soonest, ...found].sort((a, b) => a.at - b.at).slice(0, most)
        const last = page.at(-1)
        if (last === undefined || page.length < pageSize) break
        after = last.id
        await new Promise((resolve) => setTimeout(resolve))
      }
      setFates({ soonest, more: count - soonest.length })
    }
    void look()
    return () => stopped.abort()
  }, [database, forgetting, now, by, seq])
  return fates
}
