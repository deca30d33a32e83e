// The keys of the list: J and K (or the arrows, once a row has the focus) move, E edits, P pins. Never while something is being typed.

import { useEffect, useRef } from 'react'

export interface ListKeys {
  /** `by` rows on, back when negative. */
  readonly move: (by: number) => void
  readonly edit: () => void
  readonly pin: () => void
}

/** @param singleKeys whether letters alone may do something (WCAG 2.1.4) */
export function useListKeys(keys: ListKeys, singleKeys: boolean): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return
      const deed = deedFor(event, latest.current, singleKeys)
      if (deed === undefined) return
      event.preventDefault()
      deed()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [singleKeys])
}

function deedFor(event: KeyboardEvent, keys: ListKeys, singleKeys: boolean): (() => void) | undefined {
  const onRow = event.target instanceof Element && event.target.closest('[data-memory]') !== null
  if (onRow && event.key === 'ArrowDown') return () => keys.move(1)
  if (onRow && event.key === 'ArrowUp') return () => keys.move(-1)
  if (!singleKeys || event.shiftKey) return undefined
  switch (event.key) {
    case 'j':
      return () => keys.move(1)
    case 'k':
      return () => keys.move(-1)
    case 'e':
      return keys.edit
    case 'p':
      return keys.pin
    default:
      return undefined
  }
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog:modal, :popover-open') !== null) return true
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
}
