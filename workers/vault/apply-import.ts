// Bringing a read file in: one transaction, one journal entry of its own, its history before it. All of it or nothing.

import { countsFrom, noCounts } from './counts.ts'
import { done, failed, type VaultContext } from './context.ts'
import { kindOf, planImport } from './import-plan.ts'
import type { Upload } from './read-upload.ts'
import { whileUnchanged } from './while-unchanged.ts'
import type { VaultApi } from './vault.api.ts'
import type { JournalSeq, SourceId } from '../../core/memory/ids.ts'
import { tableNames, type Source } from '../../core/memory/records.ts'
import { isNothing, type MergePlan } from '../../core/vault/merge.ts'
import type { StoreTx } from '../../store/memory-store.ts'

type Applied = Awaited<ReturnType<VaultApi['apply']>>

/** Records written at a time, so that IndexedDB need not hold all requests at once. */
const chunkSize = 2000

export async function applyImport(context: VaultContext, upload: Upload, owner?: string): Promise<Applied> {
  const sourceId = context.ids.next() as SourceId
  const kind = kindOf(upload)
  const meta = { actor: kind === 'sample' ? 'sample' : 'import', operation: 'import', at: context.clock.now() } as const
  return whileUnchanged(
    context.store,
    meta,
    (ours) => {
      const { merge } = planImport(context, ours, upload, sourceId, owner)
      const earlier = ours.tables.sources.find(({ sha256 }) => sha256 === upload.sha256)
      return { merge, earlier }
    },
    async (tx, { merge, earlier }): Promise<Applied> => {
      if (isNothing(merge)) return earlier === undefined ? failed({ reason: 'empty' }) : done({ sourceId: earlier.id, added: noCounts })
      const source: Source = {
        id: sourceId,
        kind,
        name: upload.name.slice(0, 200),
        sha256: upload.sha256,
        sizeBytes: upload.sizeBytes,
        importedAt: meta.at,
        journalSeq: ((await tx.lastSeq()) + merge.history.length + 1) as JournalSeq,
      }
      await write(tx, merge, source)
      const first = merge.puts.conversations[0]?.id
      return done({ sourceId, added: countsFrom(merge.added), ...(first === undefined ? {} : { firstConversation: first }) })
    },
  )
}

async function write(tx: StoreTx, { history, puts, jobs }: MergePlan, source: Source): Promise<void> {
  await tx.adoptJournal(history)
  await tx.put('sources', source)
  for (const table of tableNames) {
    for (let from = 0; from < puts[table].length; from += chunkSize) await tx.putMany(table, puts[table].slice(from, from + chunkSize))
  }
  for (let from = 0; from < jobs.length; from += chunkSize) await tx.enqueue(jobs.slice(from, from + chunkSize))
}
