// The portrait as a worker writes it, written anew after every change. Kept while the next one is written: the page never goes blank. Of now,
// what the last one rested on is told first, and the rest when everything has been read.

import { useEffect, useState } from 'react'
import { useEngine, useLive } from '../../engine/engine-context.tsx'
import { momentOf, type PastDay } from '../../../core/memory/as-of.ts'
import { lastJournalSeq } from '../../../store/read/inspector.ts'
import type { PortraitView } from '../../../workers/consolidate/looking-back.ts'

/** Changes that come one upon another (a file being read in) are waited out. */
const calmMs = 150

interface Written {
  readonly portrait: PortraitView
  /** The day it is of; undefined for today. */
  readonly of: PastDay | undefined
  /** False while only what is quickly read has been. */
  readonly isComplete: boolean
}

/** @returns undefined until the first one is written */
export function usePortrait(past: PastDay | undefined, today: string): Written | undefined {
  const { views } = useEngine()
  const seq = useLive(lastJournalSeq, [])
  const [written, setWritten] = useState<Written>()
  const { clock, day } = past ?? {}

  useEffect(() => {
    if (seq === undefined) return
    let isPassed = false
    const write = async (): Promise<void> => {
      const of = clock === undefined || day === undefined ? undefined : { clock, day }
      // One after the other: whoever reads everything keeps all other reading waiting.
      const first = written === undefined && of === undefined ? await views.portraitAtOnce().catch(() => undefined) : undefined
      if (first !== undefined && !isPassed) setWritten({ portrait: first, of, isComplete: false })
      const portrait = await views.portrait(of === undefined ? undefined : momentOf(of))
      if (!isPassed) setWritten({ portrait, of, isComplete: true })
    }
    const timer = setTimeout(() => write().catch((error: unknown) => console.error(error)), written === undefined ? 0 : calmMs)
    return () => {
      isPassed = true
      clearTimeout(timer)
    }
    // What is written must not lead to writing again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [views, seq, clock, day, today])

  return written
}
