// Questions for who, and for what people do. The first pattern that gives a reading is taken, so the specific stand first.

import { be, do_, still, ask, of, simple, type QuestionPattern } from './pattern.ts'
import { phraseQueries } from '../question-phrase.ts'
import { attributeNamed, withoutDeterminer } from '../question-words.ts'

export const personQuestions: readonly QuestionPattern[] = [
  of(`who (?:has got|have got|has|have|had|got|keeps?|is keeping|holds?|took|borrowed) (?<who>.+)`, ({ who }) => [
    ...ask(who, 'where', 'person'),
    ...ask('*', 'owns', 'person', { value: who }).map((query) => ({ ...query, subject: '*' })),
  ]),
  ...(
    [
      ['hairdresser', '(?:cuts?|does|do|colours?|styles?) (?:my|our) hair'],
      ['cleaner', 'cleans (?:my|our|the) (?:house|flat|home|place)'],
      ['cook', 'cooks for (?:me|us)'],
      ['gardener', 'does (?:my|our|the) garden'],
      ['accountant', 'does (?:my|our) (?:tax(?:es)?|accounts|books)'],
    ] as const
  ).map(([relation, deed]) =>
    of(`who ${deed}`, () => [
      { subject: relation, attribute: 'name', wants: 'person' },
      { subject: relation, attribute: '*', wants: 'person' },
    ]),
  ),
  simple(`who ${be} (?<who>.+?) (?:married to|dating|engaged to|going out with|seeing|in a relationship with|with)`, 'partner', 'person'),
  simple(`who ${do_} (?<who>.+?) ${still}(?:work for|works for|work with|work at)`, 'work', 'person'),
  of(`who ${do_} (?<who>.+?) (?:live with|share (?:a |the )?(?:flat|house|home) with)`, ({ who }) => [
    ...ask(who, ['lives with', 'partner'], 'person'),
    ...ask('flatmate', 'name', 'person'),
  ]),
  ...(
    [
      ['allergy', 'is (?:also )?allergic to'],
      ['home', 'lives? (?:in|at|on)'],
      ['work', 'works? (?:at|for)'],
      ['likes', '(?:likes?|loves?|enjoys?|prefers?)'],
      ['dislikes', '(?:hates?|dislikes?|does not like)'],
      ['speaks', 'speaks?'],
      ['role', 'is (?:an?|the)'],
      ['diet', 'is'],
    ] as const
  ).map(([attribute, verb]) =>
    of(`who ${verb} (?<value>(?!my |our ).+)`, ({ value }) =>
      attribute === 'diet' && !/^(?:vegan|vegetarian|coeliac|pescatarian|gluten.free)/u.test(value ?? '')
        ? []
        : [{ subject: '*', attribute, wants: 'person', value: withoutDeterminer(value ?? '') }],
    ),
  ),
  of(`who ${be} (?<np>.+)`, ({ np }) => {
    const bare = withoutDeterminer(np ?? '')
    if (/^(?:my|our) /u.test(np ?? '')) {
      return [
        ...ask(np, 'name', 'person'),
        ...ask('i', attributeNamed(bare), 'person'),
        ...phraseQueries(bare).filter(({ loosely }) => loosely === true),
        ...ask(np, '*', 'person'),
      ]
    }
    return ask(np, '*', 'person')
  }),
]

export const workQuestions: readonly QuestionPattern[] = [
  simple(
    `what ${do_} (?<who>.+?) do(?: (?:for a living|for work|for a job|as a job|professionally|all day))?`,
    ['role', 'work', 'business'],
    'value',
  ),
  simple(`(?:what (?:kind|sort|type) of (?:work|job)|what job) ${do_} (?<who>.+?) (?:do|have)`, ['role', 'work', 'business'], 'value'),
  simple(`(?:what|which) (?:company|firm|place|organisation|organization|employer) ${do_} (?<who>.+?) work (?:for|at|in)`, 'work', 'value'),
  simple(
    `(?:what|which) (?:school|university|college|uni|nursery) (?:${do_}|${be}) (?<who>.+?) (?:go to|goes to|attend|at|studying at|study at|in)`,
    'school',
    'value',
  ),
  simple(
    `(?:what|which)(?: book| novel)? (?:${do_}|${be}) (?<who>.+?) ${still}(?:reading|read)(?: at the moment| right now)?`,
    ['reading', 'studies'],
    'value',
  ),
  simple(`what (?:${do_}|${be}) (?<who>.+?) (?:study|studying|studies)(?: at .+)?`, ['studies', 'school'], 'value'),
  simple(`(?:what|which)(?: (?:other|foreign))? languages? (?:${do_}|${be}) (?<who>.+?) ${still}(?:speak|know|speaking)`, 'speaks', 'list'),
  simple(
    `(?:what|which) (?:languages?|instruments?|courses?)? ?(?:${be}|${do_}) (?<who>.+?) (?:learning|learn|studying|teaching (?:my|him|her)self)`,
    ['learning', 'studies', 'speaks'],
    'list',
  ),
  simple(`(?:what|which) (?:(?:football |rugby |cricket )?(?:team|club)) ${do_} (?<who>.+?) support`, 'supports', 'value'),
  simple(`(?:what|which) (?:instruments?|sports?)? ?${do_} (?<who>.+?) play`, 'plays', 'list'),
  simple(`what ${do_} (?<who>.+?) collect`, 'collects', 'list'),
]
