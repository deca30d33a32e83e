// The question a view puts to all memories: its filters, what the search found, the moment, and how far the journal has come, so that
// the answer holds what was just written.

import { useMemo } from 'react'
import { useForgetting, useLive } from '../../engine/engine-context.tsx'
import type { Asked } from '../../../core/browse/query.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import { lastJournalSeq } from '../../../store/read/inspector.ts'
import { endOf, momentOf } from '../../../core/memory/as-of.ts'
import { pastDayOf, type ListView } from './filters.ts'
import { useFound } from './use-found.ts'

interface AskedState {
  /** Undefined until there is anything to ask: the first answer of the search is on its way. */
  readonly asked: Asked | undefined
  readonly searchFailed: boolean
}

export function useAsked({ text, tokens, sort }: ListView, now: EpochMs): AskedState {
  const forgetting = useForgetting()
  const upTo = useLive(lastJournalSeq, [])
  const { ids: found, failed } = useFound(text, upTo)
  const isWaiting = upTo === undefined || (text.trim() !== '' && found === undefined && !failed)
  const asked = useMemo((): Asked | undefined => {
    if (isWaiting) return undefined
    const past = pastDayOf({ tokens })
    return {
      tokens,
      sort,
      forgetting,
      upTo,
      // A past day is seen with the strength things had then.
      at: past === undefined ? now : (Math.min(now, endOf(past.day)) as EpochMs),
      ...(past === undefined ? {} : { past: momentOf(past) }),
      ...(found === undefined ? {} : { found }),
    }
  }, [isWaiting, tokens, sort, forgetting, upTo, now, found])
  return { asked, searchFailed: failed }
}
