// What would fade by a day to come if nothing of it came up again, looked up by the browse worker.

import { useMemo } from 'react'
import { useForgetting, useLive } from '../../engine/engine-context.tsx'
import { useAnswer } from '../../engine/use-answer.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import { lastJournalSeq } from '../../../store/read/inspector.ts'
import type { BrowseApi, FadingFound } from '../../../workers/browse/browse.api.ts'

const most = 40

export function useFates(now: EpochMs, by: EpochMs): FadingFound | undefined {
  const forgetting = useForgetting()
  const upTo = useLive(lastJournalSeq, [])
  const ask = useMemo(() => {
    if (upTo === undefined) return undefined
    return (browse: BrowseApi) => browse.fading({ tokens: [], sort: 'best', at: now, forgetting, upTo }, by, most)
  }, [now, by, forgetting, upTo])
  const found = useAnswer(ask)
  return found?.isComplete === true ? found : undefined
}
