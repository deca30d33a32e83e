// The leader tab watches for a good time to tidy: nobody has touched anything for a while, in any view of this tab. It stops after the night in
// progress as soon as the person is back.

import { idleMs } from '../../core/consolidation/sleep/due.ts'
import { preferences } from './preferences.ts'

const lookEveryMs = 60_000
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

interface Night {
  readonly sleepIfDue: (idleForMs: number) => Promise<unknown>
  /** What a writer that is started does meanwhile, if it was let. */
  readonly workByModel: () => Promise<unknown>
  readonly wake: () => Promise<void>
}

let watching = false

/** Begins once; called again it does nothing. */
export function watchForNight({ sleepIfDue, workByModel, wake }: Night): void {
  if (watching) return
  watching = true
  let touchedAt = performance.now()
  let isAsleep = false
  const touch = (): void => {
    touchedAt = performance.now()
    if (!isAsleep) return
    isAsleep = false
    wake().catch((error: unknown) => console.error(error))
  }
  for (const sign of signs) addEventListener(sign, touch, { passive: true })
  setInterval(() => {
    const idleForMs = performance.now() - touchedAt
    if (isAsleep || idleForMs < idleMs || preferences().sleep !== 'alone') return
    whenQuiet(() => {
      isAsleep = true
      sleepIfDue(idleForMs)
        .then(() => (isAsleep ? workByModel() : undefined))
        .catch((error: unknown) => console.error(error))
        .finally(() => (isAsleep = false))
    })
  }, lookEveryMs)
}

/** Not every browser says when it has nothing to do. */
function whenQuiet(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: lookEveryMs })
  else setTimeout(work)
}
