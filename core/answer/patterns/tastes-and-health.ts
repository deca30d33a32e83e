// Questions for what is liked, eaten, avoided and taken. The first pattern that gives a reading is taken, so the specific stand first.

import { be, do_, still, ask, of, simple, type QuestionPattern } from './pattern.ts'
import { isRelation, singular, withoutDeterminer } from '../question-words.ts'

/** A name or a relation; the boiler has no condition. */
const isSomebody = (who = ''): boolean => (/^(?:my|our|the|this|that) /u.test(who) ? isRelation(withoutDeterminer(who)) : who !== 'it')

export const likingQuestions: readonly QuestionPattern[] = [
  simple(
    `(?:what|which)(?: (?:foods?|things?|kinds? of things?|sorts? of things?|stuff))? ${do_}(?: not)? (?<who>.+?) ${still}(?:(?<=not .*)(?:like|enjoy)|not (?:really )?(?:like|enjoy)|dislikes?|hates?|can not stand|avoid)(?: (?:doing|eating|drinking|most|to eat|to do))?`,
    'dislikes',
    'list',
  ),
  simple('what can (?:not )?(?<who>i) (?:not )?(?:stand|bear)', 'dislikes', 'list'),
  of(
    `(?:what|which)(?<value> .+?)? ${do_} (?<who>.+?) ${still}(?:likes?|loves?|enjoys?|prefers?)(?: (?:doing|to do|best|most|eating|to eat|drinking|to drink|in my free time|for fun))*`,
    ({ who, value }) => {
      const thing = (value ?? '').trim().replace(/^(?:kinds?|sorts?|types?) of /u, '')
      if (thing === '' || /^(?:things?|stuff|hobbies)$/u.test(thing)) return ask(who, ['likes', 'favourite thing'], 'list')
      return [...ask(who, `favourite ${singular(thing)}`, 'value'), ...ask(who, 'likes', 'list', { value: singular(thing) })]
    },
  ),
  of(`how (?:do|would|should) (?<who>i|we|.+?) (?:like|take|want|prefer|drink|have) (?<np>.+)`, ({ who, np }) => [
    ...ask(who, withoutDeterminer(np ?? ''), 'value'),
    ...ask(who, ['likes', 'instruction', 'routine'], 'list', { value: np }),
  ]),
  simple('what (?:are (?<who>.+?) (?:into|interested in|fond of)|am i (?:into|interested in|fond of))', 'likes', 'list'),
]

export const foodQuestions: readonly QuestionPattern[] = [
  simple(`what(?: (?:foods?|things?|else))? ${be} (?<who>.+?) (?:also )?(?:allergic|intolerant)(?: to)?`, 'allergy', 'list'),
  of(`what ${be} (?:wrong|the matter) with (?<who>.+)`, ({ who }) =>
    isSomebody(who) ? ask(who, ['condition', 'allergy', 'diet'], 'list') : [],
  ),
  simple(`(?:what|which) (?:illness|condition|disease) ${do_} (?<who>.+?) have`, 'condition', 'list'),
  simple(`what (?:food )?allergies ${do_} (?<who>.+?) have`, 'allergy', 'list'),
  simple(
    `(?:what(?: foods?)? )?${do_} (?<who>.+?) (?:have|suffer from)(?: any)?(?: food)? (?:allergies|allergy|intolerances?)`,
    'allergy',
    'list',
  ),
  simple(
    `what(?: foods?| things?)? (?:should|can|must|do) (?<who>.+?) (?:not|never|avoid|need to avoid|have to avoid|leave out|need to leave out)(?: (?:eat|have|eating|touch))?(?: for (?<value>.+))?`,
    ['allergy', 'diet', 'avoids', 'dislikes'],
    'list',
  ),
  simple(
    'what(?: foods?| things?)? (?:should|can|must) not (?<who>.+?) (?:eat|have|touch)',
    ['allergy', 'diet', 'avoids', 'dislikes'],
    'list',
  ),
  simple(`what ${do_} (?<who>.+?) (?:usually )?eat`, ['diet', 'likes'], 'list'),
  simple(
    `(?:what|which) (?:medicines?|medications?|tablets?|pills?|meds|drugs?) (?:${do_}|${be}) (?<who>.+?) (?:take|taking|on|prescribed|need)`,
    'medicine',
    'list',
  ),
  simple(`what ${do_} (?<who>.+?) take for (?<value>.+)`, 'medicine', 'list'),
]
