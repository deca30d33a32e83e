// Search as you type: the newest question wins, and an answer to an older one is dropped.

import { useEffect, useState } from 'react'
import { useEngine } from '../../engine/engine-context.tsx'

const pauseMs = 120
const limit = 400

/** Ids found, best first; undefined while nothing is searched for or the first answer is on its way. */
export function useFound(text: string): { readonly ids: readonly string[] | undefined; readonly failed: boolean } {
  const engine = useEngine()
  const query = text.trim()
  const [found, setFound] = useState<{ readonly query: string; readonly ids: readonly string[]; readonly failed: boolean }>()

  useEffect(() => {
    if (query === '') return
    let isStale = false
    const timer = setTimeout(() => {
      engine.search(query, limit).then(
        (ids) => {
          if (!isStale) setFound({ query, ids, failed: false })
        },
        () => {
          if (!isStale) setFound({ query, ids: [], failed: true })
        },
      )
    }, pauseMs)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [engine, query])

  // While the next answer is on its way the last one stays: an empty list between two letters would flicker.
  return query === '' || found === undefined ? { ids: undefined, failed: false } : { ids: found.ids, failed: found.failed }
}
