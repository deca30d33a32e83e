// "When did I go to Riga?": the day of a happening that fills no slot, told with the words it was told in.

import type { ComposeInput } from './answer.types.ts'
import { happeningOf, toldWithDay } from './happening.ts'
import { appPart, replyOf } from './parts.ts'
import { canonicalQuestion } from './question-text.ts'
import type { Reply } from '../memory/reply-records.ts'

const asksWhen =
  /^(?:(?:when|since when|how long ago|(?:in|on) (?:what|which) (?:day|date|month|year)|(?:what|which) (?:day|date|month|year))\b|how long (?:have|has) )(?<what>.+)$/u
const ahead = /^ ?(?:am|is|are|will|do|does) /u

/** Undefined unless a memory holds every telling word of the question; what lies ahead is asked of plans. */
export function answerWhen({ question, memories, now }: ComposeInput): Reply | undefined {
  const what = asksWhen.exec(canonicalQuestion(question))?.groups?.['what']
  if (what === undefined) return undefined
  const happening = happeningOf(
    what,
    memories.filter(({ kind }) => kind !== 'plan' || ahead.test(what)),
  )
  if (happening === undefined || (ahead.test(what) && happening.memory.kind !== 'plan')) return undefined
  return replyOf(happening.isDated ? 'answer' : 'unsure', [appPart(toldWithDay(happening, now), [happening.memory])])
}
