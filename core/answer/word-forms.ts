// Words that are one word to an asker: irregular forms of a verb, and the few pairs that question and telling keep changing ("cost" and
// "charged", "expire" and "run out"). Keyed by index term.

import { wholeRelations } from '../extraction/relations.ts'
import { termsOf } from '../text/terms.ts'

const families = [
  'break broke broken',
  'run ran running',
  'take took taken',
  'go went gone',
  'buy bought',
  'get got gotten',
  'give gave given',
  'keep kept',
  'leave left',
  'make made',
  'meet met',
  'pay paid',
  'put',
  'read',
  'see saw seen',
  'sell sold',
  'send sent',
  'speak spoke spoken',
  'spend spent',
  'teach taught',
  'tell told',
  'think thought',
  'win won',
  'write wrote written',
  'wear wore worn',
  'drive drove driven',
  'eat ate eaten',
  'drink drank drunk',
  'fall fell fallen',
  'find found',
  'fly flew flown flight flights',
  'grow grew grown',
  'hide hid hidden',
  'lend lent',
  'lose lost',
  'ride rode ridden',
  'sing sang sung',
  'swim swam swum',
  'sleep slept',
  'begin began begun',
  'choose chose chosen',
  'catch caught',
  'build built',
  'bring brought',
  'come came',
  'marry married wedding',
  'die died death',
  'study studied',
  'cost charge charged price pay paid',
  'expire expiry run runs out',
  'due expecting expected',
  'due owe owes deadline',
  'salary raise earn pay wage wages',
  'hair haircut',
  'member membership',
  'child children kid kids',
  'job work',
  'doctor gp',
  'mum mother mom',
  'dad father',
  'stepmum stepmother stepmom',
  'stepdad stepfather',
  'grandma gran granny nan',
  'phone number ring call',
  'trip holiday',
  'flat apartment',
  'car drive',
  'locker',
  'recipe needs takes ingredients goes',
  'operation surgery replaced theatre',
  'clever smart',
  'colour paint painted',
  'fast minutes hours',
  'temperature degrees',
  'scared afraid terrified frightened scares',
  'weigh weight kilo kilos kg stone',
  'repair repaired fix fixed mend mended',
  'broken wrong shot faulty',
  'birthday turned born turning',
  'old turned turning age',
  'stay staying stayed hotel hostel guesthouse campsite',
  'plate reg registration',
  'book reading',
  'dose mg milligrams',
]
const byTerm = new Map<string, Set<string>>()
for (const family of families) {
  const terms = termsOf(family)
  for (const term of terms) {
    const forms = byTerm.get(term) ?? new Set<string>()
    for (const other of terms) forms.add(other)
    byTerm.set(term, forms)
  }
}

/** The index terms of a text, a relation of several words being one: `mother-in-law` is no `mother`. */
export const wholeTermsOf = (text: string): readonly string[] => termsOf(wholeRelations(text))

/** The term and what counts as the same. */
export function formsOfTerm(term: string): readonly string[] {
  return [...new Set([term, ...(byTerm.get(term) ?? [])])]
}

/** The same with names and the relations they stand for: `maya` and `sister`. */
export function formsOf(term: string, aliases: ReadonlyMap<string, string>): readonly string[] {
  const forms = [...formsOfTerm(term)]
  for (const [name, relation] of aliases) {
    const [ofName, ofRelation] = [wholeTermsOf(name), wholeTermsOf(relation)]
    if (ofName.includes(term)) forms.push(...ofRelation)
    if (ofRelation.includes(term)) forms.push(...ofName)
  }
  return forms
}
