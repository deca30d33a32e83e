// Escape closes the topmost thing only. Native dialogs and popovers close themselves first; then the newest that listens here.

import { useEffect, useRef } from 'react'

const listening: (() => void)[] = []

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
  if (document.querySelector('dialog:modal, :popover-open') !== null) return
  const top = listening.at(-1)
  if (top === undefined) return
  event.preventDefault()
  top()
}

export function useEscape(isActive: boolean, close: () => void): void {
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })
  useEffect(() => {
    if (!isActive) return
    const mine = (): void => latest.current()
    if (listening.length === 0) document.addEventListener('keydown', onKeyDown)
    listening.push(mine)
    return () => {
      listening.splice(listening.indexOf(mine), 1)
      if (listening.length === 0) document.removeEventListener('keydown', onKeyDown)
    }
  }, [isActive])
}
