// Which memories speak of whom: read once from the links' keys, after everything that is looked at sooner, then kept up with the journal.
// Invariant: once `isRead`, `of` names the memories that the links name at the journal position last caught up with.

import { aboutIn, type AboutIt } from '../../core/graph/link.ts'
import type { EntityId } from '../../core/memory/ids.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { aboutPage } from '../../store/read/inspector.ts'

export interface SpokenOf {
  /** Ids of the memories that speak of any of these; undefined before all have been read. */
  of(entities: readonly EntityId[]): ReadonlySet<string> | undefined
}

export interface KeptSpokenOf extends SpokenOf {
  /** @param pause waited for between two pages */
  read(pause: () => Promise<unknown>): Promise<void>
  /** A link came or went, in the order of the journal; also while the rest is being read. */
  change(link: { readonly id: string; readonly isGone: boolean }): void
}

const pageSize = 5000
const nobody: ReadonlySet<string> = new Set()

export function spokenOf(db: KeepsakeDatabase): KeptSpokenOf {
  const memoriesOf = new Map<string, Set<string>>()
  let isRead = false
  const add = ({ memory, entity }: AboutIt): void => {
    const memories = memoriesOf.get(entity)
    if (memories === undefined) memoriesOf.set(entity, new Set([memory]))
    else memories.add(memory)
  }
  return {
    of: (entities) => {
      if (!isRead) return undefined
      const [first, ...others] = entities.map((entity) => memoriesOf.get(entity) ?? nobody)
      return first === undefined ? nobody : others.length === 0 ? first : new Set([first, ...others].flatMap((each) => [...each]))
    },
    read: async (pause) => {
      for (let after: string | undefined = ''; after !== undefined;) {
        await pause()
        const { abouts, last } = await aboutPage(db, after, pageSize)
        for (const about of abouts) add(about)
        after = last
      }
      isRead = true
    },
    change: ({ id, isGone }) => {
      const about = aboutIn(id)
      if (about === undefined) return
      if (isGone) memoriesOf.get(about.entity)?.delete(about.memory)
      else add(about)
    },
  }
}
