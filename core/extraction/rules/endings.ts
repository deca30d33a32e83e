// What is over or will not be: cancelled, given up, sold, no longer done. One sentence may end the same thing under several attributes,
// because it may have been told as a plan, a habit or a date.

import type { Clause } from '../clause.ts'
import { relationOf } from '../relations.ts'
import type { EpochMs } from '../../memory/ids.ts'
import type { FoundSlot, Reading } from '../found-slot.ts'
import { attributeKey, subjectKey } from '../subjects.ts'
import { cutValue, isProper, isTime, wordCount } from '../value.ts'
import { drugs } from './people.ts'
import { screened } from '../../text/screen/screened.ts'

const calledOff = screened(
  /^(?:(?:is|are|was|were|been|got|gets|has been|have been|will be) )?(?:now |all )?(?:cancelled|canceled|called off|postponed|off(?=[.,!]|$| now| after all))|^(?:isn['’]t|is not|aren['’]t|are not|won['’]t be) (?:happening|going ahead|taking place|on any ?more|coming|on(?=[.,!]|$))/i,
)
const givenUp = screened(
  /^(?:cancelled|canceled|called off|gave up(?: on)?|given up(?: on)?|dropped(?: out of)?|pulled out of|(?:am|are) (?:cancelling|calling off|giving up|dropping|scrapping)|backed out of|quit|packed in|stopped(?: going to| doing)?|decided not to|decided against|changed my mind about|abandoned|am (?:no longer|not)|are (?:no longer|not)|won['’]t be|no longer) (?:going (?:to |on )?|doing |having |taking |running |flying to |travelling to |moving to |visiting |coming to |attending )?(?:the |my |our |that |a |an |any |it )?(?<v>\S.*)/i,
)
/** "I don't have a favourite café at the moment". */
const noFavourite = screened(
  /^(?:don['’]t|do not|no longer) (?:really )?have an? (?<v>favou?rite [\p{L}]+(?: [\p{L}]+)?)(?=[.,!]|$| (?:at|any|now|and|right|yet|these)\b)/iu,
)
const gone = /^(?:sold|scrapped|traded in|got rid of|gave away|wrote off|crashed) (?:my|our|the) (?:old )?(?<v>[^,;]+)/i
const notThings = screened(
  /^(?:giving|gonna|just|it|that|this|them|him|her|me|you|us|sure|certain|happy|a|an|able|allowed|lie|say|pretend|worry|allergic|here|there|at|in|well|good|very|so|too|really|afraid|trying|looking|married|much|eating|drinking)\b/i,
)
const ending =
  /,? (?:after all|any ?more|any longer|altogether|for good|completely|then|now|this (?:year|time|week)|and (?=bought|got|started|begun|began|moved|am\b|now\b)).*$/i

/** The slots a clause ends, the likeliest first; none when it ends nothing. */
export function endingsIn({ clause, saidAt }: Reading): readonly FoundSlot[] {
  if (clause === undefined) return []
  if (clause.sort === 'thing' || clause.sort === 'name') {
    const isTheirs =
      clause.sort === 'name' && /^(?:have |has )?\w+(?: off| on| out)? (?:the|my|our|his|her|their|it)\b/i.test(clause.predicate)
    if (isTheirs || !calledOff.test(clause.predicate)) return clause.sort === 'name' ? othersEndings(clause, saidAt) : []
    const named = clause.subjectWords.replace(/^(?:my|our|the) /i, '')
    return [over(clause.subject, 'when', ''), over('me', 'plan', named), over('me', 'routine', named)]
  }
  if (clause.sort === 'relation') return othersEndings(clause, saidAt)
  if (clause.sort !== 'me' || clause.tense === 'future') return ownEndings(clause.sort === 'me' ? clause.predicate : '', saidAt)
  return ownEndings(clause.predicate, saidAt)
}

const finished = screened(
  /^(?:have |has )?(?:finished|completed|am done with) (?:reading |taking |my course of |the course of |my |the )*(?<v>\S.*)/i,
)
const cameOff = screened(/^(?:have |has )?(?:come off|came off|am (?:now )?off|(?:been|was) taken off) (?:my |the )?(?<v>\S.*)/i)
/** "I've started eating fish again": whatever was not eaten. */
const eatsAgain = screened(
  /^(?:have |has )?(?:(?:started|begun|gone back to|went back to) (?:eating|having) |eats? |am eating |is eating )(?<v>meat|fish|dairy|chicken|eggs|cheese|bacon|animal products)\b(?=.*\b(?:again|now)\b)/i,
)
const goneAway = screened(
  /^(?:has |have )?(?:just |now )?(?:moved out|left|quit|resigned|retired|was sacked|was let go|got the sack)(?=[\s.,!]|$)(?! (?:for (?:the|a)|at|early|home|school))/i,
)
/** Relations that end when the one leaves. */
const parting: ReadonlySet<string> = new Set(['flatmate', 'boss', 'landlord', 'therapist', 'doctor', 'dentist', 'teacher', 'colleague'])

/** What others end: their own plans, or being somebody's flatmate by moving out. */
function othersEndings(clause: Clause, saidAt: EpochMs): readonly FoundSlot[] {
  const relation = clause.naming?.relation ?? relationOf(clause.subject)
  if (relation !== undefined && parting.has(relation) && goneAway.test(clause.predicate))
    return [over(relation, 'name', clause.naming?.name ?? '')]
  const value = valueOf(givenUp.exec(clause.predicate)?.groups?.v, saidAt)
  if (value === '' || notThings.test(value) || wordCount(value) > 8) return []
  const named = /\b(?:wedding|engagement)$/i.test(value) ? [value, 'married'] : [value]
  return named.flatMap((one) => [over(clause.subject, 'plan', one), over(clause.subject, 'routine', one)])
}

function ownEndings(predicate: string, saidAt: EpochMs): readonly FoundSlot[] {
  const favourite = noFavourite.exec(predicate)?.groups?.v
  if (favourite !== undefined) return [over('me', attributeKey(favourite), '')]
  const sold = valueOf(gone.exec(predicate)?.groups?.v, saidAt)
  if (sold !== '' && wordCount(sold) <= 5)
    return [over('me', 'owns', sold), ...(isProper(sold) || /\b(?:car|van)\b/i.test(sold) ? [over('me', 'car', sold)] : [])]
  if (eatsAgain.test(predicate)) return [over('me', 'diet', ''), over('me', 'avoids', eatsAgain.exec(predicate)?.groups?.v ?? '')]
  const left = valueOf(cameOff.exec(predicate)?.groups?.v, saidAt)
  if (drugs.test(left)) return [over('me', 'medicine', left)]
  const done = valueOf(finished.exec(predicate)?.groups?.v, saidAt)
  if (wordCount(done) <= 6 && (isProper(done) || drugs.test(done)))
    return ['reading', 'medicine', 'learning', 'studies'].map((attribute) => over('me', attribute, done))
  const value = valueOf(givenUp.exec(predicate)?.groups?.v, saidAt)
  if (value === '' || notThings.test(value) || wordCount(value) > 8) return []
  return [
    over('me', 'plan', value),
    ...['routine', 'learning', 'plays', 'studies'].map((attribute) => over('me', attribute, value)),
    ...(wordCount(value) > 3 ? [] : [over(subjectKey(value), 'when', '')]),
  ]
}

function valueOf(raw: string | undefined, saidAt: EpochMs): string {
  const value = raw === undefined ? '' : cutValue(raw.replace(ending, ''), saidAt)
  return isTime(value) ? '' : value.replace(/^(?:the|my|our|a|an) /i, '')
}

function over(subject: string, attribute: string, value: string): FoundSlot {
  return {
    slot: { subject, attribute, value, cardinality: value === '' ? 'one' : 'many' },
    kind: 'event',
    effect: 'retract',
    isPast: false,
  }
}
