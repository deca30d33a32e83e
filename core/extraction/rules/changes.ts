// "I changed the lock combination to 9013", "they moved the interview to the 11th", "the doctor put me up to 40 mg": a new value told by
// what was done, whoever did it.

import type { FoundSlot, Reading } from '../found-slot.ts'
import { subjectKey } from '../subjects.ts'
import { cutValue, isTime, wordCount } from '../value.ts'
import { drugs } from './people.ts'
import { ownedSlot, secretFor } from './things.ts'
import { cardinalityOf } from '../attributes.ts'

const set = /^(?:changed|reset|updated|set|switched) (?<thing>(?:my|the|our) .+?) (?:from .+? )?to (?<v>.+)/i
const moved =
  /^(?:I|We|They|She|He|\p{Lu}\p{L}+|The [\p{L} ]{3,25}?)(?:['’]ve| has| have|['’]s)? (?:moved|pushed(?: back)?|brought(?: forward)?|rescheduled|postponed|put back|put off|shifted|changed) (?<thing>(?:the|my|our) .+?) (?:from .+? )?(?:to|until|till|back to|forward to) (?<v>.+)/u
const dosed = /\b(?:put|moved|switched|started|has|have) me (?:back |up |down |over )?(?:to|on to|onto|on) (?<v>.+)/i
const doseOf =
  /\b(?:raised|increased|upped|lowered|reduced|cut|halved|doubled|changed) my (?<drug>[\p{L}-]+)(?: dose| tablets)? (?:from .+? )?to (?<v>\d.+)|^(?:my )(?<drug2>[\p{L}-]+)(?: dose)? (?:is|went|has gone|goes) (?:now |up |down )*(?:to )?(?<v2>\d.+)/iu

/** The slot that a change sets anew; undefined when nothing changed that has one. */
export function changeIn({ text, clause, saidAt }: Reading): FoundSlot | undefined {
  const dose = / me /.test(text) ? dosed.exec(text)?.groups?.v : undefined
  if (dose !== undefined && drugs.test(dose)) return fact('me', 'medicine', cutValue(dose, saidAt, { keepsTime: true }))
  const own = /\bmy [^\d]*\d/i.test(text) ? doseOf.exec(text)?.groups : undefined
  const drug = own?.drug ?? own?.drug2
  if (drug !== undefined && drugs.test(drug)) return fact('me', 'medicine', `${cutValue(own?.v ?? own?.v2 ?? '', saidAt)} of ${drug}`)
  const shift = moved.exec(text)?.groups
  const time = shift?.v === undefined ? '' : cutValue(shift.v, saidAt, { keepsTime: true })
  if (shift?.thing !== undefined && isTime(time) && wordCount(time) <= 8) return fact(subjectKey(shift.thing), 'when', time)
  const changed = clause?.sort === 'me' ? set.exec(clause.predicate)?.groups : undefined
  if (changed?.thing === undefined || changed.v === undefined) return undefined
  const value = cutValue(changed.v, saidAt)
  const opened = secretFor(changed.thing)
  if (opened !== undefined && /\d|^\S+$/.test(value)) return fact(opened.subject, 'code', value)
  const owned = ownedSlot('me', changed.thing, value, false)
  return owned === undefined ? undefined : fact(owned.subject, owned.attribute, value)
}

function fact(subject: string, attribute: string, value: string): FoundSlot | undefined {
  if (value === '') return undefined
  return { slot: { subject, attribute, value, cardinality: cardinalityOf(attribute) }, kind: 'fact', effect: 'assert', isPast: false }
}
