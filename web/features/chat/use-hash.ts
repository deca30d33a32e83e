// The part of the address after #: the turn a link points at. Follows the router, which tells of its own moves by events.

import { useSyncExternalStore } from 'react'

const moves = ['hashchange', 'popstate', 'pushState', 'replaceState'] as const

function subscribe(listener: () => void): () => void {
  for (const move of moves) addEventListener(move, listener)
  return () => {
    for (const move of moves) removeEventListener(move, listener)
  }
}

export function useHash(): string | undefined {
  const hash = useSyncExternalStore(subscribe, () => location.hash.slice(1))
  return hash === '' ? undefined : hash
}
