// Questions for everything known about somebody or something. The first pattern that gives a reading is taken, so the specific stand first.

import { ask, of, type QuestionPattern } from './pattern.ts'
import { phraseQueries } from '../question-phrase.ts'
import { isRelation, withoutDeterminer } from '../question-words.ts'

export const knowing: readonly QuestionPattern[] = [
  of(
    '(?:what|anything|everything|all)(?: else)?(?: that)?(?: do)? (?:(?:you|we|i)(?: still| already)? (?:know|remember)|you have(?: stored| saved| written down)?)(?: (?:about|on|of) (?<who>.+))?',
    ({ who }) => ask(who ?? 'i', '*', 'list'),
  ),
  of(
    '(?:what|everything|anything|all)(?: that)? (?:have i|did i|i have|i)(?: ever)? (?:told you|said|tell you|say|mentioned?|wrote|written) (?:about|on|of) (?<who>.+)',
    ({ who }) => ask(who, '*', 'list'),
  ),
  of('(?:tell me |remind me |show me )?(?:everything |all |more |something )?(?:you know )?about (?<who>.+)', ({ who }) => [
    ...(/'s? |^(?:my|our) /u.test(who ?? '') && !isRelation(withoutDeterminer(who ?? '')) ? phraseQueries(who ?? '') : []),
    ...ask(who, '*', 'list'),
  ]),
  of('(?:what|how) about (?<np>.+)', ({ np }) => [...phraseQueries(np ?? ''), ...ask(np, '*', 'list')]),
  of('who am i', () => [...ask('i', 'name', 'value'), ...ask('i', '*', 'list')]),
]
