// Writing down what a model proposed of some turns, checked again against the records as they are now: one transaction, one journal entry, its
// author in every record and in the entry. Laws: what the person wrote by hand, pinned or took back is never touched; older words change
// nothing newer; a value that contradicts what was said waits for the person's own word instead.

import { connectAll } from '../connecting.ts'
import type { Context } from '../context.ts'
import { wasErased } from '../settle.ts'
import { candidateOf } from './candidate-of.ts'
import { isSameStatement } from '../../../core/consolidation/likeness.ts'
import { closeBy, dayOf } from '../../../core/consolidation/ledger.ts'
import { memoryFrom } from '../../../core/consolidation/memory-from.ts'
import type { Candidate } from '../../../core/extraction/candidate.ts'
import { asSentence } from '../../../core/extraction/statement.ts'
import type { MemoryOperation } from '../../../core/generation/operations.ts'
import type { JournalSeq, MemoryId } from '../../../core/memory/ids.ts'
import { isCurrent, type Episode, type Memory } from '../../../core/memory/records.ts'
import { termsOf } from '../../../core/text/terms.ts'
import type { StoreTx } from '../../../store/memory-store.ts'

export interface Proposal {
  readonly turn: Episode
  readonly operations: readonly MemoryOperation[]
}

/** What became of them. `known`: was remembered already. `stood`: what is remembered has the better right. */
export interface Applied {
  readonly added: number
  readonly replaced: number
  readonly known: number
  readonly stood: number
  /** The entry that takes all of it back. */
  readonly seq?: JournalSeq
}

type Outcome = 'added' | 'replaced' | 'known' | 'stood'

/** @param by `model:<name>` */
export async function applyProposals(context: Context, by: string, proposals: readonly Proposal[]): Promise<Applied> {
  const tally = { added: 0, replaced: 0, known: 0, stood: 0 }
  const { entry } = await context.store.transact({ actor: 'assistant', operation: 'by-model', at: context.clock.now(), by }, async (tx) => {
    for (const { turn, operations } of proposals) {
      const now = await tx.get('episodes', turn.id)
      // Erased, taken out or said anew while the model was at it.
      if (now === undefined || now.text !== turn.text || now.withdrawnAt !== undefined) continue
      for (const operation of operations) tally[await carryOut(context, tx, by, now, operation)] += 1
    }
  })
  return { ...tally, ...(entry === undefined ? {} : { seq: entry.seq }) }
}

async function carryOut(context: Context, tx: StoreTx, by: string, turn: Episode, operation: MemoryOperation): Promise<Outcome> {
  const quote = turn.text.slice(operation.evidence.start, operation.evidence.end)
  const statement = operation.op === 'RETRACT' ? asSentence(quote) : operation.statement
  const candidate = candidateOf(statement, turn, operation.evidence, by)
  if (await wasErased(tx, candidate, turn.saidAt)) return 'stood'
  if (operation.op === 'ADD') return add(context, tx, candidate, turn)
  const old = await tx.get('memories', operation.memory.id)
  return old === undefined || !mayChange(old, turn) ? 'stood' : replace(context, tx, old, candidate, turn)
}

async function add(context: Context, tx: StoreTx, candidate: Candidate, turn: Episode): Promise<Outcome> {
  const [same, fromTurn] = [await tx.memoriesSaying(candidate.statement), await tx.memoriesFrom(turn.id)]
  if (same.length > 0 || fromTurn.some((memory) => isSaidBy(memory, candidate))) return 'known'
  const { slot } = candidate
  if (slot !== undefined) {
    const inSlot = await tx.memoriesInSlot(slot.subject, slot.attribute)
    if (inSlot.some((memory) => memory.slot?.value.toLowerCase() === slot.value.toLowerCase())) return 'known'
    if (slot.cardinality === 'one' && inSlot.some((memory) => isCurrent(memory))) return 'stood'
  }
  await write(context, tx, [newMemory(context, candidate, turn, [])])
  return 'added'
}

async function replace(context: Context, tx: StoreTx, old: Memory, candidate: Candidate, turn: Episode): Promise<Outcome> {
  if (isSameStatement(old.statement, candidate.statement)) return 'known'
  const now = context.clock.now()
  // The rules may have read the same words already: then that memory is what takes the place.
  const read = (await tx.memoriesFrom(turn.id)).find((memory) => memory.id !== old.id && isCurrent(memory) && isSaidBy(memory, candidate))
  const successor =
    read === undefined ? newMemory(context, candidate, turn, [old.id]) : { ...read, supersedes: [...new Set([...read.supersedes, old.id])] }
  await write(context, tx, [successor])
  await tx.put('memories', closeBy(old, successor.id, candidate.validFrom ?? dayOf(turn.saidAt), now))
  return 'replaced'
}

function newMemory({ clock, ids }: Context, candidate: Candidate, turn: Episode, supersedes: readonly MemoryId[]): Memory {
  return memoryFrom(
    candidate,
    {
      now: clock.now(),
      saidAt: turn.saidAt,
      newId: () => ids.next() as MemoryId,
      ...(turn.sourceId === undefined ? {} : { sourceId: turn.sourceId }),
    },
    supersedes,
  )
}

async function write(context: Context, tx: StoreTx, memories: readonly Memory[]): Promise<void> {
  await tx.putMany('memories', memories)
  await connectAll(context, tx, memories)
}

/** A model may change what was read from older words; never what the person put down themself, or what stands no more. */
function mayChange(memory: Memory, turn: Episode): boolean {
  const lastSaid = memory.rehearsals.reduce((last, { at, how }) => (how === 'used' ? last : Math.max(last, at)), memory.saidAt as number)
  const isTheirs = memory.author === 'you' || memory.pinned || memory.sensitive
  return isCurrent(memory) && !isTheirs && lastSaid < turn.saidAt && memory.evidence.every(({ episodeId }) => episodeId !== turn.id)
}

/** The memory says it already, in these words or more. */
function isSaidBy({ statement }: Memory, candidate: Candidate): boolean {
  if (isSameStatement(statement, candidate.statement)) return true
  const said = new Set(termsOf(statement))
  const terms = termsOf(candidate.statement)
  return terms.length > 0 && terms.every((term) => said.has(term))
}
