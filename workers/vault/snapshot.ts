// Everything in the store at one moment. Invariant: no turn without its conversation, no record newer than the journal read with it.

import { tableNames } from '../../core/memory/records.ts'
import type { JournalSeq, EpochMs } from '../../core/memory/ids.ts'
import type { Tables, VaultContents } from '../../core/vault/contents.ts'
import type { MemoryStore, StoreReader } from '../../store/memory-store.ts'

export async function readContents(reader: StoreReader): Promise<VaultContents> {
  const tables: [string, unknown][] = []
  for (const table of tableNames) tables.push([table, await reader.all(table)])
  return {
    tables: Object.fromEntries(tables) as unknown as Tables,
    journal: await reader.journal(0 as JournalSeq),
    jobs: await reader.jobs(),
  }
}

/** Read inside a transaction that writes nothing, so that no write falls in between. */
export async function snapshot(store: MemoryStore): Promise<VaultContents> {
  const { result } = await store.transact({ actor: 'you', operation: 'import', at: 0 as EpochMs }, readContents)
  return result
}

export function lastSeqOf({ journal }: VaultContents): number {
  return journal.at(-1)?.seq ?? 0
}
