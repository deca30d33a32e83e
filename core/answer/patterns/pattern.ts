// What a pattern of a question is, and the pieces patterns are built from: verbs, prepositions, and how a match becomes readings.

import type { SlotQuery, Wants } from '../answer.types.ts'
import { subjectsNamed, withoutDeterminer } from '../question-words.ts'

export interface QuestionPattern {
  readonly shape: RegExp
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => readonly SlotQuery[]
}

export const be = '(?:am|is|are|was|were)'
export const do_ = '(?:do|does|did|can|could|should|would|will)'
export const when = '(?:when|what day|which day|what date|what time|at what time|on what day|on which day|how soon|what days|which days)'
export const still = '(?:still |really |actually |currently |also |always |ever |even |usually |normally )*'
export const inAt = '(?:in|at|on|near|to|with|by|under|inside|behind)'

type Read = QuestionPattern['read']
type Fields = { readonly value?: string | undefined; readonly past?: boolean }

export function ask(
  who: string | undefined,
  attributes: string | readonly string[],
  wants: Wants,
  { value, past }: Fields = {},
): SlotQuery[] {
  const list = typeof attributes === 'string' ? [attributes] : attributes
  return subjectsNamed(who ?? '').flatMap((subject) =>
    list.map((attribute) => ({
      subject,
      attribute,
      wants,
      ...(value === undefined || value === '' ? {} : { value: withoutDeterminer(value) }),
      ...(past === true ? { past } : {}),
    })),
  )
}

export function eitherWay(who: string | undefined, attribute: string, against: string, value: string | undefined): SlotQuery[] {
  return [
    ...ask(who, attribute, 'yes-no', { value }),
    ...ask(who, against, 'yes-no', { value }).map((query) => ({ ...query, opposite: true })),
  ]
}

export const of = (shape: string, read: Read): QuestionPattern => ({ shape: new RegExp(`^${shape}$`, 'u'), read })
export const simple = (shape: string, attributes: string | readonly string[], wants: Wants): QuestionPattern =>
  of(shape, ({ who, value }) => ask(who ?? 'i', attributes, wants, { value }))
export const former = (shape: string, attributes: string | readonly string[], wants: Wants): QuestionPattern =>
  of(shape, ({ who, value }) => ask(who ?? 'i', attributes, wants, { value, past: true }))
