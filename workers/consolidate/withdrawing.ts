// Saying a turn anew. The earlier turn stays word for word, marked as taken back; what only it told is no longer believed. Done in the
// transaction that captures the new one, so that neither its answer nor a killed tab ever sees half of it.

import { planWithdrawal } from '../../core/consolidation/withdraw.ts'
import type { EpisodeId, EpochMs } from '../../core/memory/ids.ts'
import type { Episode } from '../../core/memory/records.ts'
import type { StoreTx } from '../../store/memory-store.ts'
import { jobFor } from './job-for.ts'

/** A turn that can be said anew: the person's own, said here, and not taken back already. */
export function canBeSaidAnew({ trust, sourceId, withdrawnAt }: Episode): boolean {
  return trust === 'own' && sourceId === undefined && withdrawnAt === undefined
}

/** Takes the turn back; gives its id, or undefined when there is nothing to take back any more. */
export async function withdraw(tx: StoreTx, id: EpisodeId, at: EpochMs): Promise<EpisodeId | undefined> {
  const turn = await tx.get('episodes', id)
  if (turn === undefined || !canBeSaidAnew(turn)) return undefined
  await tx.put('episodes', { ...turn, withdrawnAt: at })
  for (const kind of ['reply', 'extract'] as const) await tx.complete(jobFor(kind, id, at).id)
  const told = await tx.memoriesFrom(id)
  const ids = told.flatMap(({ supersedes, supersededBy }) => [...supersedes, ...(supersededBy === undefined ? [] : [supersededBy])])
  const linked = await tx.getMany('memories', [...new Set(ids)])
  // A moment before the new turn is said, so that what it says again is told after it was taken back.
  const before = (at - 1) as EpochMs
  await tx.putMany('memories', planWithdrawal({ turn: id, told, linked, at: before }))
  return id
}
