// One step of a sleep, done to the draft. A step whose memories have gone on meanwhile is not done: false, and nothing has changed.

import { linkId } from '../../graph/link.ts'
import type { EntityId, EpochMs, MemoryId } from '../../memory/ids.ts'
import { isCurrent, type Memory } from '../../memory/records.ts'
import type { SleepOperation } from '../../memory/sleep-records.ts'
import { beginOf, closeBy } from '../ledger.ts'
import type { SleepDraft } from './draft.ts'
import { mergeMemories } from './merge-memories.ts'

export function carryOut(operation: SleepOperation, draft: SleepDraft, now: EpochMs): boolean {
  switch (operation.do) {
    case 'merge':
      return merge(draft, operation.keep, operation.drop)
    case 'close':
      return close(draft, operation.older, operation.newer, now)
    case 'entity':
      for (const id of operation.absorbs) absorb(draft, id, operation.entity.id)
      draft.put('entities', operation.entity)
      return true
    case 'link': {
      const { link } = operation
      if (draft.get('memories', link.from) === undefined || draft.get('links', link.id) !== undefined) return false
      if (draft.get(link.kind === 'about' ? 'entities' : 'memories', link.to) === undefined) return false
      draft.put('links', link)
      return true
    }
    case 'topic':
      draft.put('topics', operation.topic)
      return true
    case 'dissolve':
      draft.remove('topics', operation.topic)
      return true
    case 'tier': {
      const memory = draft.get('memories', operation.memory)
      if (memory === undefined || memory.tier === operation.tier) return false
      draft.put('memories', { ...memory, tier: operation.tier })
      return true
    }
  }
}

function merge(draft: SleepDraft, keepId: MemoryId, dropIds: readonly MemoryId[]): boolean {
  const [keep, drop] = [draft.get('memories', keepId), dropIds.flatMap((id) => draft.get('memories', id) ?? [])]
  if (keep === undefined || !isCurrent(keep) || drop.length < dropIds.length || !drop.every((memory) => isCurrent(memory))) return false
  const { kept, dropped } = mergeMemories(keep, drop)
  for (const memory of [kept, ...dropped]) draft.put('memories', memory)
  for (const { id } of dropped) {
    for (const link of draft.linksOf(id)) {
      draft.remove('links', link.id)
      const [from, to] = [link.from === id ? keepId : link.from, link.to === id ? keepId : link.to]
      if (from !== to) draft.put('links', { ...link, id: linkId(link.kind, from, to), from, to })
    }
    leaveTopic(draft, id)
  }
  return true
}

function leaveTopic(draft: SleepDraft, id: MemoryId): void {
  const topic = draft.topicOf(id)
  if (topic === undefined) return
  draft.put('topics', {
    ...topic,
    members: topic.members.filter((member) => member !== id),
    gist: topic.gist.filter((member) => member !== id),
  })
}

function close(draft: SleepDraft, olderId: MemoryId, newerId: MemoryId, now: EpochMs): boolean {
  const [older, newer] = [draft.get('memories', olderId), draft.get('memories', newerId)]
  if (older === undefined || newer === undefined || !isCurrent(older) || !isCurrent(newer)) return false
  draft.put('memories', closeBy(older, newer.id, beginOf(newer), now))
  draft.put('memories', { ...newer, supersedes: [...newer.supersedes, older.id] } satisfies Memory)
  return true
}

/** Leads every link to `gone` over to `into`. */
function absorb(draft: SleepDraft, gone: EntityId, into: EntityId): void {
  for (const link of draft.linksOf(gone)) {
    draft.remove('links', link.id)
    draft.put('links', { ...link, id: linkId('about', link.from, into), to: into })
  }
  draft.remove('entities', gone)
}
