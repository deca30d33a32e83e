// "I changed the lock combination to 9013", "they moved the interview to the 11th", "the doctor put me up to 40 mg": a new value told by
// what was done, whoever did it. What was told of the thing under another attribute (a plan, a habit) ends with it.

import { found, type FoundSlot, type Reading } from '../found-slot.ts'
import { subjectKey } from '../subjects.ts'
import { asSentence } from '../statement.ts'
import { cutValue, isTime, wordCount } from '../value.ts'
import { drugs } from './people.ts'
import { isAppointment } from './plans.ts'
import { ownedSlot, secretFor } from './things.ts'
import { screened, type Screened } from '../../text/screen/screened.ts'

const someone = "(?:I|We|They|She|He|\\p{Lu}\\p{L}+|(?:The|My|Our) (?<by>[\\p{L} ]{3,25}?))(?:['’]ve| has| have|['’]s)?"
const movedBy = '(?:moved|pushed(?: back)?|brought(?: forward)?|rescheduled|postponed|put back|put off|shifted|switched|changed)'
const set = screened(
  /^(?:have |has )?(?:just |now )?(?:changed|reset|updated|set|switched) (?<thing>(?:my|the|our) .+?) (?:from .+? )?to (?<v>.+)/i,
)
const moved = new RegExp(
  `^${someone} (?:just |now |had to )?${movedBy} (?<thing>(?:the|my|our) .+?) (?:from .+? )?(?:to|until|till|back to|forward to) (?<v>.+)`,
  'u',
)
const movedItself = screened(
  new RegExp(
    `^(?<thing>(?:The|My|Our) .+?) (?:is|was|has been|got|has|is being|['’]s been) ${movedBy} (?:from .+? )?(?:to|until|till|back to|forward to) (?<v>.+)`,
    'u',
  ),
)
const went =
  /^(?:My|Our|The|my|our|the) (?<thing>[\p{L} -]+?) (?:(?:went|has gone|have gone|goes|is going|is) (?:up|down)|(?:is|was|were|are|has been|have been|got) (?:raised|increased|put up|cut|reduced|changed|lowered|halved|doubled|dropped)|rose|fell|increased|dropped) (?:from .+? )?to (?<v>.*\d.*)/u
const dosed = screened(/\b(?:put|moved|switched|started|has|have) me (?:back |up |down |over )?(?:to|on to|onto|on) (?<v>.+)/i)
const drugWords = '(?<drug>[\\p{L}-]+(?: [\\p{L}-]+){0,2}?)'
const resized =
  '(?:halved|doubled|tripled|raised|lowered|increased|upped|reduced|decreased|dropped|cut(?: down| back| in half)?|changed|adjusted|(?:put|brought|taken|stepped|turned|bumped|moved) (?:up|down)|bumped)'
/** "They cut my lisinopril to 5 mg", "my lisinopril dose has been halved to 5 mg", "the dose of lisinopril went down to 5 mg". */
const doseOf = [
  `\\b${resized} my (?:dose of )?${drugWords}(?: dose| dosage| tablets| prescription)? (?:(?:up|down|back) )?(?:from .+? )?to (?<v>\\d.+)`,
  `^(?:my|the) (?:(?:dose|dosage) of )?${drugWords}(?: dose| dosage| tablets| prescription)?(?:['’]s been| is| are| was| were| has been| have been| has| got| went| goes| is going| has gone| is being| dropped| rose)(?: now| just| recently)*(?: ${resized})?(?: up| down| back)?(?: from .+?)?(?: to)? (?<v>\\d.+)`,
  `^(?:the |my )?(?:doctor|doc|gp|consultant|specialist|nurse|psychiatrist)(?: has|['’]s)? (?:now |just )?${resized} (?:it|me|that|the dose) (?:(?:up|down|back) )?(?:from .+? )?to (?<v>\\d.+)`,
].map((source) => screened(new RegExp(source, 'iu')))
/** The same without the new dose: "they halved my lisinopril", "my lisinopril dose was halved". */
const resizedOnly = [
  `\\b(?<how>${resized}) my (?:dose of )?${drugWords}(?: dose| dosage| tablets| prescription)?(?: again| in half)?[.!]*$`,
  `^my (?:(?:dose|dosage) of )?${drugWords}(?: dose| dosage| tablets| prescription)?(?:['’]s been| is| was| were| has been| have been| got| is being)(?: now| just| recently)* (?<how>${resized})(?: again| in half)?[.!]*$`,
].map((source) => screened(new RegExp(source, 'iu')))
/** "I'm down to 5 mg of lisinopril". */
const ownDose = screened(
  /^(?:am|went|have gone|have been|came|dropped|are) (?:now |just |back )*(?:up|down|back|moved|put|switched) (?:up |down |back )?(?:to|on to|onto|on|at) (?<v>\d.+)/i,
)
const measured = screened(/^[\d.,]+ ?(?:mg|mcg|µg|micrograms?|milligrams?)\b/i)

/** When it was prescribed is no part of the dose. */
const onADay = / (?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|last \p{L}+|this (?:week|month|morning))$/iu

/** "I've lost 6 kilos": the weight told before no longer holds. */
const weighed = screened(
  /^(?:have |has )?(?<how>lost|shed|gained|put on) (?:about |nearly |over )?(?<by>[\w.½-]+ (?:kilos?|kg|stone|pounds|lbs?))(?=[\s.,!]|$)/i,
)

/** Something is given another day: the day told lies ahead, though the telling is in the past tense. */
export const movesSomething = (text: string): boolean => moved.test(text) || movedItself.test(text)

/** The slot that a change sets anew, first, and what it ends; empty when nothing changed that has one. */
export function changesIn(reading: Reading): readonly FoundSlot[] {
  const { text, clause, saidAt } = reading
  const dose = doseIn(reading)
  if (dose !== undefined) return [found(reading, 'me', 'medicine', dose)]
  const weight = clause?.sort === 'me' ? weighed.exec(clause.predicate)?.groups : undefined
  if (weight?.by !== undefined)
    return [found(reading, 'me', 'weight', `${weight.by} ${/^lost|^shed/i.test(weight.how ?? '') ? 'less' : 'more'} than before`)]
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

/** The medicine with its new dose; "half as much lisinopril as before" where only the change was told. */
function doseIn({ text, clause, saidAt }: Reading): string | undefined {
  if (!/\b(?:me|my|the|i|we)\b/i.test(text)) return undefined
  const put = / me /.test(text) ? dosed.exec(text)?.groups?.v : undefined
  const own = clause?.sort === 'me' ? ownDose.exec(clause.predicate)?.groups?.v : undefined
  const told = put ?? own
  if (told !== undefined && (drugs.test(told) || (own !== undefined && measured.test(own))))
    return cutValue(told, saidAt, { keepsTime: true }).replace(onADay, '')
  const dose = /\d/.test(text) ? firstMatch(doseOf, text) : undefined
  if (dose?.v !== undefined && dose.drug === undefined)
    return cutValue(dose.v, saidAt, { stopAt: / (?:as|because|since|for|from|after|so|and)\b|,/i })
  if (dose?.v !== undefined && dose.drug !== undefined && (drugs.test(dose.drug) || measured.test(dose.v))) {
    const value = cutValue(dose.v, saidAt)
    if (/^(?:dose|dosage|tablets)$/i.test(dose.drug)) return value
    return new RegExp(`\\b${dose.drug}\\b`, 'iu').test(value) ? value : `${value} of ${dose.drug}`
  }
  const only = firstMatch(resizedOnly, text)
  const amount = only?.how === undefined ? undefined : amountAfter(only.how)
  return amount === undefined || only?.drug === undefined || !drugs.test(only.drug) ? undefined : amount(only.drug)
}

function firstMatch(patterns: readonly Screened[], text: string): Readonly<Record<string, string | undefined>> | undefined {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups
    if (groups !== undefined) return groups
  }
  return undefined
}

function amountAfter(how: string): ((drug: string) => string) | undefined {
  if (/^halved|in half/i.test(how)) return (drug) => `half as much ${drug} as before`
  if (/^doubled/i.test(how)) return (drug) => `twice as much ${drug} as before`
  if (/^tripled/i.test(how)) return (drug) => `three times as much ${drug} as before`
  if (/^(?:raised|increased|upped)|up$/i.test(how)) return (drug) => `more ${drug} than before`
  if (/^(?:lowered|reduced|decreased|dropped|cut)|down$/i.test(how)) return (drug) => `less ${drug} than before`
  return undefined
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
  const ahead = !aDay.test(time) || recurring.test(time) || !isAppointment(named) ? [] : [planned(named, fresh.slot.value)]
  // "The appointment" alone may be any of several: nothing else ends by it.
  if (wordCount(named) < 2) return [fresh, ...ahead]
  const over = (attribute: string): FoundSlot => ({
    slot: { subject: 'me', attribute, value: named, cardinality: 'many' },
    kind: 'event',
    effect: 'retract',
    isPast: false,
  })
  return [fresh, over('plan'), over('routine'), ...ahead]
}

const aDay = screened(/day\b|\b\d{1,2}(?:st|nd|rd|th)?\b(?![:.]\d| ?[ap]m)|\b(?:tomorrow|week|month)\b/i)
const recurring = screened(/days\b|\b(?:every|each|weekly)\b/i)

const ownPreposition = screened(/^(?:on|at|in|the week|next|this|tomorrow|today|tonight|early|late)\b/i)

/** What was moved to a day still lies ahead: a plan of its own, after the one it ends. */
function planned(named: string, when: string): FoundSlot {
  const told = ownPreposition.test(when) ? when : /^\d{1,2}(?:[:.]\d\d| ?[ap]m)/i.test(when) ? `at ${when}` : `on ${when}`
  return {
    slot: { subject: 'me', attribute: 'plan', value: `${named} ${told}`, cardinality: 'many' },
    kind: 'plan',
    effect: 'assert',
    isPast: false,
    statement: asSentence(`My ${named} is ${told}`),
  }
}
