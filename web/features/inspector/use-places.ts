// Where memories stand in the list that is shown, looked up where the list is kept.

import { useCallback, useEffect, useState } from 'react'
import { useEngine } from '../../engine/engine-context.tsx'
import type { ShownList } from './use-list.ts'

type PlaceOf = (id: string | undefined) => Promise<number>

/** Where a memory stands in the list that is shown; −1 when it does not. */
export function usePlaces(shown: ShownList | undefined): PlaceOf {
  const { browse } = useEngine()
  return useCallback(
    async (id) => (id === undefined || shown === undefined ? -1 : browse.positionOf(shown.listed.key, id)),
    [browse, shown],
  )
}

/** The place of one memory, −1 until it is known. */
export function usePosition(id: string | undefined, placeOf: PlaceOf): number {
  const [place, setPlace] = useState<{ readonly id: string | undefined; readonly at: number }>()
  useEffect(() => {
    let isPassed = false
    void placeOf(id).then((at) => (isPassed ? undefined : setPlace({ id, at })))
    return () => {
      isPassed = true
    }
  }, [id, placeOf])
  return place !== undefined && place.id === id ? place.at : -1
}
