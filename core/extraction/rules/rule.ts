// The shape of a rule: a pattern over what is said of a subject, and the slot it fills. Rules are tried in order; the first that fits wins.

import type { Candidate } from '../candidate.ts'
import type { MemoryKind } from '../../memory/records.ts'
import type { Clause, SubjectSort } from '../clause.ts'

/** What can be said of the person as well as of anybody they tell of. */
export const anybody: readonly SubjectSort[] = ['me', 'relation', 'name', 'pronoun']

export interface RuleMatch {
  /** The raw text from which the value is cut (value.ts). */
  readonly value: string
  readonly subject?: string
  readonly attribute?: string
}

export interface Rule {
  readonly attribute: string
  /** Over `Clause.predicate`, anchored at its start; group `v` is the value. */
  readonly pattern: RegExp
  /** Whom it can be said of; everybody but pronouns when left out. */
  readonly of?: readonly SubjectSort[]
  readonly keepsTime?: boolean
  readonly stopAt?: RegExp
  readonly effect?: Candidate['effect']
  readonly kind?: MemoryKind
  readonly cardinality?: 'one' | 'many'
  /** No longer so: "used to live in". */
  readonly isPast?: boolean
  /** Replaces the value by fixed words, e.g. '' for "quit my job". */
  readonly value?: string
  /** A last look at the value cut out; false lets the next rule try. */
  readonly fits?: (value: string, clause: Clause, isUncapitalised: boolean) => boolean
  /** Adjusts the slot, e.g. to move the thing kept into the subject. */
  readonly shape?: (groups: Readonly<Record<string, string | undefined>>, clause: Clause) => RuleMatch | undefined
  /** Salience to start from, when it is not the attribute's. */
  readonly salience?: number
}
