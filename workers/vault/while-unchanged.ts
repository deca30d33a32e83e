// Plan over everything, write in one transaction: planning happens outside it, so that a turn can be captured meanwhile; if one was, the plan is
// made again. Law: what is written was planned from exactly the state it is written to.

import { lastSeqOf, readContents, snapshot } from './snapshot.ts'
import type { VaultContents } from '../../core/vault/contents.ts'
import type { ChangeMeta, MemoryStore, StoreTx } from '../../store/memory-store.ts'

/** After so many tries the plan is made inside the transaction: capture waits, but the import ends. */
const patience = 3

export async function whileUnchanged<R, P>(
  store: MemoryStore,
  meta: ChangeMeta,
  plan: (ours: VaultContents) => P,
  write: (tx: StoreTx, plan: P) => Promise<R>,
): Promise<R> {
  for (let tries = 0; tries < patience; tries += 1) {
    const ours = await snapshot(store)
    const planned = plan(ours)
    const { result } = await store.transact(meta, async (tx) => {
      if ((await tx.lastSeq()) !== lastSeqOf(ours)) return undefined
      return { written: await write(tx, planned) }
    })
    if (result !== undefined) return result.written
  }
  const { result } = await store.transact(meta, async (tx) => write(tx, plan(await readContents(tx))))
  return result
}
