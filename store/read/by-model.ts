// What the chosen writer may do for the memory besides writing answers, and how far it has come. Rows of `meta`: set on this device, no part of
// a vault. They hold ids and counts, never words.

import type { KeepsakeDatabase } from '../database.ts'
import type { EpochMs } from '../../core/memory/ids.ts'

/** All off until the person turns them on. */
export interface ByModelWishes {
  /** Read turns for what the rules missed. */
  readonly memories: boolean
  /** Name topics, sum them up, and say what follows from several memories. */
  readonly names: boolean
  /** Take a question apart for the longer look. */
  readonly questions: boolean
  /** Sum up the beginning of a talk that has outgrown the window. */
  readonly talks: boolean
}

export interface ByModelProgress {
  /** Turns that need not be looked at again. */
  readonly read: readonly string[]
  /** Since it was turned on. */
  readonly noted: number
  readonly dropped: number
  /** Of the person's own turns, when it last looked. */
  readonly left: number
  readonly at?: EpochMs
  readonly model?: string
}

export const wishesKey = 'by-model:wishes'
export const progressKey = 'by-model:progress'
export const noWishes: ByModelWishes = { memories: false, names: false, questions: false, talks: false }
export const noProgress: ByModelProgress = { read: [], noted: 0, dropped: 0, left: 0 }

export async function readByModelWishes(db: KeepsakeDatabase): Promise<ByModelWishes> {
  return { ...noWishes, ...((await db.meta.get(wishesKey))?.value as Partial<ByModelWishes> | undefined) }
}

export async function readByModelProgress(db: KeepsakeDatabase): Promise<ByModelProgress> {
  return ((await db.meta.get(progressKey))?.value as ByModelProgress | undefined) ?? noProgress
}
