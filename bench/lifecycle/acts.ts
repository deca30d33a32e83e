// What a simulated person does on a day: the words, and what of them is worth keeping or right as an answer.

import type { Value } from './values.ts'

export type Manner = 'tell' | 'again' | 'change' | 'end' | 'past' | 'correct' | 'slip'

/** One thing told in a turn. */
export interface Told {
  readonly facet: string
  readonly manner: Manner
  /** What must be kept; of an ending, what has ended. */
  readonly value: Value
}

export type QuestionSort = 'now' | 'then' | 'believed' | 'when' | 'first' | 'upcoming'

export interface Question {
  readonly facet: string
  readonly sort: QuestionSort
  /** One of these must be in the answer; of a list, half of them. */
  readonly right: readonly Value[]
  /** None of these may be told as if it were so. */
  readonly wrong: readonly Value[]
  readonly isList: boolean
}

export type Act =
  | { readonly is: 'tell'; readonly text: string; readonly told: readonly Told[] }
  | {
      readonly is: 'noise'
      readonly sort: string
      readonly text: string
      /** Names of what may be kept. */ readonly allows: readonly string[]
    }
  | {
      readonly is: 'ask'
      readonly text: string
      readonly question: Question
      /** After a correction: what is said again while the answer is wrong. */
      readonly insist?: readonly string[]
    }
  | { readonly is: 'erase'; readonly value: Value }

export interface Day {
  readonly day: number
  readonly acts: readonly Act[]
  /** What could be asked that evening, without a word changing anything: at the ends of years. */
  readonly exam?: readonly { readonly text: string; readonly question: Question }[]
}
