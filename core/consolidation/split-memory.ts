// One memory that says two things, as two, each with the words of its own that it rests on.
// Laws: the two rest on nothing the one did not rest on; the first keeps the place, the history and the strength of the one.

import type { EpochMs, MemoryId } from '../memory/ids.ts'
import type { EvidenceSpan, Memory } from '../memory/records.ts'

/** One of the two: what it says, and which words it was said with. */
export interface Part {
  readonly statement: string
  readonly evidence: readonly EvidenceSpan[]
}

/** What reading a statement gives: the parts of a memory that hang on its wording. */
export type Reading = Pick<Memory, 'kind' | 'entities'> & Partial<Pick<Memory, 'slot'>>

export interface Splitting {
  readonly parts: readonly [Part, Part]
  readonly readings: readonly [Reading, Reading]
  readonly newId: MemoryId
  readonly now: EpochMs
}

/** True when both say something and rest only on words that the memory rested on. */
export function canSplit(memory: Memory, parts: readonly Part[]): boolean {
  return parts.every(
    ({ statement, evidence }) =>
      statement.trim() !== '' && evidence.every((span) => memory.evidence.some((whole) => isWithin(span, whole))),
  )
}

export function splitMemory(memory: Memory, { parts, readings, newId, now }: Splitting): readonly [Memory, Memory] {
  const [first, second] = [as(memory, parts[0], readings[0]), as(memory, parts[1], readings[1])]
  // Two values of one slot would contest it: then only the first is filed there.
  const isRival =
    first.slot?.cardinality === 'one' && first.slot.subject === second.slot?.subject && first.slot.attribute === second.slot.attribute
  return [first, { ...(isRival ? withoutSlot(second) : second), id: newId, recordedAt: now, supersedes: [] }]
}

function as(memory: Memory, { statement, evidence }: Part, { kind, entities, slot }: Reading): Memory {
  const isSame = statement.trim() === memory.statement
  const read: Memory = { ...withoutSlot(memory), kind, entities, statement: statement.trim(), author: 'you', stance: 'stated', evidence }
  if (isSame) return { ...memory, evidence }
  return slot === undefined ? read : { ...read, slot }
}

function withoutSlot({ slot: _slot, ...rest }: Memory): Memory {
  return rest
}

function isWithin(span: EvidenceSpan, whole: EvidenceSpan): boolean {
  return span.episodeId === whole.episodeId && whole.start <= span.start && span.start < span.end && span.end <= whole.end
}
