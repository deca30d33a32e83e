// Arriving at another place: its name on the window, and the focus on its heading, so that a screen reader says where one is.

import { useEffect, useRef } from 'react'
import { placeOf } from './places.ts'
import { whenThere } from './when-there.ts'

const people = 'People and places'
/** Pages that stand under another one in the rail, and those that stand in none. */
const names: Readonly<Record<string, string>> = { '/welcome': 'Welcome', '/week': 'The week', '/selftest': 'Self-test' }

function nameOf(path: string): string {
  if (path.startsWith('/memories/people')) return people
  return names[path] ?? placeOf(path)?.name ?? 'Nothing here'
}

export function useArrival(path: string): void {
  const name = nameOf(path)
  // One person after another is another page under the same name.
  const page = name === people ? path : name
  const before = useRef(page)
  useEffect(() => {
    document.title = `${name} · Keepsake`
    if (before.current === page) return
    before.current = page
    let forgo: () => void = () => undefined
    // In the frame after: to focus is to lay out, and the page is laid out there anyway.
    const frame = requestAnimationFrame(() => {
      forgo = focusHeading()
    })
    return () => {
      cancelAnimationFrame(frame)
      forgo()
    }
  }, [name, page])
}

function focusHeading(): () => void {
  return whenThere('main h1', (heading) => {
    // Something on the new page may have taken the focus already, as a search box does.
    if (document.activeElement === document.body || document.activeElement?.closest('main') === null) heading.focus()
  })
}
