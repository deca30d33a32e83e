// Changes by hand: remember, edit, retract, put back, confirm. Each is one journal entry, so each can be taken back.
// Invariant: of a one-valued slot at most one memory is current, whatever is edited or put back.

import { absorb } from './settle.ts'
import { done, gone, guarded, type Context } from './context.ts'
import type { MemoryEdit, Outcome } from './consolidate.api.ts'
import { extract } from '../../core/extraction/extract.ts'
import { closeBy, dayOf } from '../../core/consolidation/ledger.ts'
import { reinforce } from '../../core/forgetting/rehearsal.ts'
import type { Operation } from '../../core/memory/journal.ts'
import type { EpisodeId, EpochMs, JournalSeq, MemoryId } from '../../core/memory/ids.ts'
import { isCurrent, type Memory } from '../../core/memory/records.ts'
import type { StoreTx } from '../../store/memory-store.ts'
import { forgettingIn } from '../../store/read/forgetting.ts'

/** Stands in for a turn while a hand-written statement is read; no evidence keeps it. */
export const byHand = 'by-hand' as EpisodeId

export function remember(context: Context, statement: string): Promise<Outcome<MemoryId>> {
  return guarded(async () => {
    const text = statement.trim()
    if (text === '') return { ok: false, reason: 'empty', message: 'There is nothing to keep yet.' }
    const saidAt = context.clock.now()
    const { result } = await context.store.transact({ actor: 'you', operation: 'remember', at: saidAt }, async (tx) => {
      let first: MemoryId | undefined
      for (const candidate of extract({ id: byHand, text, saidAt }, { explicit: true })) {
        const { writes, outcome, id } = await absorb(context, tx, { ...candidate, author: 'you' }, { saidAt })
        await tx.putMany('memories', writes.map(withoutStandIn))
        if (outcome !== 'refused') first ??= id
      }
      return first
    })
    return result === undefined
      ? { ok: false, reason: 'empty', message: 'I could not make a memory of that. Say it as one sentence.' }
      : done(result)
  })
}

export function withoutStandIn(memory: Memory): Memory {
  return { ...memory, evidence: memory.evidence.filter((span) => span.episodeId !== byHand) }
}

export function edit(context: Context, id: MemoryId, change: MemoryEdit): Promise<Outcome<JournalSeq>> {
  const operation = operationOf(change)
  return changing(context, id, operation, async (tx, memory, at) => {
    const next = change.statement === undefined ? memory : reworded(memory, change.statement, at)
    const { kind = next.kind, pinned = next.pinned, sensitive = next.sensitive } = change
    const changed: Memory = { ...next, kind, pinned, sensitive }
    await tx.put('memories', changed)
    await closeRivals(tx, changed, at)
  })
}

function operationOf({ statement, kind, pinned }: MemoryEdit): Operation {
  if (statement !== undefined || kind !== undefined) return 'edit'
  return pinned === undefined ? 'mark-sensitive' : 'pin'
}

/** The memory in new words: what it says is read again, where it came from stays. */
function reworded(memory: Memory, statement: string, at: EpochMs): Memory {
  const text = statement.trim()
  if (text === '' || text === memory.statement) return memory
  const [reading] = extract({ id: byHand, text, saidAt: at }, { explicit: true })
  const { slot: _before, ...rest } = memory
  return {
    ...rest,
    statement: text,
    author: 'you',
    stance: 'stated',
    entities: reading?.entities ?? memory.entities,
    ...(reading?.slot === undefined ? {} : { slot: reading.slot }),
  }
}

/** What the person wrote last stands: other current memories of the same one-valued slot are replaced by it. */
export async function closeRivals(tx: StoreTx, memory: Memory, at: EpochMs): Promise<void> {
  if (memory.slot?.cardinality !== 'one' || !isCurrent(memory)) return
  const rivals = (await tx.memoriesInSlot(memory.slot.subject, memory.slot.attribute)).filter(
    (other) => other.id !== memory.id && isCurrent(other),
  )
  if (rivals.length === 0) return
  await tx.putMany('memories', [
    ...rivals.map((rival) => closeBy(rival, memory.id, dayOf(at), at)),
    { ...memory, supersedes: [...new Set([...memory.supersedes, ...rivals.map((rival) => rival.id)])] },
  ])
}

export function retract(context: Context, id: MemoryId): Promise<Outcome<JournalSeq>> {
  return changing(context, id, 'retract', async (tx, memory, at) => {
    if (memory.retractedAt === undefined) await tx.put('memories', { ...memory, retractedAt: at })
  })
}

export function putBack(context: Context, id: MemoryId): Promise<Outcome<JournalSeq>> {
  return changing(context, id, 'restore', async (tx, memory, at) => {
    const { retractedAt: _retracted, supersededBy, validUntil, ...rest } = memory
    const successor = supersededBy === undefined ? undefined : await tx.get('memories', supersededBy)
    if (successor !== undefined) {
      await tx.put('memories', { ...successor, retractedAt: at, supersedes: successor.supersedes.filter((other) => other !== id) })
    }
    // A replaced memory was closed by what replaced it; one that ended by itself keeps its end.
    const restored: Memory = supersededBy === undefined && validUntil !== undefined ? { ...rest, validUntil } : rest
    await tx.put('memories', restored)
    await closeRivals(tx, restored, at)
  })
}

export function confirm(context: Context, id: MemoryId): Promise<Outcome<JournalSeq>> {
  return changing(context, id, 'reinforce', async (tx, memory, at) => {
    const confirmed: Memory = { ...reinforce(memory, 'confirmed', at, await forgettingIn(tx)), stance: 'stated' }
    await tx.put('memories', confirmed)
    // What was only worked out took nobody's place; now it does.
    if (memory.stance === 'inferred') await closeRivals(tx, confirmed, at)
  })
}

function changing(
  { store, clock }: Context,
  id: MemoryId,
  operation: Operation,
  change: (tx: StoreTx, memory: Memory, at: EpochMs) => Promise<void>,
): Promise<Outcome<JournalSeq>> {
  return guarded(async () => {
    const at = clock.now()
    const { result, entry } = await store.transact({ actor: 'you', operation, at }, async (tx) => {
      const memory = await tx.get('memories', id)
      if (memory === undefined) return false
      await change(tx, memory, at)
      return true
    })
    if (!result) return gone
    return done(entry?.seq ?? (await store.lastSeq()))
  })
}
