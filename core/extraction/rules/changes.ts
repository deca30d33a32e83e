// "I changed the lock combination to 9013", "they moved the interview to the 11th", "the doctor put me up to 40 mg": a new value told by
// what was done, whoever did it. What was told of the thing under another attribute (a plan, a habit) ends with it.

import { found, type FoundSlot, type Reading } from '../found-slot.ts'
import { subjectKey } from '../subjects.ts'
import { cutValue, isTime, wordCount } from '../value.ts'
import { drugs } from './people.ts'
import { ownedSlot, secretFor } from './things.ts'

const someone = "(?:I|We|They|She|He|\\p{Lu}\\p{L}+|(?:The|My|Our) (?<by>[\\p{L} ]{3,25}?))(?:['’]ve| has| have|['’]s)?"
const movedBy = '(?:moved|pushed(?: back)?|brought(?: forward)?|rescheduled|postponed|put back|put off|shifted|switched|changed)'
const set = /^(?:changed|reset|updated|set|switched) (?<thing>(?:my|the|our) .+?) (?:from .+? )?to (?<v>.+)/i
const moved = new RegExp(
  `^${someone} (?:just |now |had to )?${movedBy} (?<thing>(?:the|my|our) .+?) (?:from .+? )?(?:to|until|till|back to|forward to) (?<v>.+)`,
  'u',
)
const movedItself = new RegExp(
  `^(?<thing>(?:The|My|Our) .+?) (?:is|was|has been|got|has|is being|['’]s been) ${movedBy} (?:from .+? )?(?:to|until|till|back to|forward to) (?<v>.+)`,
  'u',
)
const went =
  /^(?:My|Our|The|my|our|the) (?<thing>[\p{L} -]+?) (?:(?:went|has gone|have gone|goes|is going|is) (?:up|down)|(?:is|was|has been|got) (?:raised|increased|put up|cut|reduced|changed|lowered)|rose|fell|increased|dropped) (?:from .+? )?to (?<v>.*\d.*)/u
const dosed = /\b(?:put|moved|switched|started|has|have) me (?:back |up |down |over )?(?:to|on to|onto|on) (?<v>.+)/i
const doseOf =
  /\b(?:raised|increased|upped|lowered|reduced|cut|halved|doubled|changed) my (?<drug>[\p{L}-]+)(?: dose| tablets)? (?:from .+? )?to (?<v>\d.+)|^(?:my )(?<drug2>[\p{L}-]+)(?: dose)? (?:is|went|has gone|goes) (?:now |up |down )*(?:to )?(?<v2>\d.+)/iu

/** Something is given another day: the day told lies ahead, though the telling is in the past tense. */
export const movesSomething = (text: string): boolean => moved.test(text) || movedItself.test(text)

/** The slot that a change sets anew, first, and what it ends; empty when nothing changed that has one. */
export function changesIn(reading: Reading): readonly FoundSlot[] {
  const { text, clause, saidAt } = reading
  const dose = doseIn(text, saidAt)
  if (dose !== undefined) return [found(reading, 'me', 'medicine', dose)]
  const shifted = moveIn(reading)
  if (shifted.length > 0) return shifted
  const changed = (clause?.sort === 'me' ? set.exec(clause.predicate)?.groups : undefined) ?? went.exec(text)?.groups
  if (changed?.thing === undefined || changed.v === undefined) return []
  const value = cutValue(changed.v, saidAt)
  const opened = secretFor(changed.thing)
  if (opened !== undefined && /\d|^\S+$/.test(value)) return [found(reading, opened.subject, 'code', value)]
  const owned = ownedSlot('me', changed.thing, value, false)
  return owned === undefined ? [] : [found(reading, owned.subject, owned.attribute, value)]
}

function doseIn(text: string, saidAt: Reading['saidAt']): string | undefined {
  const put = / me /.test(text) ? dosed.exec(text)?.groups?.v : undefined
  if (put !== undefined && drugs.test(put)) return cutValue(put, saidAt, { keepsTime: true })
  const own = /\bmy [^\d]*\d/i.test(text) ? doseOf.exec(text)?.groups : undefined
  const drug = own?.drug ?? own?.drug2
  return drug === undefined || !drugs.test(drug) ? undefined : `${cutValue(own?.v ?? own?.v2 ?? '', saidAt)} of ${drug}`
}

/** "The dentist moved my appointment to 11 December": the dentist is then; the appointment planned before is not. */
function moveIn(reading: Reading): readonly FoundSlot[] {
  const { by, thing, v } = (moved.exec(reading.text) ?? movedItself.exec(reading.text))?.groups ?? {}
  const time = v === undefined ? '' : cutValue(v, reading.saidAt, { keepsTime: true })
  if (thing === undefined || !isTime(time) || wordCount(time) > 8) return []
  const bare = thing.replace(/^(?:the|my|our) /i, '')
  const named =
    by !== undefined && /^(?:appointment|meeting|lesson|class|session|visit|check-?up|scan)$/.test(bare) ? `${by} ${bare}` : bare
  const fresh = found(reading, subjectKey(named), 'when', time)
  // "The appointment" alone may be any of several: nothing else ends by it.
  if (wordCount(named) < 2) return [fresh]
  const over = (attribute: string): FoundSlot => ({
    slot: { subject: 'me', attribute, value: named, cardinality: 'many' },
    kind: 'event',
    effect: 'retract',
    isPast: false,
  })
  return [fresh, over('plan'), over('routine')]
}
