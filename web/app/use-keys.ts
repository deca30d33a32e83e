// Keys that work everywhere: Ctrl or ⌘ K, and single letters. Single letters never fire while typing and can be turned off.

import { useEffect, useRef } from 'react'
import { preferences } from '../engine/preferences.ts'

export interface Keys {
  readonly palette: () => void
  readonly search: () => void
  readonly newConversation: () => void
  readonly lookBack: () => void
  readonly undo: () => void
  readonly help: () => void
}

export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const deed = deedFor(event)
      if (deed === undefined || document.querySelector('dialog:modal') !== null) return
      event.preventDefault()
      latest.current[deed]()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

const letters: Readonly<Record<string, keyof Keys>> = { '/': 'search', n: 'newConversation', t: 'lookBack', u: 'undo', '?': 'help' }

/** Which deed a key press asks for, if any. */
export function deedFor(event: KeyboardEvent): keyof Keys | undefined {
  if (event.defaultPrevented || event.isComposing || event.repeat) return undefined
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') return 'palette'
  if (event.ctrlKey || event.metaKey || event.altKey || !preferences().singleKeys || isTyping(event.target)) return undefined
  return letters[event.key.toLowerCase()]
}

/** True in anything that takes letters itself. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.closest('input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [role="menu"]') !== null
  )
}
