// New memories taken into the graph in the transaction that remembers them: people by all their names, and what belongs with what. Few indexed
// reads for each memory; what needs a look at everything (things named twice, topics) is left to sleep.

import type { Context } from './context.ts'
import { connect, type Surroundings } from '../../core/graph/connect.ts'
import { entityKey, mentionsOf } from '../../core/graph/mentions.ts'
import { tellingsIn } from '../../core/graph/tellings.ts'
import type { Neighbour } from '../../core/graph/link-memories.ts'
import type { Entity, Link } from '../../core/memory/graph-records.ts'
import type { EntityId, MemoryId } from '../../core/memory/ids.ts'
import type { Memory } from '../../core/memory/records.ts'
import type { StoreTx } from '../../store/memory-store.ts'

/** Memories about the same that are looked at, newest first. */
const mostAround = 24

/** Connects each of `memories` (just written) and writes what comes of it. */
export async function connectAll(context: Pick<Context, 'clock'>, tx: StoreTx, memories: readonly Memory[]): Promise<void> {
  for (const memory of memories) {
    if (memory.retractedAt !== undefined) continue
    const { entities, absorbed, links, gone } = connect(memory, await surroundingsOf(context, tx, memory))
    await tx.putMany('entities', entities)
    await tx.remove('entities', [...absorbed.keys()])
    await tx.remove(
      'links',
      gone.map(({ id }) => id),
    )
    const known = new Set(
      (
        await tx.getMany(
          'links',
          links.map(({ id }) => id),
        )
      ).map(({ id }) => id),
    )
    await tx.putMany(
      'links',
      links.filter(({ id }) => !known.has(id)),
    )
  }
}

async function surroundingsOf({ clock }: Pick<Context, 'clock'>, tx: StoreTx, memory: Memory): Promise<Surroundings> {
  const tellings = tellingsIn(memory)
  const keys = [...new Set([...mentionsOf(memory).map(({ key }) => key), ...tellings.flatMap(({ one, other }) => [one, other])])].map(
    entityKey,
  )
  const called = new Map<string, readonly Entity[]>()
  for (const key of keys) called.set(key, await tx.entitiesCalled(key))
  const known = [...new Map([...called.values()].flat().map((entity) => [entity.id, entity])).values()]
  const linksTo = new Map<EntityId, readonly Link[]>()
  for (const { id } of known)
    linksTo.set(
      id,
      (await tx.linksOf(id)).filter(({ to }) => to === id),
    )
  const told = await tx.memoriesFrom(memory.evidence[0]?.episodeId ?? ('' as never))
  const aboutThem = [...linksTo.values()].flatMap((links) =>
    links
      .map(({ from }) => from)
      .toSorted()
      .slice(-mostAround),
  )
  const related = await tx.getMany('memories', [...new Set<MemoryId>(aboutThem)])
  const around = new Map<string, Neighbour>()
  for (const other of [...told, ...related]) around.set(other.id, { memory: other, about: await aboutOf(tx, other) })
  return {
    called: (key) => called.get(key) ?? [],
    nearby: new Set(told.flatMap(({ id }) => (id === memory.id ? [] : (around.get(id)?.about ?? [])))),
    isKnown: () => false,
    now: clock.now(),
    around: () => [...around.values()],
    linksTo: (id) => linksTo.get(id) ?? [],
    madeBy: 'rules',
  }
}

async function aboutOf(tx: StoreTx, { id }: Memory): Promise<readonly EntityId[]> {
  return (await tx.linksOf(id)).filter(({ kind, from }) => kind === 'about' && from === id).map(({ to }) => to as EntityId)
}
