// Search as you type: the newest question wins, and an answer to an older one is dropped. Asked again when the memory has changed.

import { useEffect, useRef, useState } from 'react'
import { useEngine } from '../../engine/engine-context.tsx'

const pauseMs = 120
const limit = 400

/**
 * @param upTo how far the journal has come; a newer position asks again
 * @returns ids found, best first; undefined while nothing is searched for or the first answer is on its way
 */
export function useFound(text: string, upTo?: number): { readonly ids: readonly string[] | undefined; readonly failed: boolean } {
  const engine = useEngine()
  const query = text.trim()
  const [found, setFound] = useState<{ readonly query: string; readonly ids: readonly string[]; readonly failed: boolean }>()

  const wanted = useRef(query)

  useEffect(() => {
    wanted.current = query
    if (query === '') return
    // An answer from before the last change still counts: while many come in, one after the other, there would be none otherwise.
    const answer = (ids: readonly string[], failed: boolean): void => {
      if (wanted.current === query) setFound({ query, ids, failed })
    }
    const timer = setTimeout(() => {
      engine.search(query, limit).then(
        (ids) => answer(ids, false),
        () => answer([], true),
      )
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [engine, query, upTo])

  // While the next answer is on its way the last one stays: an empty list between two letters would flicker.
  return query === '' || found === undefined ? { ids: undefined, failed: false } : { ids: found.ids, failed: found.failed }
}
