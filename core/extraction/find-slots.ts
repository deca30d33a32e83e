// From a clause to the slots it fills: the first rule that fits gives the main slot; a name given in passing, or a job beside its place
// of work, gives another, with a sentence of its own.

import { attributes } from './attributes.ts'
import type { Clause } from './clause.ts'
import { found, isSoundKey, type FoundSlot, type Reading } from './found-slot.ts'
import { agesInPassing, besides, namedInPassing } from './besides.ts'
import { canBeSeveral, relationOf } from './relations.ts'
import { awayRules } from './rules/away.ts'
import { carRules } from './rules/cars.ts'
import { changesIn } from './rules/changes.ts'
import { endingsIn } from './rules/endings.ts'
import { familyIn } from './rules/family.ts'
import { lifeRules } from './rules/life.ts'
import { isNaming, peopleRules } from './rules/people.ts'
import { planIn } from './rules/plans.ts'
import type { Rule } from './rules/rule.ts'
import { isRoutine, tasteRules } from './rules/tastes.ts'
import { isOfHousehold, ownedSlot, secretFor, thingRules } from './rules/things.ts'
import { turningIn } from './rules/turning.ts'
import { instructionIn, reversedSlot } from './rules/whole-sentence.ts'
import type { Slot } from '../memory/records.ts'
import { cutValue } from './value.ts'
import { screened } from '../text/screen/screened.ts'

const rules = [...peopleRules, ...awayRules, ...carRules, ...lifeRules, ...thingRules, ...tasteRules].map((rule: Rule) => ({
  rule,
  pattern: screened(rule.pattern),
}))

/** Main slot first; empty when no rule fits. */
export const findSlots = (reading: Reading): readonly FoundSlot[] => slotsIn(reading).filter(({ slot }) => isSoundKey(slot))

function slotsIn(reading: Reading): readonly FoundSlot[] {
  const whole = instructionIn(reading.text) ?? reversedSlot(reading.text)
  if (whole !== undefined) return [{ slot: whole.slot, kind: whole.kind, effect: 'assert', isPast: false }]
  const { clause } = reading
  const changes = changesIn(reading)
  if (changes.length > 0) return changes
  const turning = turningIn(reading)
  if (turning.length > 0) return [...turning, ...namedInPassing(reading.text)]
  if (clause === undefined || clause.sort === 'pronoun') return agesInPassing(reading)
  const family = familyIn(reading)
  const main = family[0] !== undefined && family[0].statement === undefined ? family[0] : findMain(reading, clause)
  // What was sold may have been told as the car.
  const isSold = main?.effect === 'retract' && main.slot.attribute === 'owns'
  const ended = main === undefined || isSold ? endingsIn(reading).filter(({ slot }) => !isSold || slot.attribute === 'car') : []
  return [
    ...(main === undefined ? [] : [main, ...besides(main, clause, reading)]),
    ...ended,
    ...family.filter((one) => one !== main),
    ...agesInPassing(reading),
    ...namedInPassing(reading.text).filter((named) => !ended.some(({ slot }) => isOneSlot(slot, named.slot))),
  ]
}

const isOneSlot = (a: Slot, b: Slot): boolean => a.subject === b.subject && a.attribute === b.attribute && a.value === b.value

function findMain(reading: Reading, clause: Clause): FoundSlot | undefined {
  const owned = ownedIn(reading, clause)
  if (owned !== undefined && (Object.hasOwn(attributes, owned.slot.attribute) || /^favourite|anniversary$/.test(owned.slot.attribute))) {
    return owned
  }
  return byRules(reading, clause) ?? owned ?? relationNamed(reading, clause) ?? planned(reading, clause) ?? routine(reading, clause)
}

/** "Am not a translator": what is denied fills no slot. */
const denied = /^(?:not|no longer|never)\b/i

function byRules(reading: Reading, clause: Clause): FoundSlot | undefined {
  for (const { rule, pattern } of rules) {
    if (rule.of !== undefined && !rule.of.includes(clause.sort)) continue
    const match = pattern.exec(clause.predicate)
    if (match === null) continue
    const groups = match.groups ?? {}
    const shaped = rule.shape === undefined ? { value: groups.v ?? '' } : rule.shape(groups, clause)
    if (shaped === undefined) continue
    const value =
      rule.value ??
      cutValue(shaped.value, reading.saidAt, {
        ...(rule.keepsTime === undefined ? {} : { keepsTime: rule.keepsTime }),
        ...(rule.stopAt === undefined ? {} : { stopAt: rule.stopAt }),
      })
    if (rule.effect !== 'retract' && denied.test(value)) continue
    if ((value === '' && rule.effect !== 'retract') || rule.fits?.(value, clause, reading.isUncapitalised) === false) continue
    return found(reading, shaped.subject ?? clause.subject, shaped.attribute ?? rule.attribute, value, rule)
  }
  return undefined
}

const copula = screened(
  /^(?:is now|are now|is|are|has changed to|changed to|will be|became) (?:now |called |actually |still |just |currently |as follows:? )*(?<v>.+)/i,
)

function ownedIn(reading: Reading, clause: Clause): FoundSlot | undefined {
  const raw = copula.exec(clause.predicate)?.groups?.v
  if (raw === undefined) return undefined
  const words = clause.subjectWords.replace(/^(?:My|Our|The|my|our|the) /, '')
  const isTheirs = clause.possessed !== undefined
  const isOurs = /^(?:my|our) /i.test(clause.subjectWords)
  const isCode = /\bcode$/i.test(words)
  const stopAt = /\bname$/i.test(words) ? /, (?=\p{Ll})/u : isCode ? / (?:when|whenever|if)\b/i : undefined
  const stopping = stopAt === undefined ? {} : { stopAt }
  const value = cutValue(raw, reading.saidAt, { keepsTime: true, ...stopping })
  if (denied.test(value)) return undefined
  const opened = secretFor(words)
  const owned = ownedSlot(clause.possessed?.owner ?? 'me', clause.possessed?.attribute ?? words, value, isTheirs && !isOurs)
  if (opened !== undefined && /\d|^\S+$/.test(value)) return found(reading, opened.subject, 'code', value)
  if (
    owned === undefined ||
    (!isOurs && !isTheirs && !owned.sensitive && !isOfHousehold(owned.attribute)) ||
    (clause.sort === 'relation' && !isTheirs)
  )
    return undefined
  if (owned.attribute === 'name' && clause.possessed !== undefined) {
    const relation = relationOf(owned.subject)
    return found(reading, owned.subject, 'name', value, relation !== undefined && canBeSeveral(relation) ? { cardinality: 'many' } : {})
  }
  return found(reading, owned.subject, owned.attribute, value)
}

/** "My boss is Priya". */
function relationNamed(reading: Reading, clause: Clause): FoundSlot | undefined {
  const raw =
    clause.sort === 'relation' || (clause.sort === 'thing' && /^The \S+$/.test(clause.subjectWords))
      ? /^(?:is|are|will be|is going to be|became|becomes) (?:now )?(?<v>.+)/.exec(clause.predicate)?.groups?.v
      : undefined
  const value =
    raw === undefined ? '' : cutValue(raw, reading.saidAt, { stopAt: / (?:on|at|in|from|who|and|itself|himself|herself|now)\b|,/ })
  const relation = relationOf(clause.subject)
  if (relation === undefined || !isNaming(relation, value)) return undefined
  return found(reading, relation, 'name', value, canBeSeveral(relation) ? { cardinality: 'many' } : {})
}

function planned(reading: Reading, clause: Clause): FoundSlot | undefined {
  const plan = clause.sort === 'thing' ? undefined : planIn(clause, reading.dates, reading.text)
  return plan === undefined ? undefined : found(reading, clause.subject, 'plan', cutValue(plan.value, reading.saidAt, { keepsTime: true }))
}

/** "Each Sunday I …": the day belongs to the habit. */
function whenOf({ adverbial }: Clause): string {
  const day = adverbial.replace(/[\s,]+$/, '')
  return /^(?:every|each|on|most) /i.test(day) ? ` ${day.charAt(0).toLowerCase()}${day.slice(1)}` : ''
}

function routine(reading: Reading, clause: Clause): FoundSlot | undefined {
  if (clause.sort === 'thing' || clause.tense !== 'present') return undefined
  const raw = reading.text.slice(clause.adverbial.length + clause.subjectWords.length).trimStart()
  const whole = `${clause.predicate} ${clause.adverbial}`.trim()
  return isRoutine(clause.sort === 'name' && clause.naming === undefined ? '' : raw, whole)
    ? found(
        reading,
        clause.subject,
        'routine',
        cutValue(
          `${clause.predicate.replace(/^(?:usually|normally|always|often|typically|generally) /i, '')}${whenOf(clause)}`,
          reading.saidAt,
          {
            keepsTime: true,
          },
        ),
      )
    : undefined
}
