// Which embedder answers, and which is wanted instead. Law: what answers only ever becomes a model whose vectors are complete, or the
// built-in table; a wish can be taken back at any time.

import { builtIn } from './built-in.ts'

export interface Choice {
  /** Answers now. */
  readonly serving: string
  /** Shall answer; while it differs from `serving`, its vectors are being made in the background. */
  readonly wanted: string
  /** Why the last wish came to nothing. */
  readonly problem?: ChoiceProblem
}

/** `damaged`: files not whole. `did-not-start`: whole, and yet the device could not run it. */
export interface ChoiceProblem {
  readonly model: string
  readonly why: 'damaged' | 'did-not-start'
}

export const builtInChoice: Choice = { serving: builtIn, wanted: builtIn }

export const wanting = ({ serving }: Choice, model: string): Choice => ({ serving, wanted: model })

/** Its vectors are complete: it answers from now on, if it is still wanted. */
export const completed = (choice: Choice, model: string): Choice => (choice.wanted === model ? { serving: model, wanted: model } : choice)

/** A model cannot be used (any more): back to what can. */
export function lost({ serving, wanted }: Choice, model: string, why: ChoiceProblem['why']): Choice {
  const stays = serving === model ? builtIn : serving
  return { serving: stays, wanted: wanted === model ? stays : wanted, problem: { model, why } }
}

/** The models whose vectors are kept up: those of any other are dropped. */
export const inUse = ({ serving, wanted }: Choice): readonly string[] => (serving === wanted ? [serving] : [serving, wanted])
