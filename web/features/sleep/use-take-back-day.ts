// Taking back everything of a day, the newest first, so that no change is undone under a later one.

import { useEngine } from '../../engine/engine-context.tsx'
import { toast } from '../../ui/toast.tsx'
import type { JournalSeq } from '../../../core/memory/ids.ts'
import type { DayOfDoings } from './doings.ts'
import { dayPossessive } from './day-words.ts'

export function useTakeBackDay(now: number): (day: DayOfDoings) => Promise<void> {
  const { memory } = useEngine()
  return async (day) => {
    const undone: JournalSeq[] = []
    let refused = 0
    for (const entry of day.entries) {
      if (entry.undoneBy !== undefined) continue
      const outcome = await memory.undo(entry.seq).catch(() => undefined)
      if (outcome?.ok === true) undone.push(outcome.value)
      else refused += 1
    }
    const redo = async (): Promise<void> => {
      for (const seq of undone.toReversed()) await memory.undo(seq).catch(() => undefined)
    }
    const whose = dayPossessive(day.day, now)
    if (undone.length === 0) return toast('Those were changed since, so I left them as they are')
    toast(refused === 0 ? `${whose} changes taken back` : `${whose} changes taken back, but for ${refused} you changed since`, {
      label: 'Redo',
      run: () => void redo(),
    })
  }
}
