// The last way to read a question as a slot: by the one word in it that names an attribute, whatever the order of the rest. "Which town is
// my home in?", "Who am I working for?". Only for plain questions about somebody; advice and how-to questions are left alone.

import type { SlotQuery, Wants } from './answer.types.ts'
import { subjectsNamed } from './question-words.ts'
import { relationWords } from '../extraction/relations.ts'

interface Sign {
  readonly words: RegExp
  readonly attributes: readonly string[]
  readonly wants: Wants
}

const sign = (words: RegExp, attributes: readonly string[], wants: Wants = 'value'): Sign => ({ words, attributes, wants })

/** Tried in order; the first whose words stand in the question decides. */
const signs: readonly Sign[] = [
  sign(/\bbirthday\b|\bborn\b/u, ['birthday'], 'time'),
  sign(/\ballerg(?:ic|y|ies)\b|\bintoleran(?:t|ces?)\b/u, ['allergy'], 'list'),
  sign(/\b(?:medicines?|medications?|tablets?|pills?|meds|prescribed)\b/u, ['medicine'], 'list'),
  sign(/\blanguages?\b|\bspeak(?:ing)?\b/u, ['speaks', 'learning'], 'list'),
  sign(/\b(?:pets?|animals?)\b/u, ['pet'], 'list'),
  sign(/\b(?:call me|called|nickname|addressed)\b/u, ['nickname', 'name']),
  sign(
    /\b(?:your (?:answers?|replies|responses?)|you (?:to )?(?:answer|reply|respond|write)|(?:answers?|replies) do i)\b/u,
    ['instruction'],
    'list',
  ),
  sign(/\b(?:mobile|phone|telephone|reach(?:ed)? (?:me|i)|be reached)\b/u, ['phone']),
  sign(/\b(?:car|vehicle|drive)\b/u, ['car']),
  sign(/\b(?:reading|book|novel)\b/u, ['reading']),
  sign(
    /\b(?:partner|girlfriend|boyfriend|dating|relationship|together with|couple)\b|\bwho (?:am|was) i (?:with|seeing)\b/u,
    ['partner'],
    'person',
  ),
  sign(
    /\b(?:profession|occupation|career|trade|for a living|for work|for my living|work as|working as|job title|my job|what job|'s job)\b/u,
    ['role', 'work'],
  ),
  sign(/\b(?:employ(?:er|ed|s)?|work(?:s|ing|ed)?|company|firm|workplace|payroll|job)\b|\bpays? (?:me|my (?:wages|salary))\b/u, [
    'work',
    'role',
  ]),
  sign(/\b(?:trips?|travel(?:ling|s)?|journeys?|holidays?|plans?|planned|going next|coming up|ahead)\b/u, ['plan'], 'list'),
  sign(
    /\b(?:every|each|usually|normally|routine|habit|happens|on) ?(?:on |on an? )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:routine|habit)s?\b/u,
    ['routine'],
    'list',
  ),
  sign(/\b(?:dislikes?|hates?|loathes?|detests?|can not (?:stand|bear)|not (?:like|enjoy)|do not like)\b/u, ['dislikes'], 'list'),
  sign(/\b(?:likes?|loves?|enjoys?|fond of|keen on|into)\b/u, ['likes'], 'list'),
  sign(/\b(?:liv(?:e|es|ing|ed)|home|based|resid(?:e|es|ing)|settled)\b/u, ['home', 'address'], 'place'),
]

const asking = /^(?:(?:in|on|at|for|with|to|of|under) )?(?:what|which|who|where|whose|how)\b/u
const advice =
  /\b(?:should|could|would|might|shall|recommend|suggest|ideas?|how (?:do|can|to|does one)|why|you think|explain|write|best way|better)\b/u
const mostWords = 12
const favourite =
  /^(?:what|which)(?: is the)? (?<thing>[\p{L}]+) (?:do (?:i|we)|(?:i|we)) (?:like|love|enjoy|prefer) (?:the )?(?:best|most)(?: of all)?$/u
const opening =
  /^(?:what|which) (?:code|combination|number|pin|password) (?:opens|unlocks|is for|do i need for) (?:my |our |the )?(?<thing>.+)$/u

/** Readings of a canonical question by its words, best first; none when nothing in it names an attribute of somebody. */
export function queriesByWords(text: string): readonly SlotQuery[] {
  const code = opening.exec(text)?.groups?.['thing']
  if (code !== undefined) return subjectsNamed(code).map((subject) => ({ subject, attribute: 'code', wants: 'value' }))
  const thing = favourite.exec(text)?.groups?.['thing']
  if (thing !== undefined) return [{ subject: 'me', attribute: `favourite ${thing}`, wants: 'value' }]
  if (!asking.test(text) || text.split(' ').length > mostWords) return []
  const told = signs.find(({ words }) => words.test(text))
  if (told === undefined || (advice.test(text) && told.attributes[0] !== 'instruction' && told.attributes[0] !== 'nickname')) return []
  return subjectsIn(text).flatMap((subject) => told.attributes.map((attribute) => ({ subject, attribute, wants: told.wants })))
}

const relation = new RegExp(
  `\\b(?:my|our) (?<who>(?:(?:older|younger|elder|little|big|twin|best) )?(?:${relationWords.join('|')})(?: (?!is|was|am|are|do|does|did|has|have|lives?|works?)\\p{Ll}+(?='s|$| (?:lives?|works?|living|working|based)))?)\\b`,
  'u',
)
const owner = /\b(?<who>(?!(?:what|who|where|that|there|it|he|she|how|when)'s)[\p{L}-]+)'s\b/u
const doer =
  /\b(?:does|did|is|was|has) (?<who>(?!(?:i|my|our|the|a|an|it|he|she|this|that|there|you|your|in|on|going|coming|not|is)\b)[\p{L}-]+)\b/u

/** Nobody is named, and it can only be the person's: "Which trips are coming up?" */
const ofThePerson =
  /^(?:what|which)(?: (?:trips?|journeys?|travels|holidays?|plans?))? (?:is|are|happens) (?:coming up|ahead|planned|next|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/u

/** Whose it is: a relation or a name spoken of, else the person. */
function subjectsIn(text: string): readonly string[] {
  const named = relation.exec(text)?.groups?.['who'] ?? owner.exec(text)?.groups?.['who'] ?? doer.exec(text)?.groups?.['who']
  const isMine = /\b(?:i|me|my|we|our)\b/u.test(text)
  if (named !== undefined && (relation.test(text) || !isMine)) return subjectsNamed(named)
  return isMine || ofThePerson.test(text) ? ['me'] : []
}
