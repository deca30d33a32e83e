// What never fades: pinned memories, and current ones of the sorts the person chose to keep. Said once here, for the list, the index and sleep.

import { relationOf, type RelationName } from '../extraction/relations.ts'
import type { Memory, Slot } from '../memory/records.ts'
import type { Forgetting, Spared } from './policy.ts'

/** What is asked of a memory to tell whether it is spared; rows of a list may carry less than a whole memory. */
export interface Sparable {
  readonly pinned: boolean
  readonly kind: Memory['kind']
  readonly sensitive: boolean
  readonly slot?: Pick<Slot, 'subject' | 'attribute'>
  readonly supersededBy?: string
  readonly retractedAt?: number
}

const close: ReadonlySet<RelationName> = new Set<RelationName>([
  'partner',
  'wife',
  'husband',
  'girlfriend',
  'boyfriend',
  'mum',
  'dad',
  'parents',
  'sister',
  'brother',
  'daughter',
  'son',
  'child',
  'grandma',
  'grandad',
  'best friend',
])
const health: ReadonlySet<string> = new Set(['allergy', 'diet', 'avoids', 'medicine', 'condition'])

const tests: Readonly<Record<Spared, (memory: Sparable, closest: readonly string[]) => boolean>> = {
  procedures: ({ kind }) => kind === 'procedure',
  people: ({ slot }, closest) => slot !== undefined && (isClose(slot.subject) || closest.includes(slot.subject)),
  health: ({ slot }) => slot !== undefined && health.has(slot.attribute),
  secrets: ({ sensitive }) => sensitive,
}

/** True when it stands at full strength whatever the time. A replaced or retracted memory fades like any other. */
export function isSpared(memory: Sparable, { spared, closest }: Pick<Forgetting, 'spared' | 'closest'>): boolean {
  if (memory.pinned) return true
  if (memory.supersededBy !== undefined || memory.retractedAt !== undefined) return false
  return spared.some((sort) => tests[sort](memory, closest))
}

function isClose(subject: string): boolean {
  const relation = relationOf(subject)
  return relation !== undefined && close.has(relation)
}

/** The slot subjects under which the closest people are spoken of, from the memories that name them. */
export function closestPeople(names: readonly Memory[]): readonly string[] {
  const found = names.flatMap(({ slot, supersededBy, retractedAt }) =>
    slot === undefined || supersededBy !== undefined || retractedAt !== undefined || !isClose(slot.subject)
      ? []
      : [slot.value.toLowerCase()],
  )
  return [...new Set(found)].sort()
}
