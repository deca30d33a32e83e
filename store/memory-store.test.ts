// The contract over both stores.

import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { JournalSeq } from '../core/memory/ids.ts'
import { openDatabase } from './database.ts'
import { InMemoryStore } from './in-memory-store.ts'
import { memoryStoreContract } from './memory-store.contract.ts'
import { StoreClosedError } from './memory-store.ts'
import { at } from './test-records.ts'
import { DexieStore } from './write/dexie-store.ts'

let made = 0
const names = new Map<unknown, string>()

async function open(name: string): Promise<DexieStore> {
  const store = new DexieStore(await openDatabase({ name }))
  names.set(store, name)
  return store
}

memoryStoreContract(
  'in memory',
  async () => new InMemoryStore(),
  async (store) => store,
)
memoryStoreContract(
  'Dexie',
  () => open(`contract-${(made += 1)}`),
  (store) => {
    store.close()
    return open(names.get(store) ?? '')
  },
)

test.each([
  ['in memory', async () => new InMemoryStore()],
  ['Dexie', () => open('closing')],
] as const)('%s: a closed store refuses to write', async (_name, make) => {
  const store = await make()
  store.close()
  await expect(store.transact({ actor: 'you', operation: 'capture', at }, async () => 1)).rejects.toThrow(StoreClosedError)
  if (store instanceof DexieStore) await expect(store.journalEntry(1 as JournalSeq)).rejects.toThrow(StoreClosedError)
})
