// Taking an import or the sample out again, in one transaction that can itself be taken back.

import { failed, done, type VaultContext } from './context.ts'
import { whileUnchanged } from './while-unchanged.ts'
import type { VaultCounts, VaultOutcome } from './vault.api.ts'
import type { SourceId } from '../../core/memory/ids.ts'
import { tableNames } from '../../core/memory/records.ts'
import { planRemoval } from '../../core/vault/removal.ts'

export async function removeSource({ store, clock }: VaultContext, id: SourceId): Promise<VaultOutcome<VaultCounts>> {
  const now = clock.now()
  return whileUnchanged<VaultOutcome<VaultCounts>, ReturnType<typeof planRemoval> | undefined>(
    store,
    { actor: 'you', operation: 'remove-import', at: now },
    (ours) => {
      const source = ours.tables.sources.find((one) => one.id === id)
      return source === undefined ? undefined : planRemoval(ours, source, now)
    },
    async (tx, plan) => {
      if (plan === undefined) return failed({ reason: 'empty' })
      for (const table of tableNames) {
        await tx.remove(table, plan.removes[table])
        await tx.putMany(table, plan.puts[table])
      }
      const { conversations, episodes, memories, sources } = plan.removes
      return done({ conversations: conversations.length, turns: episodes.length, memories: memories.length, sources: sources.length })
    },
  )
}
