// Questions for when and where. The first pattern that gives a reading is taken, so the specific stand first.

import { be, do_, when, still, ask, of, simple, former, type QuestionPattern } from './pattern.ts'
import { phraseQueries } from '../question-phrase.ts'
import { isRelation, singular, withoutDeterminer } from '../question-words.ts'

export const timeQuestions: readonly QuestionPattern[] = [
  of(
    `${when} (?:am|is|are|will|do|does) (?<who>.+?) (?:be |come |get |coming |getting )?(?:back|return|returning)(?: (?:from|to|at|in|home|again)\\b.*)?`,
    ({ who }) =>
      /^(?:she|he|they)$/u.test(who ?? '')
        ? [{ subject: '*', attribute: 'away', wants: 'time' }]
        : [...ask(who, ['away', 'when', 'plan'], 'time'), ...ask('i', 'plan', 'time', { value: who })],
  ),
  of(`${when} (?:${be}|${do_}) (?<who>i|we) born`, ({ who }) => ask(who, 'birthday', 'time')),
  of(`(?:${when}|what year|which year) ${be} (?<who>.+?) born(?: in)?`, ({ who }) => ask(who, ['birthday', 'age'], 'time')),
  of(
    `(?:${when}|what year|which year) (?:did|have) (?<who>i|we|.+?) (?:move|moved)(?: (?:in ?to|to|here|out of|from) ?(?<value>.*))?`,
    ({ who, value }) => ask(who, 'home', 'time', { value }),
  ),
  of(
    `(?:${when}|what year) did (?<who>i|we|.+?) (?:start|begin|join)(?: work(?:ing)?)?(?: (?:at|for|with))? (?<value>.+)`,
    ({ who, value }) => [...ask(who, ['work', 'role', 'studies'], 'time', { value }), ...ask(value, 'when', 'time')],
  ),
  of(`when did (?<who>i|we|.+?) (?:buy|get|adopt) (?<value>.+)`, ({ who, value }) => ask(who, ['owns', 'pet'], 'time', { value })),
  of(
    `${when} (?:am|are|will) (?<who>i|we) (?:be )?(?:going |off |travelling |flying |moving |visiting |seeing |meeting |leaving |back )*(?:to |for |in |on )?(?<value>.*)`,
    ({ who, value }) => [...ask(value, 'when', 'time'), ...ask(who, ['plan', 'routine'], 'time', { value })],
  ),
  of(
    `${when} (?:is|are|will) (?<who>.+?) (?:be )?(?:coming|visiting|arriving|leaving|due|back|here|free|over|open|starting|going|moving|getting)(?: .+)?`,
    ({ who }) => [...ask(who, 'when', 'time'), ...ask(who, 'plan', 'time'), ...ask('i', 'plan', 'time', { value: who })],
  ),
  of(
    `${when} ${do_} (?:i|we) (?:have|need|get|go to|see|meet|play|do|visit|start|finish|take|leave for|go|practise|practice|train|water|feed|clean|call|ring) ?(?:to )?(?<value>.*)`,
    ({ value }) => [...ask(value, 'when', 'time'), ...ask('i', ['routine', 'plan'], 'time', { value })],
  ),
  of(
    `${when} ${do_} (?<who>.+?) (?:start|begin|end|finish|open|close|happen|leave|expire|arrive|run out|come|take place|meet|go|visit|return|renew)(?: .+)?`,
    ({ who }) => [...ask(who, ['when', 'plan', 'routine'], 'time'), ...ask('i', ['plan', 'routine'], 'time', { value: who })],
  ),
  of(`${when} ${do_} (?<who>i|we) (?<value>.+)`, ({ who, value }) => [
    ...ask(who, ['routine', 'plan'], 'time', { value }),
    ...ask(value, 'when', 'time'),
  ]),
  of(`${when} ${be} (?<np>.+)`, ({ np }) => [
    ...phraseQueries(np ?? '')
      .filter((query) => query.attribute === 'birthday')
      .map((query) => ({ ...query, wants: 'time' as const })),
    ...ask(np, 'when', 'time'),
    ...phraseQueries(np ?? '')
      .filter(({ attribute }) => !['birthday', 'where', 'name', '*'].includes(attribute))
      .map((query) => ({ ...query, wants: 'time' as const })),
    ...ask('i', ['plan', 'routine'], 'time', { value: np }),
  ]),
]

export const placeQuestions: readonly QuestionPattern[] = [
  former(
    `(?:where|what (?:city|town|country)) (?:did|have|had) (?<who>.+?) (?:use to |used to )?(?:live|lived|stay)(?: (?:before|previously|in the past|earlier|first|back then))?(?: .*)?`,
    'home',
    'place',
  ),
  simple(
    `(?:where|in which (?:city|town|country)|what (?:city|town|country|area|street|part of town)|which (?:city|town|country|street)) (?:${do_}|${be}) (?<who>.+?) ${still}(?:lives?|living|reside|based|stay|staying|settled)(?: in| on| at)?`,
    ['home', 'address'],
    'place',
  ),
  former(`where (?:did|have) (?<who>.+?) (?:use to |used to )?(?:work|worked)(?: (?:before|previously|earlier))?(?: .*)?`, 'work', 'place'),
  simple(`where (?:${do_}|${be}) (?<who>.+?) ${still}(?:works?|working|employed)`, ['work', 'role'], 'place'),
  simple(
    `(?:where|what (?:city|town|country)|which (?:city|town|country)) (?:${do_}|${be}) (?<who>.+?) (?:originally )?(?:from|grow up|grew up|born|raised|come from|comes from)(?: in)?(?: originally)?`,
    'origin',
    'place',
  ),
  simple(
    `where (?:${do_}|${be}) (?<who>.+?) ${still}(?:study|studies|studying|go to (?:school|university|college|uni)|at (?:school|university|college))`,
    ['school', 'studies'],
    'place',
  ),
  of(
    `where (?:${do_}|have|did|had) (?:i|we|you) (?:keep|put|leave|left|store|hide|hid|stored|kept|park|parked|find|last see|get) (?<who>.+)`,
    ({ who }) => [...ask(who, 'where', 'place'), ...ask('i', singular(withoutDeterminer(who ?? '')), 'place')],
  ),
  of(`where (?:am|are) (?<who>i|we) (?:going|travelling|flying|moving|heading|off to)(?: to)? ?(?<value>.*)`, ({ who, value }) =>
    ask(who, 'plan', 'place', { value }),
  ),
  simple(
    `where (?:am|is|are) (?<who>.+?) (?:going|travelling|flying|moving|heading|off|leaving)(?: to| for)?`,
    ['plan', 'home', 'school'],
    'place',
  ),
  of(`where ${be} (?<np>.+?)(?: (?:kept|stored|parked|hidden|located|held|taking place|happening))?`, ({ np }) => [
    ...ask(np, isRelation(withoutDeterminer(np ?? '')) ? ['where', 'home', 'work'] : ['where', 'home'], 'place'),
    ...phraseQueries(np ?? '')
      .filter(({ attribute }) => !['name', 'when', '*'].includes(attribute))
      .map((query) => ({ ...query, wants: 'place' as const })),
  ]),
]
