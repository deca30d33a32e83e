// The day the pen line stands on. While it is being moved it follows at once; the address, and what depends on it, only when it rests.

import { useEffect, useRef, useState } from 'react'
import type { PastDay } from '../../../../core/memory/as-of.ts'
import type { DateStamp } from '../../../../core/memory/ids.ts'
import { dayAt } from './zoom.ts'

export interface Pen {
  readonly day: string
  readonly isToday: boolean
  /** Never into the future. */
  readonly moveTo: (day: string) => void
}

const restsAfterMs = 350

export function usePen(past: PastDay | undefined, now: number, onRest: (past: PastDay | undefined) => void): Pen {
  const today = dayAt(now)
  const settled = past?.day ?? today
  const [moving, setMoving] = useState<string>()
  const [before, setBefore] = useState(settled)
  const latest = useRef(onRest)
  useEffect(() => {
    latest.current = onRest
  })
  // The address has come to say where it stands, or has been changed by something else.
  if (before !== settled) {
    setBefore(settled)
    setMoving(undefined)
  }
  const clock = past?.clock ?? 'true'
  useEffect(() => {
    if (moving === undefined || moving === settled) return undefined
    const timer = setTimeout(() => latest.current(moving === today ? undefined : { clock, day: moving as DateStamp }), restsAfterMs)
    return () => clearTimeout(timer)
  }, [moving, settled, today, clock])
  const day = moving ?? settled
  return { day, isToday: day >= today, moveTo: (next) => setMoving(next > today ? today : next) }
}
