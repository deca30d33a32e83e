// Turns read by a model for what the rules missed: the newest first, a few to a transaction. Each is shown with what is known around it; nothing
// sensitive is ever shown. Stopped at any moment, what was read is written down and the rest is still to be read.

import { applyProposals, type Proposal } from '../../consolidate/by-model/apply.ts'
import type { ByModelContext, ByModelReport, ByModelWork } from './by-model.types.ts'
import { mostNeighbours } from '../../../core/generation/operations.ts'
import { tellingsIn } from '../../../core/generation/own-tellings.ts'
import { proposeOperations } from '../../../core/generation/propose.ts'
import { isCurrent, modelAuthor, type Episode, type Memory } from '../../../core/memory/records.ts'

/** Turns to a transaction: each go can be taken back by itself. */
const turnsAtOnce = 4
/** Own turns looked at, the newest. */
const mostRemembered = 20_000
/** Share of the window a turn may take: the longest are left to the rules. */
const longestShare = 0.5

export async function noteTurns(context: ByModelContext, work: ByModelWork): Promise<ByModelReport> {
  const before = await context.progress.read()
  const read = new Set(before.read)
  const waiting = await turnsToRead(context, read)
  let [turns, noted, dropped] = [0, 0, 0]
  for (let from = 0; from < waiting.length && turns < work.mostTurns && !work.signal.aborted; from += turnsAtOnce) {
    const batch = waiting.slice(from, from + turnsAtOnce)
    const proposals: Proposal[] = []
    const done: string[] = []
    try {
      for (const turn of batch) {
        const checked = await proposed(context, work, turn)
        // Broken off in the middle of an answer: what came of it is no answer.
        if (work.signal.aborted) break
        done.push(turn.id)
        if (checked === undefined) continue
        turns += 1
        dropped += Object.values(checked.dropped).reduce((sum, count) => sum + count, 0)
        if (checked.operations.length > 0) proposals.push({ turn, operations: checked.operations })
      }
    } finally {
      // An engine that fails leaves what it has read before.
      const applied = proposals.length === 0 ? undefined : await applyProposals(context, modelAuthor + work.engine.name, proposals)
      noted += (applied?.added ?? 0) + (applied?.replaced ?? 0)
      dropped += applied?.stood ?? 0
      for (const id of done) read.add(id)
      await context.progress.write({
        read: [...read],
        noted: before.noted + noted,
        dropped: before.dropped + dropped,
        left: Math.max(0, waiting.length - from - done.length),
        at: context.clock.now(),
        model: work.engine.name,
      })
    }
  }
  return { turns, noted, dropped, left: waiting.filter(({ id }) => !read.has(id)).length }
}

/** Newest first; ids of turns that are gone are forgotten. */
async function turnsToRead({ store }: ByModelContext, read: Set<string>): Promise<readonly Episode[]> {
  const own = (await store.all('episodes'))
    .filter(({ trust, withdrawnAt }) => trust === 'own' && withdrawnAt === undefined)
    .toSorted((a, b) => b.saidAt - a.saidAt || (a.id < b.id ? 1 : -1))
    .slice(0, mostRemembered)
  const there = new Set<string>(own.map(({ id }) => id))
  for (const id of read) if (!there.has(id)) read.delete(id)
  return own.filter(({ id }) => !read.has(id))
}

/** Undefined for a turn a model need not, or must not, be shown. @throws EngineError */
async function proposed(context: ByModelContext, { engine, signal }: ByModelWork, turn: Episode) {
  if (tellingsIn(turn.text).length === 0) return undefined
  const fromTurn = await context.store.memoriesFrom(turn.id)
  if (fromTurn.some(({ sensitive }) => sensitive)) return undefined
  const [tokens = 0] = await engine.count([turn.text])
  if (tokens > engine.contextTokens * longestShare) return undefined
  return proposeOperations(engine, turn, await neighboursOf(context, turn, fromTurn), signal)
}

/** What was read of the turn already, then what it is about: current, and nothing that must not be shown. */
async function neighboursOf(context: ByModelContext, turn: Episode, fromTurn: readonly Memory[]): Promise<readonly Memory[]> {
  const { hits } = await context.recall({
    query: turn.text,
    depth: 'reflex',
    now: context.clock.now(),
    limit: mostNeighbours * 3,
    exclude: [turn.id],
  })
  const found = await context.store.getMany(
    'memories',
    hits.flatMap(({ memoryId }) => memoryId ?? []),
  )
  const all = new Map([...fromTurn, ...found].map((memory) => [memory.id, memory]))
  return [...all.values()].filter((memory) => isCurrent(memory) && !memory.sensitive).slice(0, mostNeighbours)
}
