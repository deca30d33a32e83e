// Why a file cannot be read. Expected outcomes are values; inside one reading they travel as a Refusal and are turned back at its door.

import type { ForeignKind } from './importers/foreign-kind.ts'

export type VaultProblem =
  | { readonly reason: 'corrupt'; readonly detail: string }
  | { readonly reason: 'unsafe'; readonly detail: string }
  | { readonly reason: 'truncated' }
  | { readonly reason: 'newer'; readonly version: number }
  | { readonly reason: 'too-large'; readonly sizeBytes: number; readonly limitBytes: number }
  /** `looksLike`: what it seems to be, where that can be told. */
  | { readonly reason: 'unknown-format'; readonly looksLike?: ForeignKind }
  | { readonly reason: 'empty' }

export type Reading<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & VaultProblem)

class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly problem: VaultProblem
  constructor(problem: VaultProblem) {
    super(problem.reason)
    this.problem = problem
  }
}

/** @throws Refusal, to be met by the nearest `reading` */
export function refuse(problem: VaultProblem): never {
  throw new Refusal(problem)
}

export const corrupt = (detail: string): never => refuse({ reason: 'corrupt', detail })
export const unsafe = (detail: string): never => refuse({ reason: 'unsafe', detail })

/** Runs a reading; its refusal becomes a value, a bug still throws. */
export async function reading<T>(read: () => T | Promise<T>): Promise<Reading<T>> {
  try {
    return { ok: true, value: await read() }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, ...error.problem }
    throw error
  }
}
