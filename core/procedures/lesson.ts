// Lessons from corrections: what was meant by a question just answered ("no, I meant my sister Ines"), or how the answer was wanted
// ("shorter, please"). Once, the question is answered again that way. Twice the same, and a rule is proposed; it counts once accepted.

import { wordForRelation } from '../extraction/relations.ts'
import type { Slot } from '../memory/records.ts'
import { readSetting } from './read-setting.ts'
import { meantAttribute } from './meant.ts'
import type { Setting } from './setting.ts'

export interface Lesson {
  /** The rule it would be. */
  readonly slot: Slot
  /** As the person would say it. */
  readonly statement: string
  /** What to go by this once. */
  readonly once: Setting
}

const pointing =
  /^(?:(?:no|nope|sorry|wait|ah|oh|hm+)[\s,.!–—-]+)*(?:i (?:meant|mean|was asking about|was talking about)|not (?:my |our )?[\p{L}' -]{2,30}?,(?: but)?)\s+(?:(?:my|our|the)\s+)?(?:other\s+)?(?<words>[\p{L}' -]{2,40}?)[\s.!]*$/iu

/** Asked for after an answer, about that answer: the rule it would be if it were always so. */
const handling: readonly (readonly [RegExp, string])[] = [
  [/^(?:that(?:'s| is| was) )?(?:too long|too much|too wordy)$|^(?:a bit |much )?(?:shorter|briefer)$/u, 'answer briefly'],
  [
    /^(?:and |what(?:'s| is) (?:that|it) |how (?:much|far|many|long) is (?:that|it) |that )?in (?:metric|kilomet(?:re|er)s|km|kilos|kilograms|kg|centimet(?:re|er)s|cm|met(?:re|er)s)$/u,
    'use metric',
  ],
  [
    /^(?:and |what(?:'s| is) (?:that|it) |how (?:much|far|many|long) is (?:that|it) |that )?in (?:imperial|miles|pounds|stone|feet|feet and inches|inches)$/u,
    'use imperial',
  ],
  [/^(?:and |what(?:'s| is) (?:that|it) |that )?in celsius$/u, 'use Celsius'],
  [/^(?:and |what(?:'s| is) (?:that|it) |that )?in fahrenheit$/u, 'use Fahrenheit'],
  [/^(?:and |what(?:'s| is) (?:that|it) |that )?(?:in|on) (?:the )?24[- ]hour (?:clock|time|format)$/u, 'use the 24-hour clock'],
]

/** Corrections are short. */
const longest = 80

/** Whether a turn reads like a correction at all; most do not, and nothing need be looked up for them. */
export function mayCorrect(text: string): boolean {
  const turn = text.trim().replaceAll('’', "'")
  return turn.length <= longest && (pointing.test(turn) || handlingIn(turn) !== undefined)
}

/**
 * What a turn corrects in the answer to `question`, the one asked just before; undefined for anything else.
 * @param names names, lower case, to the relation they stand for: `ines` → `sister`
 */
export function lessonIn(text: string, question: string, names: ReadonlyMap<string, string>): Lesson | undefined {
  const turn = text.trim().replaceAll('’', "'")
  return handlingIn(turn) ?? meantIn(turn, question, names)
}

function handlingIn(turn: string): Lesson | undefined {
  const asked = turn
    .toLowerCase()
    .replace(/[?.!\s]+$/u, '')
    .replace(/^(?:(?:no|sorry|and|please|ok|okay)[\s,]+)+/u, '')
    .replace(/[\s,]+please$/u, '')
  const value = handling.find(([pattern]) => pattern.test(asked) || pattern.test(`and ${asked}`))?.[1]
  const once = value === undefined ? undefined : readSetting(value)
  if (value === undefined || once === undefined) return undefined
  return { slot: { subject: 'me', attribute: 'instruction', value, cardinality: 'many' }, statement: `Please ${value}.`, once }
}

function meantIn(turn: string, question: string, names: ReadonlyMap<string, string>): Lesson | undefined {
  const words = pointing.exec(turn)?.groups?.['words']
  const name = words === undefined ? undefined : [...names.keys()].find((each) => ` ${words.toLowerCase()}`.endsWith(` ${each}`))
  const said = name === undefined ? undefined : relationIn(names, name)
  if (words === undefined || name === undefined || said === undefined || !saysOnly(question, said, names)) return undefined
  const meant = words.slice(-name.length).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  return {
    slot: { subject: said, attribute: meantAttribute, value: meant, cardinality: 'one' },
    statement: `When I say my ${said}, I mean ${meant}.`,
    once: { topic: 'meant', said, meant },
  }
}

/** "My other sister" is a sister. */
const relationIn = (names: ReadonlyMap<string, string>, name: string): string | undefined => names.get(name)?.replace(/^other /u, '')

/** True when a question names the relation and nobody in it. */
function saysOnly(question: string, relation: string, names: ReadonlyMap<string, string>): boolean {
  if (wordForRelation(question, relation) === undefined) return false
  const asked = new Set(
    question
      .toLowerCase()
      .replace(/['’]s\b/gu, '')
      .match(/[\p{L}'-]+/gu) ?? [],
  )
  return ![...names.keys()].some((name) => asked.has(name) && relationIn(names, name) === relation)
}

/** The question with the one who is meant named in it: "When is my sister's birthday?" → "When is Ines's birthday?" */
export function asMeant(question: string, setting: Setting | undefined, names: ReadonlyMap<string, string>): string {
  if (setting?.topic !== 'meant' || !saysOnly(question, setting.said, names)) return question
  const word = wordForRelation(question, setting.said)
  return word === undefined ? question : question.replace(new RegExp(`\\b(?:my|our) ${word}\\b`, 'iu'), setting.meant)
}
