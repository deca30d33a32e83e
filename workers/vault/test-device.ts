// A device for tests of the vault: the service over the in-memory store, a clock that ticks, repeatable ids.

import type { VaultContext } from './context.ts'
import type { VaultApi, VaultOutcome } from './vault.api.ts'
import { vaultService } from './vault-service.ts'
import { tableNames } from '../../core/memory/records.ts'
import type { EpochMs } from '../../core/memory/ids.ts'
import { idsFrom } from '../../core/ports.ts'
import type { VaultContents } from '../../core/vault/contents.ts'
import { life, start } from '../../core/vault/test-contents.ts'
import { InMemoryStore } from '../../store/in-memory-store.ts'
import type { MemoryStore } from '../../store/memory-store.ts'

const sample = JSON.stringify({
  name: 'A sample',
  owner: 'Robin',
  conversations: [
    {
      title: 'Spring',
      turns: [
        { at: '2026-03-01T09:00:00', speaker: 'you', text: 'I work at the mill.' },
        { at: '2026-03-01T09:00:05', speaker: 'Keepsake', text: 'Noted.' },
        { at: '2026-03-02T19:30:00', speaker: 'you', text: 'My car is red.' },
      ],
    },
  ],
})

let now = start + 100 * 3_600_000
export function device(store: MemoryStore = new InMemoryStore()): { store: MemoryStore; vault: VaultApi } {
  const clock = { now: () => (now += 1000) as EpochMs }
  let state = 7
  const random = () => ((state = (state * 16807) % 2147483647) - 1) / 2147483646
  const context: VaultContext = {
    store,
    clock,
    ids: idsFrom(clock, random),
    appVersion: '0.1.0',
    fetchSample: async () => sample,
    scryptLogN: 10,
  }
  return { store, vault: vaultService(context) }
}

/** A device with the test life on it, journal and all. */
export async function lived(contents: VaultContents = life): Promise<ReturnType<typeof device>> {
  const made = device()
  await made.store.transact({ actor: 'import', operation: 'import', at: start }, async (tx) => {
    await tx.adoptJournal(contents.journal)
    for (const table of tableNames) await tx.putMany(table, contents.tables[table])
    await tx.enqueue(contents.jobs)
  })
  return made
}

export const good = <T>(outcome: VaultOutcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
export const fileOf = (content: BlobPart | readonly BlobPart[], name = 'file.keepsake', lastModified: number = start) =>
  new File(Array.isArray(content) ? content : [content as BlobPart], name, { lastModified })
export const exported = async (vault: VaultApi, passphrase = '') => good(await vault.export({ passphrase, name: 'test' })).file
export const bring = async (vault: VaultApi, file: File, passphrase?: string, owner?: string) =>
  good(await vault.apply(good(await vault.preview(file, passphrase)).token, owner === undefined ? {} : { owner }))
export const ids = ({ tables }: VaultContents) => tableNames.flatMap((table) => tables[table].map(({ id }) => `${table} ${id}`))
