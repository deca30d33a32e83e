// The present, looked up again every few minutes: strengths and "today" must not go stale on a page that stays open.

import { useEffect, useState } from 'react'
import type { EpochMs } from '../../core/memory/ids.ts'

const everyMs = 5 * 60_000

export function useNow(): EpochMs {
  const [now, setNow] = useState(() => Date.now() as EpochMs)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now() as EpochMs), everyMs)
    return () => clearInterval(timer)
  }, [])
  return now
}
