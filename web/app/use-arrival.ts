// Arriving at another place: its name on the window, and the focus on its heading, so that a screen reader says where one is.

import { useEffect, useRef } from 'react'
import { placeOf } from './places.ts'
import { whenThere } from './when-there.ts'

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

function focusHeading(): () => void {
  return whenThere('main h1', (heading) => {
    // Something on the new page may have taken the focus already, as a search box does.
    if (document.activeElement === document.body || document.activeElement?.closest('main') === null) heading.focus()
  })
}
