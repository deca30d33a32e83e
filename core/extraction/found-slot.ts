// What reading a clause gives: the clause with its dates, and the slots found in it.

import type { EpochMs } from '../memory/ids.ts'
import type { MemoryKind, Slot } from '../memory/records.ts'
import { attributes, cardinalityOf } from './attributes.ts'
import type { Candidate } from './candidate.ts'
import type { Clause } from './clause.ts'
import type { DateMention } from './dates.ts'
import type { Rule } from './rules/rule.ts'
import { addedTo } from './statement.ts'

export interface FoundSlot {
  readonly slot: Slot
  readonly kind: MemoryKind
  readonly effect: Candidate['effect']
  readonly isPast: boolean
  /** Only for a slot beside the main one: its own sentence. */
  readonly statement?: string
  /** The sentence's dates are not about this one. */
  readonly isUndated?: true
  readonly salience?: number
}

export interface Reading {
  /** The sentence without openers and without a hedge. */
  readonly text: string
  /** "I think": kept in the statement, passed over in reading. */
  readonly hedge: string
  readonly clause: Clause | undefined
  readonly dates: readonly DateMention[]
  readonly saidAt: EpochMs
  /** No capitals anywhere: names cannot be told by them. */
  readonly isUncapitalised: boolean
}

/** Attributes whose values speak of time; their dates are spelt out in the value too. */
/** These come round every week: their Friday is any Friday. */
const weekly = /^(?:bin|recycling|rubbish|laundry|market|garden waste)$/
const timely = new Set(['when', 'plan', 'routine', 'away'])

/** A key that ends in the middle of something, or in what the sentence says about it: "spare key from", "dentist wrong". Nothing is filed there. */
const cutShort = /(?:^| )(?:from|to|the|of|than|no longer|not|never|wrong|mistaken|somewhere|else|taped|hidden|tucked|instead)$/

export const isSoundKey = ({ subject, attribute }: Pick<Slot, 'subject' | 'attribute'>): boolean =>
  !cutShort.test(subject) && !cutShort.test(attribute)

/** A slot with its dates spelt out and its cardinality and kind looked up. */
export function found(reading: Reading, subject: string, attribute: string, value: string, rule: Partial<Rule> = {}): FoundSlot {
  const spelt = timely.has(attribute) && !weekly.test(subject) ? spellDates(value, reading) : value
  const slot: Slot = {
    subject,
    attribute,
    value: attribute === 'where' ? spelt : spelt.replace(/^(?:on|at) (?=\p{Lu}|\d|the \d)/u, ''),
    cardinality: rule.cardinality ?? cardinalityOf(attribute),
  }
  const kind = rule.kind ?? kindOf(attribute, reading.dates, value)
  const salience = rule.salience
  return { slot, kind, effect: rule.effect ?? 'assert', isPast: rule.isPast ?? false, ...(salience === undefined ? {} : { salience }) }
}

/** The glosses of the sentence's dates, inside the value. */
function spellDates(value: string, { text, dates }: Reading): string {
  return dates.reduce((spelt, { wordsStart, end, gloss }) => {
    const words = text.slice(wordsStart, end)
    return gloss === undefined || !spelt.includes(words) ? spelt : spelt.replace(words, words + addedTo(words, gloss))
  }, value)
}

function kindOf(attribute: string, dates: readonly DateMention[], value: string): MemoryKind {
  if (attribute === 'when') {
    return /\b(?:\w+days|every|each|weekly|daily|monthly)\b/i.test(value) ? 'routine' : dates.length > 0 ? 'plan' : 'fact'
  }
  if (attribute.startsWith('favourite')) return 'preference'
  return Object.hasOwn(attributes, attribute) ? attributes[attribute as keyof typeof attributes].kind : 'fact'
}
