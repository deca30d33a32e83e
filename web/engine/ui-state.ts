// State of this tab that several screens share: an update that waits, a vault taken over, space run out, words not saved yet.

import { useEffect } from 'react'
import { create } from 'zustand'

interface UiState {
  /** Switches to the newer version and reloads. */
  readonly update: (() => void) | undefined
  /** Another tab upgraded or erased the vault: this one has stopped writing. */
  readonly takenOver: 'upgraded' | 'deleted' | undefined
  readonly isFull: boolean
  /** How many places hold words that a reload would lose. */
  readonly unsaved: number
}

export const useUiState = create<UiState>(() => ({ update: undefined, takenOver: undefined, isFull: false, unsaved: 0 }))

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
