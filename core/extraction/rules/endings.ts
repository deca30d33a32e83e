// What is over or will not be: cancelled, given up, sold, no longer done. One sentence may end the same thing under several attributes,
// because it may have been told as a plan, a habit or a date.

import type { EpochMs } from '../../memory/ids.ts'
import type { FoundSlot, Reading } from '../found-slot.ts'
import { attributeKey, subjectKey } from '../subjects.ts'
import { cutValue, isProper, isTime, wordCount } from '../value.ts'

const calledOff =
  /^(?:(?:is|are|was|were|been|got|gets|has been|have been|will be) )?(?:now |all )?(?:cancelled|canceled|called off|postponed|off(?=[.,!]|$| now| after all))|^(?:isn['’]t|is not|aren['’]t|are not|won['’]t be) (?:happening|going ahead|taking place|on any ?more|coming|on(?=[.,!]|$))/i
const givenUp =
  /^(?:cancelled|canceled|called off|gave up(?: on)?|given up(?: on)?|dropped(?: out of)?|pulled out of|(?:am|are) (?:cancelling|calling off|giving up|dropping|scrapping)|backed out of|quit|packed in|stopped(?: going to| doing)?|decided not to|decided against|changed my mind about|abandoned|am (?:no longer|not)|are (?:no longer|not)|won['’]t be|no longer) (?:going (?:to |on )?|doing |having |taking |running |flying to |travelling to |moving to |visiting |coming to |attending )?(?:the |my |our |that |a |an |any |it )?(?<v>\S.*)/i
/** "I don't have a favourite café at the moment". */
const noFavourite =
  /^(?:don['’]t|do not|no longer) (?:really )?have an? (?<v>favou?rite [\p{L}]+(?: [\p{L}]+)?)(?=[.,!]|$| (?:at|any|now|and|right|yet|these)\b)/iu
const gone = /^(?:sold|scrapped|traded in|got rid of|gave away|wrote off|crashed) (?:my|our|the) (?:old )?(?<v>.+)/i
const notThings =
  /^(?:giving|gonna|just|it|that|this|them|him|her|me|you|us|sure|certain|happy|a|an|able|allowed|lie|say|pretend|worry|allergic|here|there|at|in|well|good|very|so|too|really|afraid|trying|looking|married|much|eating|drinking)\b/i
const ending =
  /,? (?:after all|any ?more|any longer|altogether|for good|completely|then|now|this (?:year|time|week)|and (?=bought|got)).*$/i

/** The slots a clause ends, the likeliest first; none when it ends nothing. */
export function endingsIn({ clause, saidAt }: Reading): readonly FoundSlot[] {
  if (clause === undefined) return []
  if (clause.sort === 'thing' || clause.sort === 'name') {
    if (!calledOff.test(clause.predicate)) return []
    const named = clause.subjectWords.replace(/^(?:my|our|the) /i, '')
    return [over(clause.subject, 'when', ''), over('me', 'plan', named), over('me', 'routine', named)]
  }
  if (clause.sort !== 'me' || clause.tense === 'future') return ownEndings(clause.sort === 'me' ? clause.predicate : '', saidAt)
  return ownEndings(clause.predicate, saidAt)
}

function ownEndings(predicate: string, saidAt: EpochMs): readonly FoundSlot[] {
  const favourite = noFavourite.exec(predicate)?.groups?.v
  if (favourite !== undefined) return [over('me', attributeKey(favourite), '')]
  const sold = valueOf(gone.exec(predicate)?.groups?.v, saidAt)
  if (sold !== '' && wordCount(sold) <= 5)
    return [over('me', 'owns', sold), ...(isProper(sold) || /\b(?:car|van)\b/i.test(sold) ? [over('me', 'car', sold)] : [])]
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
