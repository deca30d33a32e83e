// The engine and the database as the screens see them: commands through one, reads through the other.

import { createContext, use, useSyncExternalStore, type ReactNode } from 'react'
import { useLiveQuery } from 'dexie-react-hooks'
import { defaultPolicy, type Forgetting } from '../../core/forgetting/policy.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { forgettingOf } from '../../store/read/forgetting.ts'
import type { Engine, EngineStatus } from './engine.types.ts'

const EngineContext = createContext<Engine | undefined>(undefined)
const DatabaseContext = createContext<KeepsakeDatabase | undefined>(undefined)
const ForgettingContext = createContext<Forgetting>(defaultPolicy)

interface EngineProviderProps {
  readonly engine: Engine
  readonly database: KeepsakeDatabase
  readonly children: ReactNode
}

export function EngineProvider({ engine, database, children }: EngineProviderProps) {
  return (
    <EngineContext value={engine}>
      <DatabaseContext value={database}>{children}</DatabaseContext>
    </EngineContext>
  )
}

/** Read once for all the screens below: nearly every row says how strong its memory is. */
export function WithForgetting({ children }: { readonly children: ReactNode }) {
  return <ForgettingContext value={useLive(forgettingOf, []) ?? defaultPolicy}>{children}</ForgettingContext>
}

/** How forgetting goes here: by default until it has been read. */
export function useForgetting(): Forgetting {
  return use(ForgettingContext)
}

export function useEngine(): Engine {
  const engine = use(EngineContext)
  if (engine === undefined) throw new Error('useEngine needs an EngineProvider above it')
  return engine
}

/** For reads only: writing is the workers' business. */
export function useDatabase(): KeepsakeDatabase {
  const database = use(DatabaseContext)
  if (database === undefined) throw new Error('useDatabase needs an EngineProvider above it')
  return database
}

export function useEngineStatus(): EngineStatus {
  const { status } = useEngine()
  return useSyncExternalStore(status.subscribe, status.get)
}

/** A read that follows the store: undefined until it has been read once, then again after every change to what it read. */
export function useLive<T>(read: (database: KeepsakeDatabase) => Promise<T>, deps: readonly unknown[]): T | undefined {
  const database = useDatabase()
  // It must be an async function itself: that is how Dexie knows to follow the reads after the first await.
  return useLiveQuery(async () => read(database), [database, ...deps])
}
