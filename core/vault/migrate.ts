// The one chain from older vaults to today's. Each step takes raw rows of one version to the next; what comes out is validated afterwards.

import { vaultVersion } from './format.ts'

/** Rows as read, before they are known to be records. */
export interface RawVault {
  readonly tables: Readonly<Record<string, readonly unknown[]>>
  readonly journal: readonly unknown[]
  readonly jobs: readonly unknown[]
}

export interface Migration {
  /** The version this step starts from; it ends at `from + 1`. */
  readonly from: number
  readonly what: string
  readonly up: (vault: RawVault) => RawVault
}

export const migrations: readonly Migration[] = [
  {
    from: 1,
    what: 'entities, links, topics and naps are still to be made: sleep makes them from the memories; policy and adapters are the defaults',
    up: (vault) => ({ ...vault, tables: { ...vault.tables, entities: [], links: [], topics: [], naps: [], policies: [], adapters: [] } }),
  },
  {
    from: 2,
    what: 'no pictures yet',
    up: (vault) => ({ ...vault, tables: { ...vault.tables, pictures: [], pictureFiles: [] } }),
  },
]

/** @throws when a step is missing or out of place: a released vault could then not be opened any more */
export function assertContiguous(steps: readonly Migration[], newest: number): void {
  steps.forEach((step, index) => {
    if (step.from !== index + 1) throw new Error(`Migration ${index} starts from version ${step.from}, not ${index + 1}`)
  })
  if (steps.length !== newest - 1) throw new Error(`${steps.length} migrations do not lead to version ${newest}`)
}

assertContiguous(migrations, vaultVersion)

/** Law: migrating a vault of today's version changes nothing. */
export function migrate(vault: RawVault, version: number, steps: readonly Migration[] = migrations): RawVault {
  return steps.filter((step) => step.from >= version).reduce((older, step) => step.up(older), vault)
}
