// The chain of schema versions, oldest first. Each says what changed and how records are carried over; none is ever edited once released.

import { v1 } from './v1.ts'
import { v2 } from './v2.ts'
import { v3 } from './v3.ts'
import { v4 } from './v4.ts'

export interface Migration {
  /** 1, 2, 3 … without a gap. */
  readonly version: number
  readonly description: string
  /** Dexie's index syntax for each table; null deletes a table. */
  readonly tables: Readonly<Record<string, string | null>>
  /** Carries one stored row over from the version before; tables not named stay as they are. */
  readonly carry?: Readonly<Record<string, (row: unknown) => unknown>>
}

export const migrations: readonly Migration[] = contiguous([v1, v2, v3, v4])
export const schemaVersion = migrations.length

/** @throws when a version is missing, doubled or out of order: an upgrade would silently skip it */
export function contiguous(chain: readonly Migration[]): readonly Migration[] {
  for (const [at, migration] of chain.entries()) {
    if (migration.version !== at + 1) throw new Error(`Schema version ${at + 1} expected, found ${migration.version}`)
  }
  return chain
}
