// What the core needs from outside: time, randomness, vectors, language. Each is a port so that each can be replaced in a test.

import { makeId, type EpochMs } from './memory/ids.ts'

export interface Clock {
  now(): EpochMs
}

export interface Ids {
  /** A new id (see makeId); later ids sort after earlier ones. */
  next(): string
}

/** The wish taken back; the platform's AbortSignal is one. */
export interface Cancellation {
  readonly aborted: boolean
  throwIfAborted(): void
}

/** Turns texts into vectors of unit length. Vectors of different `key`s are never compared. */
export interface Embedder {
  /** Name and version of the model: the key of everything derived from it. */
  readonly key: string
  readonly dims: number
  /** One unit vector (or all zeros, when no word is known) of `dims` floats per text. */
  embed(texts: readonly string[], signal?: Cancellation): Promise<readonly Float32Array[]>
  /** For models that read a question otherwise than a passage: its vector from the question as it was asked. Without it, `embed` serves both. */
  embedQuestion?(question: string): Promise<Float32Array>
}

export const systemClock: Clock = { now: () => Date.now() as EpochMs }

/** Ids from a clock and a random source, strictly increasing even within one millisecond or when the clock steps back. */
export function idsFrom(clock: Clock, random: () => number): Ids {
  let lastMs = 0
  return {
    next: () => {
      lastMs = Math.max(lastMs + 1, clock.now())
      return makeId(lastMs, random)
    },
  }
}
