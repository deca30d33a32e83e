// How strong everything current is, counted by the browse worker: the page never reads the memories themselves for it.

import { useMemo } from 'react'
import { useForgetting, useLive } from '../../engine/engine-context.tsx'
import { useAnswer } from '../../engine/use-answer.ts'
import type { Strength } from '../../../core/forgetting/strength.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import { lastJournalSeq } from '../../../store/read/inspector.ts'
import type { BrowseApi, Listed } from '../../../workers/browse/browse.api.ts'

export interface Fading {
  readonly counts: Readonly<Record<Strength, number>>
  readonly total: number
}

const current = [{ field: 'is', value: 'current' }] as const

/** Undefined until everything has been read. */
export function useFading(now: EpochMs): Fading | undefined {
  const forgetting = useForgetting()
  const upTo = useLive(lastJournalSeq, [])
  const ask = useMemo(() => {
    if (upTo === undefined) return undefined
    return (browse: BrowseApi) => browse.list({ tokens: current, sort: 'strongest', at: now, forgetting, upTo }, 0, 0)
  }, [now, forgetting, upTo])
  const listed = useAnswer(ask)
  return useMemo(() => (listed?.isComplete === true ? counted(listed) : undefined), [listed])
}

function counted({ parts, shown }: Listed): Fading {
  const counts = { strong: 0, clear: 0, fading: 0, faint: 0 }
  for (const { level, count } of parts) counts[level] = count
  return { counts, total: shown }
}
