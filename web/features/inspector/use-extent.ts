// How high or how wide an element is, kept up.

import { useCallback, useState } from 'react'

/** Px of the element the returned ref is put on; 0 until it has been measured. */
export function useExtent(
  of: 'offsetHeight' | 'offsetWidth',
): readonly [number, (element: HTMLElement | null) => (() => void) | undefined] {
  const [extent, setExtent] = useState(0)
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined
      setExtent(element[of])
      const observer = new ResizeObserver(() => setExtent(element[of]))
      observer.observe(element)
      return () => observer.disconnect()
    },
    [of],
  )
  return [extent, ref]
}
