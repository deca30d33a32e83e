// Working off the extract jobs: each turn is read once, its statements reconciled with what is known, and its job deleted in the same
// transaction. Killed at any point, the job is still there and reading the turn again changes nothing.

import type { Context } from './context.ts'
import { extract } from '../../core/extraction/extract.ts'
import type { Candidate } from '../../core/extraction/candidate.ts'
import { reconcile, type Reconciliation } from '../../core/consolidation/reconcile.ts'
import { statementDigest, slotDigest } from '../../core/consolidation/digest.ts'
import { readTurn } from '../../core/answer/read-turn.ts'
import type { EpochMs, MemoryId } from '../../core/memory/ids.ts'
import type { Episode, Job, Memory } from '../../core/memory/records.ts'
import type { StoreTx } from '../../store/memory-store.ts'

/** Turns of an import are read this many to a transaction; live ones alone, so that each can be taken back by itself. */
const importedPerTransaction = 40
const maxAttempts = 3

export async function settleExtracts(context: Context, signal?: AbortSignal): Promise<{ done: number; failed: number }> {
  let doneCount = 0
  let failed = 0
  for (;;) {
    if (signal?.aborted) break
    const waiting = (await context.store.jobs('extract')).filter((job) => job.state === 'waiting')
    const next = waiting[0]
    if (next === undefined) break
    const batch = await nextBatch(context, waiting)
    try {
      await readTurns(context, batch)
      doneCount += batch.length
    } catch (error) {
      // One turn that cannot be read must not hold up the others: alone, it fails; in a batch, each is tried alone next time.
      for (const job of batch) {
        try {
          await readTurns(context, [job])
          doneCount += 1
        } catch {
          await context.store.transact({ actor: 'assistant', operation: 'extract', at: context.clock.now() }, (tx) =>
            tx.fail(job.id, error instanceof Error ? error.message : String(error)),
          )
          failed += 1
          if (job.attempts + 1 < maxAttempts) return { done: doneCount, failed }
        }
      }
    }
  }
  return { done: doneCount, failed }
}

async function nextBatch({ store }: Context, waiting: readonly Job[]): Promise<readonly Job[]> {
  const head = waiting.slice(0, importedPerTransaction)
  const episodes = new Map((await store.getMany('episodes', head.map((job) => job.target))).map((episode) => [episode.id, episode]))
  const isImported = (job: Job): boolean => episodes.get(job.target)?.sourceId !== undefined
  const first = head[0]
  if (first === undefined) return []
  if (!isImported(first)) return [first]
  const firstLive = head.findIndex((job) => !isImported(job))
  return firstLive === -1 ? head : head.slice(0, firstLive)
}

async function readTurns(context: Context, batch: readonly Job[]): Promise<void> {
  const imported = batch.length > 1
  await context.store.transact({ actor: imported ? 'import' : 'assistant', operation: 'extract', at: context.clock.now() }, async (tx) => {
    for (const job of batch) {
      const episode = await tx.get('episodes', job.target)
      if (episode !== undefined && episode.trust === 'own') await rememberFrom(context, tx, episode)
      await tx.complete(job.id)
    }
  })
}

/** The statements of a turn, as the rules read it; a /remember is taken at its word, other commands say nothing about the person. */
export function candidatesOf(episode: Episode, previousQuestion?: string): readonly Candidate[] {
  const { command } = readTurn(episode.text)
  if (command !== undefined && command.name !== 'remember') return []
  return extract(episode, {
    ...(previousQuestion === undefined ? {} : { previousQuestion }),
    explicit: command?.name === 'remember',
  })
}

async function rememberFrom(context: Context, tx: StoreTx, episode: Episode): Promise<void> {
  const alreadyRead = await tx.memoriesFrom(episode.id)
  for (const candidate of candidatesOf(episode)) {
    const isKnown = alreadyRead.some((memory) => memory.evidence.some((span) => span.episodeId === episode.id && span.start === candidate.span.start))
    if (!isKnown) await absorb(context, tx, candidate, episode)
  }
}

/** Reconciles one statement with the memory and writes what follows from it. */
export async function absorb(
  { clock, ids }: Context,
  tx: StoreTx,
  candidate: Candidate,
  episode: Pick<Episode, 'saidAt' | 'sourceId'>,
): Promise<Reconciliation> {
  const existing = await neighboursOf(tx, candidate)
  if (await wasErased(tx, candidate, episode.saidAt)) return { outcome: 'refused', writes: [] }
  const outcome = reconcile(candidate, {
    existing,
    now: clock.now(),
    saidAt: episode.saidAt,
    newId: () => ids.next() as MemoryId,
    ...(episode.sourceId === undefined ? {} : { sourceId: episode.sourceId }),
  })
  await tx.putMany('memories', outcome.writes)
  return outcome
}

/** What was erased stays erased for everything said until then; told again afterwards, it may be remembered again. */
async function wasErased(tx: StoreTx, candidate: Candidate, saidAt: EpochMs): Promise<boolean> {
  const digests = [statementDigest(candidate.statement), ...(candidate.slot === undefined ? [] : [slotDigest(candidate.slot)])]
  for (const digest of digests) {
    const tombstone = await tx.tombstoneFor(digest)
    if (tombstone !== undefined && saidAt <= tombstone.at) return true
  }
  return false
}

async function neighboursOf(tx: StoreTx, candidate: Candidate): Promise<readonly Memory[]> {
  const same = await tx.memoriesSaying(candidate.statement)
  if (candidate.slot === undefined) return same
  const inSlot = await tx.memoriesInSlot(candidate.slot.subject, candidate.slot.attribute)
  const seen = new Set(inSlot.map((memory) => memory.id))
  return [...inSlot, ...same.filter((memory) => !seen.has(memory.id))]
}

