// Naming and deleting conversations. Deleting takes the turns; memories from them stay, without those turns as evidence, unless asked for.

import { jobFor } from './job-for.ts'
import { done, gone, guarded, type Context } from './context.ts'
import { removePictures } from './pictures.ts'
import type { Outcome } from './consolidate.api.ts'
import type { ConversationId, JournalSeq } from '../../core/memory/ids.ts'
import type { Memory } from '../../core/memory/records.ts'

export function renameConversation({ store, clock }: Context, id: ConversationId, title: string): Promise<Outcome<JournalSeq>> {
  return guarded(async () => {
    const { result, entry } = await store.transact({ actor: 'you', operation: 'rename', at: clock.now() }, async (tx) => {
      const conversation = await tx.get('conversations', id)
      if (conversation === undefined) return false
      await tx.put('conversations', { ...conversation, title: title.trim() })
      return true
    })
    return result ? done(entry?.seq ?? (await store.lastSeq())) : gone
  })
}

export function deleteConversation({ store, clock }: Context, id: ConversationId, withMemories: boolean): Promise<Outcome<JournalSeq>> {
  return guarded(async () => {
    const { result, entry } = await store.transact({ actor: 'you', operation: 'delete-conversation', at: clock.now() }, async (tx) => {
      const episodes = await tx.episodesOf(id)
      if ((await tx.get('conversations', id)) === undefined) return false
      const removed = new Set(episodes.map((episode) => episode.id))
      const touched = new Map<string, Memory>()
      for (const episode of episodes) for (const memory of await tx.memoriesFrom(episode.id)) touched.set(memory.id, memory)
      const left = [...touched.values()].map((memory): Memory => ({
        ...memory,
        evidence: memory.evidence.filter((span) => !removed.has(span.episodeId)),
      }))
      const orphaned = left.filter((memory) => memory.evidence.length === 0)
      const dropped = new Set(withMemories ? orphaned.map((memory) => memory.id) : [])
      await tx.putMany(
        'memories',
        left.filter((memory) => !dropped.has(memory.id)),
      )
      await tx.remove('memories', [...dropped])
      await tx.remove('episodes', [...removed])
      await removePictures(tx, removed)
      await tx.remove('conversations', [id])
      for (const episode of episodes)
        for (const kind of ['reply', 'extract'] as const) await tx.complete(jobFor(kind, episode.id, episode.recordedAt).id)
      return true
    })
    return result && entry !== undefined ? done(entry.seq) : gone
  })
}
