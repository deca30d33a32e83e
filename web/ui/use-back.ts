// On a phone, what covers the whole page is a page to the person: the browser's Back closes it. It gets an entry of its own in the
// history, at the same address, which goes again when it is closed in any other way.

import { useEffect, useRef } from 'react'

const isCover = (): boolean => (history.state as { readonly covers?: true } | null)?.covers === true
let leaving: ReturnType<typeof setTimeout> | undefined
let covers = 0

/** While `isActive`, Back calls `close` and stays on the page. */
export function useBack(isActive: boolean, close: () => void): void {
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })
  useEffect(() => {
    if (!isActive) return
    clearTimeout(leaving)
    covers += 1
    if (!isCover()) history.pushState({ covers: true }, '')
    const onBack = (): void => {
      if (!isCover()) latest.current()
    }
    addEventListener('popstate', onBack)
    return () => {
      covers -= 1
      removeEventListener('popstate', onBack)
      // A link followed from the cover has put its own entry on top; then there is nothing to take away.
      leaving = setTimeout(() => {
        if (isCover()) history.back()
      })
    }
  }, [isActive])
}

/** An entry whose cover is gone, because a link in it was followed or the page was reloaded, is passed over. For the shell, once. */
export function useNoEmptyCovers(): void {
  useEffect(() => {
    const passOver = (): void => {
      if (isCover() && covers === 0) history.back()
    }
    passOver()
    addEventListener('popstate', passOver)
    return () => removeEventListener('popstate', passOver)
  }, [])
}
