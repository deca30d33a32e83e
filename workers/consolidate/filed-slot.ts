// One thing told under two names: "my sister" and "Maya", a partner as `me · partner` or `partner · name`. What is said by either is filed
// where the slot already stands, so that a newer value finds the one it replaces.

import { isPartner } from '../../core/extraction/against-known.ts'
import { partners } from '../../core/extraction/cues.ts'
import type { Candidate } from '../../core/extraction/candidate.ts'
import { relationOf } from '../../core/extraction/relations.ts'
import { isCurrent, type Slot } from '../../core/memory/records.ts'
import type { StoreReader } from '../../store/memory-store.ts'

/** The candidate under the other name of its subject, when only that one has this slot and nobody else is called so. */
export async function slotAsFiled(store: StoreReader, candidate: Candidate): Promise<Candidate> {
  const { slot } = candidate
  if (slot === undefined) return candidate
  if (isPartner(slot)) return { ...candidate, slot: await partnerAsFiled(store, slot) }
  if (slot.subject === 'me' || slot.attribute === 'name') return candidate
  const others = await otherNames(store, slot.subject)
  const [other] = others
  if (other === undefined || others.length > 1) return candidate
  const isHeld = async (subject: string): Promise<boolean> =>
    (await store.memoriesInSlot(subject, slot.attribute)).some((memory) => isCurrent(memory))
  return (await isHeld(slot.subject)) || !(await isHeld(other)) ? candidate : { ...candidate, slot: { ...slot, subject: other } }
}

/** Filed as the partner there is, so that a new one takes the place of the one before. */
async function partnerAsFiled(store: StoreReader, slot: Slot): Promise<Slot> {
  if (slot.value !== '' && !/^\p{Lu}/u.test(slot.value)) return slot
  const places = [['me', 'partner'], ...partners.map((partner) => [partner, 'name'])] as const
  for (const [subject = '', attribute = ''] of places) {
    if ((await store.memoriesInSlot(subject, attribute)).some((memory) => isCurrent(memory)))
      return { ...slot, subject, attribute, cardinality: 'one' }
  }
  return slot
}

/** `sister` → `maya`, `maya` → `sister`. */
export async function otherNames(store: StoreReader, subject: string): Promise<readonly string[]> {
  if (relationOf(subject) !== undefined) {
    return [
      ...new Set(
        (await store.memoriesInSlot(subject, 'name'))
          .filter((memory) => isCurrent(memory))
          .map(({ slot }) => slot?.value.toLowerCase() ?? ''),
      ),
    ]
  }
  const named = (await store.memoriesWithAttribute('name')).filter(
    (memory) => isCurrent(memory) && memory.slot?.subject !== 'me' && memory.slot?.value.toLowerCase() === subject,
  )
  return [...new Set(named.map(({ slot }) => slot?.subject ?? ''))]
}
