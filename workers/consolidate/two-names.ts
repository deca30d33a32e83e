// One somebody under two names: what "my sister" and "Maya" were told of apart stands in one line once it is known that they are one.
// Invariant: of a slot with room for one value, at most one is open under both names together.

import { attributes } from '../../core/extraction/attributes.ts'
import type { Candidate } from '../../core/extraction/candidate.ts'
import { relationOf } from '../../core/extraction/relations.ts'
import { beginOf, closeBy, comparePlaces, isOpen } from '../../core/consolidation/ledger.ts'
import type { ReconcileOutcome } from '../../core/consolidation/reconciliation.ts'
import type { EpochMs } from '../../core/memory/ids.ts'
import type { Memory } from '../../core/memory/records.ts'
import type { StoreReader } from '../../store/memory-store.ts'
import { otherNames } from './filed-slot.ts'

const oneValued = Object.entries(attributes).flatMap(([attribute, { cardinality }]) =>
  cardinality === 'one' && attribute !== 'name' && attribute !== 'nickname' ? [attribute] : [],
)

/** Memories of the candidate's slot under the other name of its subject, as if they were told under this one. */
export async function underOtherName(reader: StoreReader, { slot }: Candidate): Promise<readonly Memory[]> {
  if (slot === undefined || slot.subject === 'me' || slot.attribute === 'name' || slot.cardinality !== 'one') return []
  const others = await otherNames(reader, slot.subject)
  const [other] = others
  if (other === undefined || others.length > 1) return []
  const { subject } = slot
  return (await reader.memoriesInSlot(other, slot.attribute)).map((memory) =>
    memory.slot === undefined ? memory : { ...memory, slot: { ...memory.slot, subject } },
  )
}

/**
 * What closes once a telling is written: of two values under two names, the older; of every slot there is when it is a name that was learned.
 * Values in doubt stay side by side until the person says which it is.
 */
export async function closedAcross(
  reader: StoreReader,
  { slot }: Candidate,
  outcome: ReconcileOutcome,
  now: EpochMs,
): Promise<readonly Memory[]> {
  if (slot === undefined || slot.subject === 'me' || outcome === 'unsure' || outcome === 'refused') return []
  const isName = slot.attribute === 'name'
  if (!isName && slot.cardinality !== 'one') return []
  const pair = isName ? [slot.subject, slot.value.toLowerCase()] : [slot.subject, ...(await otherNames(reader, slot.subject))]
  const [a = '', b = ''] = pair
  if (pair.length !== 2 || !(await areOne(reader, a, b))) return []
  const writes: Memory[] = []
  for (const attribute of isName ? oneValued : [slot.attribute]) {
    const under = await reader.memoriesInSlot(a, attribute)
    const named = await reader.memoriesInSlot(b, attribute)
    if (under.length === 0 || named.length === 0) continue
    const open = [...under, ...named].filter((memory) => isOpen(memory, now)).sort(comparePlaces)
    const newest = open.at(-1)
    if (newest === undefined || new Set(open.map((memory) => memory.slot?.subject)).size < 2) continue
    const older = open.slice(0, -1)
    writes.push({ ...newest, supersedes: [...new Set([...newest.supersedes, ...older.map(({ id }) => id)])] })
    writes.push(...older.map((old) => closeBy(old, newest.id, beginOf(newest), now)))
  }
  return writes
}

/** Each is the only other name of the other. */
async function areOne(reader: StoreReader, a: string, b: string): Promise<boolean> {
  if (relationOf(a) === undefined && relationOf(b) === undefined) return false
  const [ofA, ofB] = [await otherNames(reader, a), await otherNames(reader, b)]
  return ofA.length === 1 && ofA[0] === b && ofB.length === 1 && ofB[0] === a
}
