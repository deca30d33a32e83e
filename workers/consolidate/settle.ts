// Working off the extract jobs: each turn is read once, its statements reconciled with what is known, and its job deleted in the same
// transaction. Killed at any point, the job is still there and reading the turn again changes nothing.

import { connectAll } from './connecting.ts'
import type { Context } from './context.ts'
import { extract } from '../../core/extraction/extract.ts'
import type { Candidate } from '../../core/extraction/candidate.ts'
import { opposites, reconcile } from '../../core/consolidation/reconcile.ts'
import type { Reconciliation } from '../../core/consolidation/reconciliation.ts'
import { erasedNames } from '../../core/consolidation/erased-names.ts'
import { isOpen } from '../../core/consolidation/ledger.ts'
import type { Told } from '../../core/extraction/retelling/told.ts'
import { statementDigest, slotDigest } from '../../core/consolidation/digest.ts'
import { readTurn } from '../../core/answer/read-turn.ts'
import { jobFor } from './job-for.ts'
import { withKeptReads } from './kept-reads.ts'
import { learnFrom } from './lessons.ts'
import { slotAsFiled } from './filed-slot.ts'
import { closedAcross, underOtherName } from './two-names.ts'
import { readingContext } from './talk-before.ts'
import type { EpisodeId, EpochMs, MemoryId } from '../../core/memory/ids.ts'
import type { Episode, EvidenceSpan, Job, Memory } from '../../core/memory/records.ts'
import type { StoreTx } from '../../store/memory-store.ts'

/** Turns of an import are read this many to a transaction; live ones alone, so that each can be taken back by itself. */
const importedPerTransaction = 40
const pauseMs = 15
const maxAttempts = 3

/**
 * Reads every waiting turn, or only one: a live turn does not queue behind an import. Two tabs may do so at once: each turn is read in one
 * transaction, and what was already read from it is not read again.
 */
export async function settleExtracts(context: Context, only?: EpisodeId): Promise<{ done: number; failed: number }> {
  if (only !== undefined) {
    await readTurns(context, [jobFor('extract', only, context.clock.now())])
    return { done: 1, failed: 0 }
  }
  return readAll(context, await batches(context, await waiting(context)))
}

/** Reads the waiting turns that were said here: few, and someone waits for what comes of them. Imports are left for `settleExtracts`. */
export async function settleLive(context: Context): Promise<{ done: number; failed: number }> {
  const jobs = await waiting(context)
  const turns = await context.store.getMany(
    'episodes',
    jobs.map((job) => job.target),
  )
  const imported = new Set(turns.flatMap(({ id, sourceId }) => (sourceId === undefined ? [] : [id])))
  return readAll(
    context,
    jobs.filter((job) => !imported.has(job.target)).map((job) => [job]),
  )
}

async function waiting({ store }: Context): Promise<readonly Job[]> {
  return (await store.jobs('extract')).filter((job) => job.attempts < maxAttempts)
}

async function readAll(context: Context, all: readonly (readonly Job[])[]): Promise<{ done: number; failed: number }> {
  let failed = 0
  for (const batch of all) {
    try {
      await readTurns(context, batch)
    } catch {
      // One turn that cannot be read must not hold up the others: the batch is read again turn by turn.
      for (const job of batch) failed += (await readAlone(context, job)) ? 0 : 1
    }
    if (batch.length > 1) await othersFirst()
  }
  return { done: all.flat().length - failed, failed }
}

/** Between two transactions over everything the screens read what they show, and a turn is captured: without it they would wait to the end. */
function othersFirst(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, pauseMs)
  })
}

/** Imported turns many to a batch, each live turn alone; in the order they were said. */
async function batches({ store }: Context, jobs: readonly Job[]): Promise<readonly (readonly Job[])[]> {
  const episodes = new Map(
    (
      await store.getMany(
        'episodes',
        jobs.map((job) => job.target),
      )
    ).map((episode) => [episode.id, episode]),
  )
  const saidAt = (job: Job): number => episodes.get(job.target)?.saidAt ?? 0
  const made: Job[][] = []
  let open: Job[] = []
  for (const job of jobs.toSorted((a, b) => saidAt(a) - saidAt(b))) {
    if (episodes.get(job.target)?.sourceId === undefined) {
      made.push([job])
      continue
    }
    if (open.length === 0) made.push(open)
    open.push(job)
    if (open.length === importedPerTransaction) open = []
  }
  return made
}

async function readAlone(context: Context, job: Job): Promise<boolean> {
  try {
    await readTurns(context, [job])
    return true
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    await context.store.transact({ actor: 'assistant', operation: 'extract', at: context.clock.now() }, (tx) => tx.fail(job.id, reason))
    return false
  }
}

async function readTurns(context: Context, batch: readonly Job[]): Promise<void> {
  const imported = batch.length > 1
  await context.store.transact(
    { actor: imported ? 'import' : 'assistant', operation: 'extract', at: context.clock.now() },
    async (plain) => {
      const tx = imported ? withKeptReads(plain) : plain
      for (const job of batch) {
        const episode = await tx.get('episodes', job.target)
        if (episode !== undefined && episode.trust === 'own' && episode.withdrawnAt === undefined) await rememberFrom(context, tx, episode)
        await tx.complete(job.id)
      }
    },
  )
}

async function rememberFrom(context: Context, tx: StoreTx, episode: Episode): Promise<void> {
  const { command } = readTurn(episode.text)
  if (command === undefined && (await learnFrom(context, tx, episode))) return
  // Other commands say nothing about the person; a /remember is taken at its word.
  if (command !== undefined && command.name !== 'remember' && command.name !== 'wrong') return
  const told = command === undefined || command.name === 'wrong' ? episode.text : command.rest
  const offset = episode.text.lastIndexOf(told)
  const reading = {
    ...(await readingContext(tx, episode, context.clock.now())),
    explicit: command?.name === 'remember',
  }
  const alreadyRead = await tx.memoriesFrom(episode.id)
  for (const candidate of extract({ id: episode.id, text: told, saidAt: episode.saidAt }, reading)) {
    const span = { episodeId: episode.id, start: candidate.span.start + offset, end: candidate.span.end + offset }
    const isKnown = alreadyRead.some((memory) => memory.evidence.some((known) => isSameSpan(known, span)))
    if (!isKnown) await absorb(context, tx, { ...candidate, span }, episode)
  }
}

function isSameSpan(a: EvidenceSpan, b: EvidenceSpan): boolean {
  return a.episodeId === b.episodeId && a.start === b.start && a.end === b.end
}

/** Reconciles one statement with the memory and writes what follows from it. */
export async function absorb(
  context: Context,
  tx: StoreTx,
  told: Candidate,
  episode: Pick<Episode, 'saidAt' | 'sourceId'>,
): Promise<Reconciliation> {
  const { clock, ids } = context
  const candidate = await slotAsFiled(tx, told)
  if (await wasErased(tx, candidate, episode.saidAt)) return { outcome: 'refused', writes: [] }
  const instead = told.instead === undefined ? undefined : await heldOf(context, tx, told.instead)
  const neighbours = [...(await neighboursOf(tx, candidate)), ...(await underOtherName(tx, candidate))]
  const existing = instead === undefined || neighbours.some(({ id }) => id === instead.id) ? neighbours : [instead, ...neighbours]
  const outcome = reconcile(candidate, {
    existing,
    ...(instead === undefined ? {} : { instead }),
    now: clock.now(),
    saidAt: episode.saidAt,
    newId: () => ids.next() as MemoryId,
    ...(episode.sourceId === undefined ? {} : { sourceId: episode.sourceId }),
  })
  await tx.putMany('memories', outcome.writes)
  await tx.putMany('memories', await closedAcross(tx, candidate, outcome.outcome, clock.now()))
  const kept = outcome.writes.find(({ id }) => id === outcome.id)
  if (kept !== undefined) await connectAll({ clock }, tx, [kept])
  return outcome
}

/** The memory of what was told: what is put right or ended was worth remembering, whatever the gate said of it. */
async function heldOf(context: Context, tx: StoreTx, { memoryId, span }: Told): Promise<Memory | undefined> {
  if (memoryId !== undefined) {
    const memory = await tx.get('memories', memoryId)
    return memory !== undefined && isOpen(memory, context.clock.now()) ? memory : undefined
  }
  const episode = await tx.get('episodes', span.episodeId)
  if (episode === undefined) return undefined
  const text = episode.text.slice(span.start, span.end)
  const [candidate] = extract({ id: episode.id, text, saidAt: episode.saidAt }, { explicit: true })
  if (candidate === undefined) return undefined
  const { id } = await absorb(context, tx, { ...candidate, span, salience: 0.3 }, episode)
  const held = id === undefined ? undefined : await tx.get('memories', id)
  return held !== undefined && isOpen(held, context.clock.now()) ? held : undefined
}

/** What was erased stays erased for everything said until then; told again afterwards, it may be remembered again. */
export async function wasErased(tx: StoreTx, candidate: Candidate, saidAt: EpochMs): Promise<boolean> {
  const digests = [statementDigest(candidate.statement), ...(candidate.slot === undefined ? [] : [slotDigest(candidate.slot)])]
  for (const digest of digests) {
    const tombstone = await tx.tombstoneFor(digest)
    if (tombstone !== undefined && saidAt <= tombstone.at) return true
  }
  return (await erasedNamesOf(tx))(`${candidate.slot?.subject ?? ''} ${candidate.statement}`, saidAt)
}

const namesByTx = new WeakMap<StoreTx, Promise<ReturnType<typeof erasedNames>>>()

/** Read once a transaction: an import asks for every sentence. */
function erasedNamesOf(tx: StoreTx): Promise<ReturnType<typeof erasedNames>> {
  const known = namesByTx.get(tx)
  if (known !== undefined) return known
  const names = tx.all('tombstones').then(erasedNames)
  namesByTx.set(tx, names)
  return names
}

async function neighboursOf(tx: StoreTx, { statement, slot }: Candidate): Promise<readonly Memory[]> {
  const same = await tx.memoriesSaying(statement)
  if (slot === undefined) return same
  const opposite = opposites[slot.attribute]
  const inSlots = [
    ...(await tx.memoriesInSlot(slot.subject, slot.attribute)),
    ...(opposite === undefined ? [] : await tx.memoriesInSlot(slot.subject, opposite)),
  ]
  return [...new Map([...inSlots, ...same].map((memory) => [memory.id, memory])).values()]
}
