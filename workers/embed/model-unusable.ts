// A downloaded model that cannot be used, and why: the index then goes back to the built-in table.

import type { ChoiceProblem } from '../../core/embedding/choice.ts'

export class ModelUnusableError extends Error {
  /** Carried across workers, where the class is lost. */
  readonly code: ChoiceProblem['why']

  constructor(code: ChoiceProblem['why'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ModelUnusableError'
    this.code = code
  }
}

/** Why, if that is what an error says, on whichever side of a worker's edge. */
export function whyUnusable(error: unknown): ChoiceProblem['why'] | undefined {
  if (!(error instanceof Error) || error.name !== 'ModelUnusableError' || !('code' in error)) return undefined
  return error.code as ChoiceProblem['why']
}
