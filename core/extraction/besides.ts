// A second fact in the same breath, with a sentence of its own: "a nurse at St Mary's", "a dog called Biscuit", "my sister Maya".

import type { Slot } from '../memory/records.ts'
import type { Clause } from './clause.ts'
import { found, type FoundSlot, type Reading } from './found-slot.ts'
import { canBeSeveral, relationOf, relationWords } from './relations.ts'
import { asSentence } from './statement.ts'
import { cutValue, isTime } from './value.ts'
import { screened } from '../text/screen/screened.ts'

/** A second fact in the same breath: "a nurse at St Mary's", "a dog called Biscuit". */
export function besides(main: FoundSlot, clause: Clause, reading: Reading): readonly FoundSlot[] {
  const isMe = clause.sort === 'me'
  if (main.effect !== 'assert' || main.isPast) return []
  if (main.slot.attribute === 'role') {
    const raw = / (?:at|for) (\p{Lu}.*)/u.exec(clause.predicate)?.[1]
    const value = raw === undefined ? '' : cutValue(raw, reading.saidAt, { stopAt: / (?:as|in|on|and (?:i|my|we)|but|from|since)\b|,/i })
    return value === ''
      ? []
      : [
          {
            ...beside(reading, clause.subject, 'work', value, `${clause.subjectWords} ${isMe ? 'work' : 'works'} at ${value}`),
            // "From September I'm head of workshop at Saltmarsh": the role is new, the place need not be.
            ...(/^(?:am|is|are|became|was promoted)\b/.test(clause.predicate) ? { isUndated: true as const } : {}),
          },
        ]
  }
  if (main.slot.attribute === 'work') {
    const raw = / as (an? [\p{L}].*)/u.exec(clause.predicate)?.[1]
    const value = raw === undefined ? '' : cutValue(raw, reading.saidAt, { stopAt: / (?:at|for|in|on|and|but|from|since)\b|,/i })
    return value === ''
      ? []
      : [
          beside(
            reading,
            clause.subject,
            'role',
            value.replace(/^an? /i, ''),
            `${clause.subjectWords} ${isMe ? 'work' : 'works'} as ${value}`,
          ),
        ]
  }
  if (main.slot.attribute === 'home') {
    const address = addressIn(clause, reading)
    if (address !== undefined) return [address]
    const raw = / with ((?:my|our|his|her|a|two|three|\p{Lu}).*)/u.exec(clause.predicate)?.[1]
    const value = raw === undefined ? '' : cutValue(raw, reading.saidAt, { stopAt: / (?:in|at|on|but|from|since|for)\b/i })
    return value === ''
      ? []
      : [beside(reading, clause.subject, 'lives with', value, `${clause.subjectWords} ${isMe ? 'live' : 'lives'} with ${value}`)]
  }
  if (main.slot.attribute === 'studies') {
    const raw = / (?:at|in) (\p{Lu}.*)/u.exec(clause.predicate)?.[1]
    const value = raw === undefined ? '' : cutValue(raw, reading.saidAt, { stopAt: / (?:in|and|but|from|since|with|for)\b|,/i })
    return value === '' || isTime(value)
      ? []
      : [beside(reading, clause.subject, 'school', value, `${clause.subjectWords} ${isMe ? 'study' : 'studies'} at ${value}`)]
  }
  if (main.slot.attribute === 'pet') {
    const [, kind = '', called] = petCalled.exec(main.slot.value) ?? petCalled.exec(clause.predicate) ?? []
    const relation = relationOf(kind) ?? 'pet'
    return called === undefined
      ? []
      : [beside(reading, relation, 'name', called, `${isMe ? 'My' : `${clause.subjectWords}'s`} ${kind} is called ${called}`, true)]
  }
  return []
}

/** "A dog called Biscuit", "a dog, she's called Biscuit". */
const petCalled = screened(
  /(\p{L}+)(?:,| and|;|:| –)?(?: (?:(?:he|she|it)(?:['’]s| is)|his name is|her name is|its name is))?(?: called| named)?(?<= called| named| is) (\p{Lu}[\p{L}'’-]*)/u,
)

/** "In Bristol now, at 27 Larkhill Terrace". */
function addressIn(clause: Clause, reading: Reading): FoundSlot | undefined {
  const raw = /,? at ((?:flat |number |no\.? )?\d+[a-z]?,? \p{Lu}.*)/u.exec(clause.predicate)?.[1]
  const value = raw === undefined ? '' : cutValue(raw, reading.saidAt, { stopAt: / (?:with|and|but|from|since)\b/i })
  const lives = clause.sort === 'me' ? 'live' : 'lives'
  return value === '' || isTime(value)
    ? undefined
    : beside(reading, clause.subject, 'address', value, `${clause.subjectWords} ${lives} at ${value}`)
}

function beside(reading: Reading, subject: string, attribute: string, value: string, words: string, isOneOfMany = false): FoundSlot {
  return { ...found(reading, subject, attribute, value, isOneOfMany ? { cardinality: 'many' } : {}), statement: asSentence(words) }
}

const inPassing = new RegExp(
  `\\b(?:[Mm]y|[Oo]ur) ((?:(?:older|younger|elder|little|big|twin|late|new|old) )?(?:${relationWords.join('|')})) ((?:(?:Dr|Mr|Mrs|Ms|Mx|Prof)\\.? )?\\p{Lu}[\\p{L}'’-]*\\p{L})(?!\\p{L})`,
  'gu',
)

const ofChildren =
  /\b(?:kids?|children|sons?|daughters?|boys?|girls?|twins|grand(?:children|kids|sons?|daughters?)|nieces?|nephews?|cousins?)\b/iu
const agedName = /(?<name>\p{Lu}[\p{Ll}’'-]+)(?: \((?:aged )?(?<age>\d{1,2})\)|, (?:aged )?(?<told>\d{1,2})(?=,|\.|;| and\b|$))/gu

/** "Two kids, Ned (7) and Bryony (4)." */
export function agesInPassing(reading: Reading): readonly FoundSlot[] {
  if (!ofChildren.test(reading.text)) return []
  return [...reading.text.matchAll(agedName)].map(({ groups }) => {
    const [name, age] = [groups?.['name'] ?? '', groups?.['age'] ?? groups?.['told'] ?? '']
    return beside(reading, name.toLowerCase(), 'age', age, `${name} is ${age}`)
  })
}

/** "My sister Maya …", "… with my partner Davit" also say what they are called. */
export function namedInPassing(text: string): readonly FoundSlot[] {
  return [...text.matchAll(inPassing)].flatMap(([, words = '', called = '']) => {
    const relation = relationOf(words)
    const value = called.replace(/['’]s?$/, '')
    if (relation === undefined || value.length < 2) return []
    const slot: Slot = { subject: relation, attribute: 'name', value, cardinality: canBeSeveral(relation) ? 'many' : 'one' }
    return [
      { slot, kind: 'fact' as const, effect: 'assert' as const, isPast: false, statement: asSentence(`My ${words} is called ${value}`) },
    ]
  })
}
