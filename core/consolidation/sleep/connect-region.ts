// The graph over a region: first who is who in all of it, then what belongs with what. What was named once and is named again now is an entity, for
// the earlier memories too.

import { linkId } from '../../graph/link.ts'
import { linkMemories, type Neighbour } from '../../graph/link-memories.ts'
import { mentionsOf } from '../../graph/mentions.ts'
import { recognise } from '../../graph/recognise.ts'
import type { Link } from '../../memory/graph-records.ts'
import type { EntityId, EpochMs, MemoryId } from '../../memory/ids.ts'
import { isCurrent, type Memory } from '../../memory/records.ts'
import type { SleepOperation } from '../../memory/sleep-records.ts'
import type { SleepDraft } from './draft.ts'
import type { Lookup } from './lookup.ts'
import { wasMerged } from './merge-memories.ts'

/** Memories about the same that are looked at, newest first; earlier ones taken along with a region. */
const mostAround = 24
const mostEarlier = 200

type Step = (operation: SleepOperation) => boolean

/** Work that stops now and then; it goes on when it is asked to. */
export type Turns = Generator<undefined, void, undefined>

/** Who is who, in the order it was said. */
export function* meetRegion(draft: SleepDraft, region: readonly MemoryId[], lookup: Lookup, now: EpochMs, step: Step): Turns {
  for (const memory of inOrder(draft, [...region, ...earlierOnes(draft, region, lookup)])) {
    yield
    meet(draft, memory, lookup, now, step)
  }
}

/** What belongs with what, once it is known who is who and what says the same is one. */
export function* linkRegion(draft: SleepDraft, region: readonly MemoryId[], lookup: Lookup, now: EpochMs, step: Step): Turns {
  for (const memory of inOrder(draft, region)) {
    yield
    if (!isCurrent(memory)) continue
    const self: Neighbour = { memory, about: draft.aboutOf(memory.id) }
    for (const link of linkMemories(self, around(draft, self, lookup), now, 'sleep')) {
      if (draft.get('links', link.id) === undefined) step({ do: 'link', link })
    }
  }
}

function inOrder(draft: SleepDraft, ids: readonly MemoryId[]): readonly Memory[] {
  return ids
    .flatMap((id) => draft.get('memories', id) ?? [])
    .filter((memory) => memory.retractedAt === undefined && !wasMerged(memory, draft.get('memories', memory.supersededBy ?? '')))
    .sort((a, b) => a.saidAt - b.saidAt || (a.id < b.id ? -1 : 1))
}

/** Memories outside the region that mention what only now is known to be something. */
function earlierOnes(draft: SleepDraft, region: readonly MemoryId[], lookup: Lookup): readonly MemoryId[] {
  const inside = new Set<string>(region)
  const keys = new Set(region.flatMap((id) => mentionsOf(draft.get('memories', id) ?? nothing).map(({ key }) => key)))
  const earlier = [...keys].filter((key) => draft.called(key).length === 0).flatMap((key) => lookup.mentioning(key))
  return [...new Set(earlier)].filter((id) => !inside.has(id)).slice(0, mostEarlier)
}

const nothing: Pick<Memory, 'slot' | 'entities' | 'statement'> = { entities: [], statement: '' }

/** Whom and what one memory is about. */
function meet(draft: SleepDraft, memory: Memory, lookup: Lookup, now: EpochMs, step: Step): void {
  const { entities, absorbed, about } = recognise(memory, {
    called: (key) => draft.called(key),
    nearby: new Set(lookup.besides(memory).flatMap((id) => draft.aboutOf(id))),
    isKnown: (key) => lookup.mentioning(key).length > 1,
    now,
  })
  for (const entity of entities) {
    const absorbs = [...absorbed].flatMap(([gone, into]) => (into === entity.id ? [gone] : []))
    step({ do: 'entity', entity, absorbs })
  }
  for (const to of about) {
    const id = linkId('about', memory.id, to)
    if (draft.get('links', id) === undefined) step({ do: 'link', link: aboutLink(memory, id, to, now) })
  }
}

function aboutLink(memory: Memory, id: Link['id'], to: EntityId, at: EpochMs): Link {
  const evidence = [...new Set(memory.evidence.map(({ episodeId }) => episodeId))].slice(0, 4)
  return { id, kind: 'about', from: memory.id, to, weight: 1, evidence, madeBy: 'sleep', at }
}

function around(draft: SleepDraft, { memory, about }: Neighbour, lookup: Lookup): readonly Neighbour[] {
  const sharing = about.flatMap((id) =>
    draft
      .linksOf(id)
      .map(({ from }) => from)
      .toSorted()
      .slice(-mostAround),
  )
  return [...new Set([...lookup.besides(memory), ...sharing])]
    .flatMap((id) => draft.get('memories', id) ?? [])
    .filter((other) => isCurrent(other))
    .map((other) => ({ memory: other, about: draft.aboutOf(other.id) }))
}
