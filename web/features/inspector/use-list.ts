// The list as the page holds it: how long it is, and only the rows near what is in sight.

import { useEffect, useMemo, useRef, useState } from 'react'
import { useEngine } from '../../engine/engine-context.tsx'
import type { Asked } from '../../../core/browse/query.ts'
import type { BrowseApi, Listed } from '../../../workers/browse/browse.api.ts'
import { pagedRows, type PagedRows } from './paged-rows.ts'
import { useAnswer } from '../../engine/use-answer.ts'

export interface ShownList {
  readonly listed: Listed
  readonly rows: PagedRows
}

/** Rows that come with the list, half of them before what was in sight. */
const firstRows = 120

export function useList(asked: Asked | undefined): ShownList | undefined {
  const { browse } = useEngine()
  const [held, setHeld] = useState<ShownList>()
  const latest = useRef<PagedRows>(undefined)
  const ask = useMemo(() => {
    if (asked === undefined) return undefined
    return (api: BrowseApi) => {
      const from = Math.max(0, (latest.current?.near() ?? 0) - firstRows / 2)
      return api.list(asked, from, from + firstRows)
    }
  }, [asked])
  const listed = useAnswer(ask)
  if (listed !== undefined && listed !== held?.listed) setHeld({ listed, rows: pagedRows(browse, listed, held?.rows) })
  useEffect(() => {
    latest.current = held?.rows
  })
  return held
}
