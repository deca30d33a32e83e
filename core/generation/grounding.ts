// What of a recall may go into a prompt: what an answer would rest on, then what else was found, each once, the sensitive ones only where
// the question asks for them by name. A turn that holds something sensitive goes in without that sentence.

import type { ComposeInput } from '../answer/answer.types.ts'
import { isGuarded, namesAttribute, namesSecret } from '../answer/sensitive.ts'
import { sentencesOf } from '../answer/sentences.ts'
import type { Episode, Memory } from '../memory/records.ts'
import { longest, memoryItem, turnItem, type EvidenceItem } from './evidence-lines.ts'
import { passagesFor } from './passages-for.ts'

/** Best first. */
export function groundingOf({ question, recall, memories, episodes }: ComposeInput): readonly EvidenceItem[] {
  const memoryById = new Map(memories.map((memory) => [memory.id as string, memory]))
  const turnById = new Map(episodes.map((episode) => [episode.id as string, episode]))
  const mayBeSaid = (memory: Memory): boolean =>
    !memory.sensitive ||
    namesSecret(question, memory.statement) ||
    (memory.slot !== undefined && namesAttribute(question, memory.slot.attribute))
  const kept = memories.filter((memory) => !mayBeSaid(memory))
  // A model reads past what does not help better than it does without what does; of what the memory does not hold there is nothing to read.
  const found = recall.verdict === 'unknown' ? recall.evidence : [...recall.evidence, ...recall.hits]
  const items = found.flatMap(({ memoryId, episodeId }): EvidenceItem[] => {
    const memory = memoryId === undefined ? undefined : memoryById.get(memoryId)
    if (memory !== undefined) return memory.retractedAt === undefined && mayBeSaid(memory) ? [memoryItem(memory)] : []
    const turn = episodeId === undefined ? undefined : turnById.get(episodeId)
    return turn === undefined ? [] : openTurn(turn, kept, question)
  })
  return [...new Map(items.map((item) => [item.cite.memoryId ?? item.cite.episodeId, item])).values()]
}

/** A turn as it may be read: without what is sensitive, and of a long one the passages asked for. */
export function openTurn(turn: Episode, sensitive: readonly Memory[], question: string): EvidenceItem[] {
  const sentences = sentencesOf(turn.text)
  const open = sentences.filter((sentence) => !isGuarded(turn, sentence, sensitive))
  const text = open.length === sentences.length ? turn.text : open.map((sentence) => sentence.text).join(' ')
  return text.trim() === '' ? [] : [turnItem({ ...turn, text: passagesFor(text, question, longest) })]
}
