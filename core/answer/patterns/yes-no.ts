// Questions that a slot decides with yes or no. The first pattern that gives a reading is taken, so the specific stand first.

import { be, do_, still, inAt, ask, eitherWay, of, simple, former, type QuestionPattern } from './pattern.ts'
import type { SlotQuery } from '../answer.types.ts'
import { assertedQueries } from '../question-phrase.ts'
import { isRelation, singular, withoutDeterminer } from '../question-words.ts'

/** What "am I …", "is Maya …" asks for, by the look of the word: a trade has its article, an age is a number. */
function kindOf(value: string, who: string): readonly string[] {
  if (/^an? /u.test(value)) return ['role', 'diet']
  if (/^\d/u.test(value)) return ['age']
  if (/^(?:vegan|vegetarian|pescatarian|coeliac|teetotal|halal|kosher)\b|(?:-| )free$/u.test(value)) return ['diet']
  return /^(?:my|our) /u.test(who) ? ['name', 'role'] : ['role']
}

/** An allergy, a refusal or a dislike is a no; how somebody eats is worth saying, whatever was asked about. */
const notEaten = (who: string | undefined, value: string | undefined): SlotQuery[] => [
  ...ask(who, ['allergy', 'avoids', 'dislikes'], 'yes-no', { value }).map((query) => ({ ...query, opposite: true })),
  ...ask(who, 'likes', 'yes-no', { value }),
  ...ask(who, 'diet', 'value'),
]

export const yesNoQuestions: readonly QuestionPattern[] = [
  of(`${be} (?<value>[\\w'-]+) (?<who>(?:my|our) .+)`, ({ who, value }) =>
    isRelation(withoutDeterminer(who ?? '')) ? ask(who, 'name', 'yes-no', { value }) : [],
  ),
  of(`(?:do|have) (?:i|we) ${still}(?:have|got) (?:an? |any )?(?<who>.+)`, ({ who }) =>
    isRelation(who ?? '')
      ? [...ask('i', ['pet', 'owns'], 'yes-no', { value: singular(who ?? '') }), ...ask(who, 'name', 'yes-no'), ...ask(who, '*', 'list')]
      : [],
  ),
  simple(`${be} (?<who>.+?) ${still}(?:allergic|intolerant) to (?<value>.+)`, 'allergy', 'yes-no'),
  simple(`${do_} (?<who>.+?) have an? (?<value>.+?) (?:allergy|intolerance)`, 'allergy', 'yes-no'),
  simple(`${do_} (?<who>.+?) have an? (?:allergy|intolerance) to (?<value>.+)`, 'allergy', 'yes-no'),
  of(`(?:can|could|should|may|do|does) (?<who>.+?) ${still}(?:eat|drink) (?<value>.+)`, ({ who, value }) => notEaten(who, value)),
  of(`(?:can|could|should|may) (?<who>.+?) ${still}have (?<value>.+)`, ({ who, value }) => notEaten(who, value)),
  simple(`${do_} (?<who>.+?) ${still}play (?<value>.+)`, 'plays', 'yes-no'),
  simple(`${do_} (?<who>.+?) ${still}support (?<value>.+)`, 'supports', 'yes-no'),
  of(`${do_} (?<who>.+?) (?:not |)${still}(?:like|love|enjoy|prefer) (?<value>.+)`, ({ who, value }) =>
    eitherWay(who, 'likes', 'dislikes', value),
  ),
  of(`${do_} (?<who>.+?) ${still}(?:dislike|hate|mind) (?<value>.+)`, ({ who, value }) => eitherWay(who, 'dislikes', 'likes', value)),
  former(`(?:did|have|has|had) (?<who>.+?) (?:ever )?(?:used? to )?lived? (?:in|at|on) (?<value>.+)`, 'home', 'yes-no'),
  former(`(?:did|have|has|had) (?<who>.+?) (?:ever )?(?:used? to )?worked? (?:in|at|for|as) (?<value>.+)`, ['work', 'role'], 'yes-no'),
  simple(`(?:${do_}|${be}) (?<who>.+?) ${still}(?:live|living|based) (?:in|at|on) (?<value>.+)`, ['home', 'address'], 'yes-no'),
  simple(`(?:${do_}|${be}) (?<who>.+?) ${still}(?:work|working) (?:at|for|in) (?<value>.+)`, ['work', 'role'], 'yes-no'),
  simple(`(?:${do_}|${be}) (?<who>.+?) ${still}work(?:ing)? as (?<value>.+)`, 'role', 'yes-no'),
  simple(`${do_} (?<who>.+?) ${still}(?:speak|know) (?<value>.+)`, 'speaks', 'yes-no'),
  simple(`(?:${do_}|${be}) (?<who>.+?) ${still}(?:take|taking) (?<value>.+)`, 'medicine', 'yes-no'),
  simple(`(?:${do_}|${be}) (?<who>.+?) ${still}(?:study|studying) (?<value>.+)`, 'studies', 'yes-no'),
  of(`(?:do|does|have|has) (?<who>i|we|.+?) ${still}(?:have|own|got)(?: any| an?| the)? (?<value>.+)`, ({ who, value }) => [
    ...(/^(?:car|van)$/u.test(value ?? '') ? ask(who, 'car', 'yes-no') : []),
    ...ask(who, ['owns', 'pet', 'plan', 'routine'], 'yes-no', { value: singular(value ?? '') }),
  ]),
  simple(`${be} (?<who>.+?) ${still}married(?: to (?<value>.+))?`, ['partner', 'relationship status'], 'yes-no'),
  simple(`${be} (?<who>.+?) ${still}from (?<value>.+)`, 'origin', 'yes-no'),
  simple(`${be} (?<who>.+?) ${still}(?:called|named) (?<value>.+)`, 'name', 'yes-no'),
  of(
    `${be} (?<who>i|we) ${still}(?:going to|going on|going|doing|running|planning to|planning|learning|taking|in|signed up for|coming to) (?:the |my |a |an |to )?(?<value>.+)`,
    ({ who, value }) => ask(who, ['plan', 'learning', 'routine', 'studies'], 'yes-no', { value }),
  ),
  of(`${be} (?<np>(?:(?:my|our) |.+?'s ).+)`, ({ np }) => assertedQueries((np ?? '').split(' '))),
  of(`${be} (?<who>.+?) (?<value>${inAt} .+)`, ({ who, value }) =>
    ask(who, ['where', 'when', 'home'], 'yes-no', { value: (value ?? '').replace(new RegExp(`^${inAt} `, 'u'), '') }),
  ),
  of(`${be} (?<who>i|we|my .+?|[\\w-]+) ${still}(?<value>(?:an? )?[^ ]+(?: [^ ]+)?)`, ({ who, value }) =>
    ask(who, kindOf(value ?? '', who ?? ''), 'yes-no', { value }),
  ),
]
