// A change the person makes: done by the engine, told in a toast that can take it back. A refusal is told in the engine's own words.

import { useCallback } from 'react'
import { toast } from '../ui/toast.tsx'
import { useEngine } from './engine-context.tsx'
import type { JournalSeq } from '../../core/memory/ids.ts'
import type { Outcome } from '../../workers/consolidate/consolidate.api.ts'

type Deed = (work: Promise<Outcome<JournalSeq>>, done: string) => Promise<boolean>

/** @returns runs a change and says `done` ("Noted", "Pinned"); resolves with whether it was made */
export function useDeed(): Deed {
  const engine = useEngine()
  return useCallback(
    async (work, done) => {
      const outcome = await work.catch(thrown)
      if (!outcome.ok) {
        toast(outcome.message)
        return false
      }
      const takeBack = async (): Promise<void> => {
        const undone = await engine.memory.undo(outcome.value).catch(thrown)
        toast(undone.ok ? 'Taken back' : undone.message)
      }
      toast(done, { label: 'Undo', run: () => void takeBack() })
      return true
    },
    [engine],
  )
}

/** Takes a change back and says so. */
export function useTakeBack(): (seq: JournalSeq, done?: string) => Promise<void> {
  const engine = useEngine()
  return useCallback(
    async (seq, done = 'Taken back') => {
      const outcome = await engine.memory.undo(seq).catch(thrown)
      if (!outcome.ok) return toast(outcome.message)
      toast(done, { label: 'Redo', run: () => void engine.memory.undo(outcome.value).catch(thrown) })
    },
    [engine],
  )
}

function thrown(error: unknown): { readonly ok: false; readonly message: string } {
  return { ok: false, message: `That didn’t work, nothing was changed. ${error instanceof Error ? error.message : String(error)}` }
}
