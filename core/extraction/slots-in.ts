// The slots one sentence or clause fills: by the rules as it stands, in plainer or other words, and against what is known already.

import { readAgainstKnown } from './against-known.ts'
import { findSlots } from './find-slots.ts'
import type { FoundSlot, Reading } from './found-slot.ts'
import type { KnownSlots } from './rules/corrections.ts'
import { introducedIn } from './rules/introductions.ts'
import { inOtherWords, inPlainerWords } from './rules/other-words.ts'
import { readingOf, type Thread } from './thread.ts'
import { screened } from '../text/screen/screened.ts'

/** Somewhere for a while is no home, whatever the verb. */
const forAWhile = screened(
  /\b(?:for (?:the |an? |this |two |three |a few |a couple of |some |\d+ )?(?:weekend|weeks?|nights?|days?|fortnight|work|business|a (?:conference|workshop|wedding|meeting|course|visit))|until|till|this (?:week|weekend|month)|tonight|on (?:holiday|business|a trip)|back (?:home )?(?:on|by|in)|visiting|temporarily|just passing)\b/i,
)

/** "Size 39 boots, and Callum is 43": no age. */
const ofSizes = screened(/\b(?:shoe |boot |dress |ring |hat )?sizes? \d/i)

/** Nothing was said before it in the same talk. */
const isFirstOf = ({ place, context: { before, ownBefore } }: Thread): boolean =>
  place === 0 && before === undefined && ownBefore === undefined

function slotsOf(thread: Thread, reading: Reading): readonly FoundSlot[] {
  const introduced = introducedIn(thread.turn.text, reading, isFirstOf(thread))
  const others = allSlotsOf(thread, introduced?.rest === undefined ? reading : readingOf(introduced.rest, thread))
  const told = introduced === undefined ? others : [...others, introduced.name]
  const found = ofSizes.test(thread.turn.text) ? told.filter(({ slot }) => slot.attribute !== 'age') : told
  return forAWhile.test(reading.text) && !/\bmov(?:ed?|ing)\b/i.test(reading.text)
    ? found.filter(({ slot, isPast, effect }) => slot.attribute !== 'home' || isPast || effect === 'retract')
    : found
}

function allSlotsOf(thread: Thread, reading: Reading): readonly FoundSlot[] {
  const plainer = inPlainerWords(reading.text)
  const first = plainer === undefined ? [] : findSlots(readingOf(plainer, thread))
  if (first.length > 0) return first
  const found = findSlots(reading)
  const plain = found.some(({ statement }) => statement === undefined) ? undefined : inOtherWords(reading.text)
  if (plain === undefined) return found
  const again = findSlots(readingOf(plain, thread))
  return again.length === 0 ? found : again
}

/** What the rules find, and what a named value that holds goes through: where both speak of one slot, the newer value is the one told. */
export function slotsIn(thread: Thread, reading: Reading, { named, about }: KnownSlots): readonly FoundSlot[] {
  const found = slotsOf(thread, reading)
  const against = named.length + about.length === 0 ? undefined : readAgainstKnown(reading.text, named, about)
  if (against === undefined) return found
  const { slot, effect } = against
  const isThere = found.some(
    (one) =>
      one.slot.subject === slot.subject &&
      one.slot.attribute === slot.attribute &&
      one.slot.value.toLowerCase() !== slot.value.toLowerCase() &&
      !named.some((old) => old.subject === slot.subject && old.attribute === slot.attribute && old.value === one.slot.value) &&
      one.effect !== 'retract' &&
      slot.cardinality === 'one',
  )
  // "Maya has moved to Leeds": a home, and no new name for the sister.
  const isNoName = slot.attribute === 'name' && found.some((one) => one.slot.attribute !== 'name' && one.slot.value === slot.value)
  if (isThere || isNoName) return found
  const kind = effect === 'retract' ? 'event' : 'fact'
  const others = found.filter((one) => !one.slot.value.toLowerCase().includes(slot.value.toLowerCase()) && one.slot.value !== slot.value)
  // The name given in passing to whom it was until now is the old value, told before it goes.
  const isOld = ({ slot: one }: FoundSlot): boolean =>
    slot.cardinality === 'one' && one.subject === slot.subject && one.attribute === slot.attribute
  return [{ slot, kind, effect, isPast: false }, ...others.filter((one) => one.statement !== undefined && !isOld(one))]
}
