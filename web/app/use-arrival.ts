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
    let forgo: () => void = () => undefined
    // In the frame after: to focus is to lay out, and the page is laid out there anyway.
    const frame = requestAnimationFrame(() => {
      forgo = focusHeading()
    })
    return () => {
      cancelAnimationFrame(frame)
      forgo()
    }
  }, [name])
}

function focusHeading(): () => void {
  return whenThere('main h1', (heading) => {
    // Something on the new page may have taken the focus already, as a search box does.
    if (document.activeElement === document.body || document.activeElement?.closest('main') === null) heading.focus()
  })
}
