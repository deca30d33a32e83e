// What the engine is at, for whoever shows it.

import type { EngineStatus } from './engine.types.ts'

type Task = EngineStatus['working'][number]

export type During = <R>(task: Task, work: () => Promise<R>) => Promise<R>

export function statusBoard(): {
  set(change: Partial<EngineStatus>): void
  get(): EngineStatus
  subscribe(listener: () => void): () => void
  readonly during: During
} {
  let current: EngineStatus = { state: 'starting', working: [] }
  const listeners = new Set<() => void>()
  const set = (change: Partial<EngineStatus>): void => {
    current = { ...current, ...change }
    for (const listener of listeners) listener()
  }
  return {
    set,
    get: () => current,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    during: async (task, work) => {
      set({ working: [...current.working, task] })
      try {
        return await work()
      } finally {
        const at = current.working.indexOf(task)
        set({ working: current.working.filter((_, position) => position !== at) })
      }
    },
  }
}
