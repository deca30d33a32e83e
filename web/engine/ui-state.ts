// State of this tab that several screens share: an update that waits, a vault taken over, space run out, words not saved yet, and what
// stands over the page.

import { useEffect } from 'react'
import { create } from 'zustand'

export type Over = 'palette' | 'keys' | 'look-back'

interface UiState {
  /** Switches to the newer version and reloads. */
  readonly update: (() => void) | undefined
  /** Another tab upgraded or erased the vault: this one has stopped writing. */
  readonly takenOver: 'upgraded' | 'deleted' | undefined
  readonly isFull: boolean
  /** How many places hold words that a reload would lose. */
  readonly unsaved: number
  /** One at a time; the shell shows it. */
  readonly over: Over | undefined
}

export const useUiState = create<UiState>(() => ({ update: undefined, takenOver: undefined, isFull: false, unsaved: 0, over: undefined }))

export const openOver = (over: Over | undefined): void => useUiState.setState({ over })

/** While `isUnsaved` no update is offered, and closing the tab asks first. */
export function useUnsaved(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', ask)
    useUiState.setState(({ unsaved }) => ({ unsaved: unsaved + 1 }))
    return () => {
      removeEventListener('beforeunload', ask)
      useUiState.setState(({ unsaved }) => ({ unsaved: unsaved - 1 }))
    }
  }, [isUnsaved])
}
