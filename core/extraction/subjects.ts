// The key a thing spoken of is filed under. Remembering and answering use the same function, so "the spare key" told is the "spare key" asked.
// Law: subjectKey(subjectKey(x)) = subjectKey(x).

import { remembered } from '../text/remembered.ts'
import { relationOf } from './relations.ts'

const articles = /^(?:(?:my|our|the|a|an|this|that|own) )+/
/** Words that add nothing to an activity: cello lessons are the cello. */
const activityTails = / (?:lessons?|class(?:es)?|practice|training|rehearsals?|sessions?|appointments?|check-?ups?|courses?)$/

/** "Cousin Rolf" is who "Rolf" is; an uncle's name may be somebody else's too. */
const titled = /^(?:(?:my|our) )?[Cc]ousin (?=\p{Lu}\p{Ll})/u

/** `I` → `me`, `my Mother` → `mum`, `The spare key` → `spare key`, `Cello lessons` → `cello`, `my sister's` → `sister`. */
export const subjectKey = remembered((words: string): string => {
  const lower = words
    .trim()
    .replace(titled, '')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[\s.,;:!?"“”]+$/, '')
    .replace(/(?:'s?)+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (/^(?:i|me|my|mine|myself|we|us|our|ours)$/.test(lower)) return 'me'
  const bare = lower.replace(articles, '')
  const relation = relationOf(bare)
  if (relation !== undefined) return relation
  const owned = /^(.+?)'s (.+)$/.exec(bare)
  const owner = owned?.[1] === undefined ? undefined : relationOf(owned[1])
  const named = owner === undefined || owned?.[2] === undefined ? bare : `${owner}'s ${owned[2]}`
  return named
    .replace(/^bins?(?: day| collections?| men| lorry)?$/, 'bin')
    .replace(/^(recycling|rubbish|laundry|market|garden waste) (?:day|collections?)$/, '$1')
    .replace(activityTails, '')
    .replace(/ (?:here|there|now)$/, '')
    .trim()
})

/** An open attribute's key: `Favorite colour` → `favourite colour`, `the shoe size` → `shoe size`. */
export function attributeKey(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(articles, '')
    .replace(/\bfavorite\b/g, 'favourite')
    .replace(/\bcolor\b/g, 'colour')
    .replace(/\s+/g, ' ')
    .replace(/ (?:these days|nowadays|now|at the moment|at present|currently|right now|by far|of all time|of all)$/, '')
    .replace(
      /^(?:new |current )?(?:number one|all-time favourite|top|best-loved|most loved) (?=(?:dish|meal|food|drink|song|film|book|colour|season|city|game|sport)$)/,
      'favourite ',
    )
}
