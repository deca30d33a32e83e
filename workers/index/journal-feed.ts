// The journal as a change feed: which turns and memories changed after a position, and whether their words did.

import type { RecordDiff, JournalEntry } from '../../core/memory/journal.ts'
import { wordFields } from './units.ts'

export interface Touched {
  readonly episodes: ReadonlyMap<string, Touch>
  readonly memories: ReadonlyMap<string, Touch>
}

/**
 * `added`: new, so an index that has it already has its words; `words`: its words, place or evidence may differ;
 * `state`: only strength or standing.
 */
export type Touch = 'added' | 'words' | 'state'

/** What a stretch of the journal did, each record once. */
export function touchedBy(entries: readonly JournalEntry[]): Touched {
  const episodes = new Map<string, Touch>()
  const memories = new Map<string, Touch>()
  for (const { diffs } of entries) {
    for (const diff of diffs) {
      const touches = diff.table === 'episodes' ? episodes : diff.table === 'memories' ? memories : undefined
      touches?.set(diff.id, stronger(touches.get(diff.id), touchOf(diff)))
    }
  }
  return { episodes, memories }
}

function touchOf(diff: RecordDiff): Touch {
  if (diff.op === 'add') return 'added'
  if (diff.op === 'remove') return 'words'
  const names = Object.keys({ ...diff.before, ...diff.after })
  // An emptied diff says nothing about what it changed.
  return names.length === 0 || names.some((name) => wordFields.has(name)) ? 'words' : 'state'
}

function stronger(known: Touch | undefined, next: Touch): Touch {
  if (known === undefined || known === next) return next
  return known === 'state' && next === 'added' ? 'added' : known === 'added' && next === 'state' ? 'added' : 'words'
}
