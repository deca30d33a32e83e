// Whether a media query holds, kept up. The three shapes of LOOK.md §6 have names here.

import { useSyncExternalStore } from 'react'

export const isPhone = '(max-width: 719px)'
export const isNarrow = '(max-width: 1099px)'

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
}
