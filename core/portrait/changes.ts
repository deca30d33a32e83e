// What has changed in the portrait: what was so before, and what the last month brought. Read from the records alone; what is hidden or
// was wrong leaves no trace here either.

import type { FormerValue } from './join-sentences.ts'
import { includesWords, plainValue, toldEnd } from '../answer/known.ts'
import { stampWords } from '../answer/dates.ts'
import { realise } from '../answer/realise.ts'
import { secondPerson } from '../answer/second-person.ts'
import type { EpochMs } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'

/** What nobody ever changes: another value was a mistake, not a time of life. */
const unchanging: ReadonlySet<string> = new Set(['birthday', 'origin', 'anniversary'])

/** Former values a sentence tells, at most. */
export const mostFormer = 2

export interface Changes {
  readonly formerOf: (memories: readonly Memory[]) => readonly FormerValue[]
  readonly changeOf: (memories: readonly Memory[]) => 'new' | 'changed' | undefined
}

/**
 * @param told every memory that may be spoken of, replaced ones too; nothing sensitive, nothing taken back
 * @param current those the portrait is written from
 */
export function changesIn(told: readonly Memory[], current: readonly Memory[], now: EpochMs): Changes {
  const replaced = new Map(told.flatMap((memory) => (memory.supersededBy === undefined ? [] : [[memory.id, memory] as const])))
  const since = monthBefore(now)
  const isRecent = ({ saidAt, recordedAt }: Memory): boolean => saidAt > since && saidAt <= now && recordedAt > since
  // In a memory younger than a month everything is new, and to say so of every sentence says nothing.
  const isYoung = current.every((memory) => isRecent(memory))
  return {
    formerOf: (memories) => formerIn(memories, replaced, now),
    changeOf: (memories) => {
      const recent = isYoung ? [] : memories.filter((memory) => isRecent(memory))
      if (recent.length === 0) return undefined
      return recent.length === memories.length && !recent.some(({ supersedes }) => supersedes.some((id) => replaced.has(id)))
        ? 'new'
        : 'changed'
    },
  }
}

function formerIn(memories: readonly Memory[], replaced: ReadonlyMap<string, Memory>, now: EpochMs): readonly FormerValue[] {
  const line: Memory[] = []
  const seen = new Set<string>(memories.map(({ id }) => id))
  let edge = memories
  while (edge.length > 0 && line.length < mostFormer) {
    edge = edge
      .flatMap(({ supersedes }) => supersedes.map((id) => replaced.get(id)))
      .filter((memory): memory is Memory => memory !== undefined && !seen.has(memory.id))
    for (const memory of edge) seen.add(memory.id)
    line.push(...edge)
  }
  const values = memories.map((memory) => plainValue(memory))
  return line
    .filter(({ slot }) => !unchanging.has(slot?.attribute ?? ''))
    .filter((memory) => !values.some((value) => includesWords(value, plainValue(memory))))
    .slice(0, mostFormer)
    .flatMap((memory) => {
      const text = formerly(memory, now)
      return text === undefined ? [] : [{ text, memoryId: memory.id }]
    })
}

/** "You lived in Bath until March 2026." */
function formerly(memory: Memory, now: EpochMs): string | undefined {
  const isToldAsItStands = memory.kind === 'plan' || memory.slot?.attribute === 'routine' || memory.slot?.attribute === 'instruction'
  if (isToldAsItStands) return realise([memory]) ?? secondPerson(memory.statement)
  const end = toldEnd(memory)
  return realise([memory], undefined, 'past')?.replace(/\.$/u, `${end === undefined ? '' : ` until ${stampWords(end, now)}`}.`)
}

/** The same day of the month before, or the last there was. */
export function monthBefore(now: EpochMs): number {
  const date = new Date(now)
  const last = new Date(date.getFullYear(), date.getMonth(), 0).getDate()
  return new Date(date.getFullYear(), date.getMonth() - 1, Math.min(date.getDate(), last)).getTime()
}
