// What was told just before, for a short turn to put right, change or end; and whether words are of it.

import type { EpisodeId, MemoryId } from '../../memory/ids.ts'
import type { Slot } from '../../memory/records.ts'
import { speaksOf } from '../cues.ts'
import { bareWordsOf, light } from './light-words.ts'

/** Something told a few turns before, as a sentence. */
export interface Told {
  readonly statement: string
  readonly slot?: Slot
  /** The memory that holds it, if it was found worth one. */
  readonly memoryId?: MemoryId
  readonly span: { readonly episodeId: EpisodeId; readonly start: number; readonly end: number }
  /** Told or answered in the turn right before. */
  readonly isLast: boolean
}

/** A word of what was told, in whatever form, or one that speaks of its slot. */
export function isOf(word: string, { statement, slot }: Told): boolean {
  if (word.length === 0) return true
  if (slot !== undefined && (speaksOf(word, slot) || `${slot.subject} ${slot.attribute}`.split(' ').includes(word))) return true
  return bareWordsOf(statement).some((said) => said === word || isSameStem(said, word))
}
/** "supervisor" and "supervising", "volunteer" and "volunteering". */
const isSameStem = (a: string, b: string): boolean => {
  const width = Math.max(4, Math.min(a.length, b.length) - 3)
  return a.length > 3 && b.length > 3 && a.slice(0, width) === b.slice(0, width)
}

/** Whether a word that matters in what was told is in the text. */
export function speaksOfIt(text: string, { statement, slot }: Told): boolean {
  const words = bareWordsOf(text).filter((word) => !light.has(word))
  return (
    (slot !== undefined && speaksOf(text, slot)) ||
    bareWordsOf(statement).some((said) => !light.has(said) && words.some((word) => word === said || isSameStem(said, word)))
  )
}
