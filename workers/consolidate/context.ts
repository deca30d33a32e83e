// What every operation of the worker works with: the store and the two ports of time and identity.

import type { Outcome } from './consolidate.api.ts'
import type { Clock, Ids } from '../../core/ports.ts'
import { StoreClosedError, StoreFullError, type MemoryStore } from '../../store/memory-store.ts'

export interface Context {
  readonly store: MemoryStore
  readonly clock: Clock
  readonly ids: Ids
}

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const gone: Outcome<never> = { ok: false, reason: 'gone', message: 'That is not here any more.' }

/** Turns the store's expected failures into values, so that the UI can say what to do; bugs still throw. */
export async function guarded<T>(operation: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await operation()
  } catch (error) {
    if (error instanceof StoreFullError) {
      return { ok: false, reason: 'full', message: 'This device is out of space for Keepsake. Nothing was lost; make room and try again.' }
    }
    if (error instanceof StoreClosedError) {
      return {
        ok: false,
        reason: 'closed',
        message: 'Keepsake was updated in another tab. This one has stopped writing. Reload it to go on.',
      }
    }
    throw error
  }
}
