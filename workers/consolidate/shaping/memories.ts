// Shaping memories: one or many marked, let go, joined, split, corrected or dated anew, within the transaction of the command.
// Invariant: of a one-valued slot at most one memory is current afterwards, unless the person is being asked.

import { connectAll } from '../connecting.ts'
import { done, gone, type Context } from '../context.ts'
import type { Outcome } from '../consolidate.api.ts'
import { byHand, closeRivals, withoutStandIn } from '../edits.ts'
import { absorb } from '../settle.ts'
import type { ShapingOf } from './shaping.api.ts'
import { correctBy } from '../../../core/consolidation/ledger.ts'
import { redate, type RedateProblem } from '../../../core/consolidation/redate.ts'
import { mergeMemories } from '../../../core/consolidation/sleep/merge-memories.ts'
import { canSplit, splitMemory, type Part, type Reading } from '../../../core/consolidation/split-memory.ts'
import { extract } from '../../../core/extraction/extract.ts'
import { linkId } from '../../../core/graph/link.ts'
import type { EpochMs, MemoryId } from '../../../core/memory/ids.ts'
import { isCurrent, type Memory } from '../../../core/memory/records.ts'
import type { StoreTx } from '../../../store/memory-store.ts'

const notStanding: Outcome<never> = {
  ok: false,
  reason: 'changed-since',
  message: 'One of them doesn’t stand any more, so nothing was changed.',
}

export async function mark(
  tx: StoreTx,
  ids: readonly MemoryId[],
  change: Partial<Pick<Memory, 'pinned' | 'sensitive'>>,
): Promise<Outcome<void>> {
  const memories = await tx.getMany('memories', ids)
  await tx.putMany(
    'memories',
    memories.map((memory) => ({ ...memory, ...change })),
  )
  return memories.length === 0 ? gone : done(undefined)
}

export async function letGo({ clock }: Context, tx: StoreTx, { ids }: ShapingOf<'let-go'>): Promise<Outcome<void>> {
  const standing = (await tx.getMany('memories', ids)).filter(({ retractedAt }) => retractedAt === undefined)
  await tx.putMany(
    'memories',
    standing.map((memory) => ({ ...memory, retractedAt: clock.now() })),
  )
  return standing.length === 0 ? gone : done(undefined)
}

export async function join(context: Context, tx: StoreTx, { keep: keepId, others }: ShapingOf<'join'>): Promise<Outcome<void>> {
  const wanted = [...new Set(others)].filter((id) => id !== keepId)
  const [keep, drop] = [await tx.get('memories', keepId), await tx.getMany('memories', wanted)]
  if (keep === undefined || wanted.length === 0 || drop.length < wanted.length) return gone
  if (![keep, ...drop].every((memory) => isCurrent(memory))) return notStanding
  const { kept, dropped } = mergeMemories(keep, drop)
  // What only one of the others was filed under must still be found there.
  const slot = kept.slot ?? drop.find((memory) => memory.slot !== undefined)?.slot
  const standing: Memory = slot === undefined ? kept : { ...kept, slot }
  await tx.putMany('memories', [standing, ...dropped])
  for (const { id } of dropped) await leadOver(tx, id, keepId)
  await closeRivals(tx, standing, context.clock.now())
  return done(undefined)
}

/** Links to and from a memory become those of the one that stands for it; it leaves its topic. */
async function leadOver(tx: StoreTx, id: MemoryId, into: MemoryId): Promise<void> {
  const links = await tx.linksOf(id)
  const led = links
    .map((link) => ({ ...link, from: link.from === id ? into : link.from, to: link.to === id ? into : link.to }))
    .map((link) => ({ ...link, id: linkId(link.kind, link.from, link.to) }))
    .filter(({ from, to }) => from !== to)
  const known = new Set((await tx.getMany('links', led.map((link) => link.id))).map((link) => link.id)) // prettier-ignore
  await tx.remove(
    'links',
    links.map((link) => link.id),
  )
  await tx.putMany(
    'links',
    led.filter((link) => !known.has(link.id)),
  )
  const topic = await tx.topicOf(id)
  if (topic === undefined) return
  const without = (members: readonly MemoryId[]): readonly MemoryId[] => members.filter((member) => member !== id)
  await tx.put('topics', { ...topic, members: without(topic.members), gist: without(topic.gist) })
}

export async function split({ clock, ids }: Context, tx: StoreTx, { id, parts }: ShapingOf<'split'>): Promise<Outcome<void>> {
  const memory = await tx.get('memories', id)
  if (memory === undefined) return gone
  if (!isCurrent(memory)) return notStanding
  if (!canSplit(memory, parts)) return { ok: false, reason: 'empty', message: 'Each of the two must say something.' }
  const now = clock.now()
  const readings = [readingOf(memory, parts[0], now), readingOf(memory, parts[1], now)] as const
  const two = splitMemory(memory, { parts, readings, newId: ids.next() as MemoryId, now })
  const dated = await Promise.all(two.map((part) => saidWhen(tx, part)))
  await tx.putMany('memories', dated)
  for (const part of dated) await closeRivals(tx, part, now)
  const topic = await tx.topicOf(id)
  if (topic !== undefined) await tx.put('topics', { ...topic, members: [...topic.members, two[1].id] })
  // What the first was about may now be what only the second is about.
  const about = (await tx.linksOf(id)).filter(({ kind, from }) => kind === 'about' && from === id)
  await tx.remove(
    'links',
    about.map((link) => link.id),
  )
  await connectAll({ clock }, tx, dated)
  return done(undefined)
}

function readingOf(memory: Memory, { statement }: Part, at: EpochMs): Reading {
  const [read] = extract({ id: byHand, text: statement.trim(), saidAt: at }, { explicit: true })
  return read ?? { kind: memory.kind, entities: memory.entities.filter((name) => statement.includes(name)) }
}

/** Said when the first of the words it rests on was said. */
async function saidWhen(tx: StoreTx, memory: Memory): Promise<Memory> {
  const [first] = memory.evidence
  const turn = first === undefined ? undefined : await tx.get('episodes', first.episodeId)
  return turn === undefined ? memory : { ...memory, saidAt: turn.saidAt }
}

export async function correct(context: Context, tx: StoreTx, { id, statement }: ShapingOf<'correct'>): Promise<Outcome<void>> {
  const wrong = await tx.get('memories', id)
  if (wrong === undefined) return gone
  const now = context.clock.now()
  const [read] = extract({ id: byHand, text: statement.trim(), saidAt: now }, { explicit: true })
  if (read === undefined) return { ok: false, reason: 'empty', message: 'I could not make a memory of that. Say it as one sentence.' }
  const { outcome, id: rightId } = await absorb(context, tx, { ...read, author: 'you', effect: 'correct' }, { saidAt: now })
  const right = rightId === undefined ? undefined : await tx.get('memories', rightId)
  if (outcome === 'refused' || right === undefined) {
    return { ok: false, reason: 'erased-before', message: 'You erased or took back the same thing before, so I left it as it was.' }
  }
  const latest = (await tx.get('memories', id)) ?? wrong
  const isOpen = right.id !== id && latest.supersededBy === undefined && latest.retractedAt === undefined
  await tx.putMany('memories', [
    ...(isOpen ? [correctBy(latest, right.id, now)] : []),
    {
      ...withoutStandIn(right),
      pinned: right.pinned || wrong.pinned,
      sensitive: right.sensitive || wrong.sensitive,
      supersedes: isOpen ? [...new Set([...right.supersedes, id])] : right.supersedes,
    },
  ])
  return done(undefined)
}

const problems: Readonly<Record<RedateProblem, string>> = {
  'ends-before-it-begins': 'It can’t end before it begins.',
  'overlaps-what-replaced-it': 'Something else had taken its place by then.',
  'before-what-it-replaced': 'It took the place of something that began later. Put that right first.',
}

export async function redated(tx: StoreTx, { id, ...dates }: ShapingOf<'redate'>): Promise<Outcome<void>> {
  const memory = await tx.get('memories', id)
  if (memory === undefined) return gone
  const after = memory.supersededBy === undefined ? undefined : await tx.get('memories', memory.supersededBy)
  const result = redate(memory, dates, { before: await tx.getMany('memories', memory.supersedes), after })
  if (!result.ok) return { ok: false, reason: 'dates', message: problems[result.why] }
  await tx.putMany('memories', result.writes)
  return done(undefined)
}
