// Waiting for an engine with an end to it: something it depends on goes, nothing comes for too long, or the wish is taken back.

import { EngineError, type EngineProblem } from '../../../core/generation/chat-engine.ts'
import type { Cancellation } from '../../../core/ports.ts'

/**
 * What `work` gives, unless something ends it first.
 * @throws EngineError of `problem` when that settles, `lost-graphics` after `waitMs`, `aborted` at the signal
 */
export async function until<T>(work: Promise<T>, problem?: Promise<EngineProblem>, waitMs?: number, signal?: Cancellation): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let onAbort: (() => void) | undefined
  const ends: Promise<never>[] = []
  if (problem !== undefined) ends.push(problem.then((kind) => Promise.reject(new EngineError(kind))))
  if (waitMs !== undefined) {
    ends.push(new Promise((_, reject) => (timer = setTimeout(() => reject(new EngineError('lost-graphics')), waitMs))))
  }
  if (signal instanceof AbortSignal) {
    ends.push(
      new Promise((_, reject) => {
        onAbort = () => reject(new EngineError('aborted'))
        if (signal.aborted) onAbort()
        else signal.addEventListener('abort', onAbort)
      }),
    )
  }
  try {
    return await Promise.race([work, ...ends])
  } finally {
    clearTimeout(timer)
    if (onAbort !== undefined && signal instanceof AbortSignal) signal.removeEventListener('abort', onAbort)
  }
}

/** Settles when nobody restarts it for so long. */
export function stallClock(waitMs: number): { readonly stalled: Promise<EngineProblem>; restart(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let tell: (problem: EngineProblem) => void = () => undefined
  const stalled = new Promise<EngineProblem>((resolve) => (tell = resolve))
  const restart = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => tell('lost-graphics'), waitMs)
  }
  restart()
  return { stalled, restart, stop: () => clearTimeout(timer) }
}
