// Arriving at another place: its name on the window, and the focus on its heading, so that a screen reader says where one is.

import { useEffect, useRef } from 'react'
import { placeOf } from './places.ts'

export function useArrival(path: string): void {
  const name = placeOf(path)?.name ?? (path === '/welcome' ? 'Welcome' : 'Nothing here')
  const before = useRef(name)
  useEffect(() => {
    document.title = `${name} · Keepsake`
    if (before.current === name) return
    before.current = name
    return focusHeading()
  }, [name])
}

/** Now, or as soon as the page has been fetched and stands. Gives up when called off. */
function focusHeading(): () => void {
  const focus = (): boolean => {
    const heading = document.querySelector<HTMLElement>('main h1')
    // Something on the new page may have taken the focus already, as a search box does.
    if (heading !== null && (document.activeElement === document.body || document.activeElement?.closest('main') === null)) heading.focus()
    return heading !== null
  }
  if (focus()) return () => undefined
  const observer = new MutationObserver(() => {
    if (focus()) observer.disconnect()
  })
  observer.observe(document.body, { childList: true, subtree: true })
  return () => observer.disconnect()
}
