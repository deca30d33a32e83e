// How much there is in the memory that a language model worked out and that stands: its memories, and its words about topics.

import type { KeepsakeDatabase } from '../database.ts'
import { isByModel, isCurrent } from '../../core/memory/records.ts'

export async function workedOutByModel(db: KeepsakeDatabase): Promise<number> {
  const [memories, topics] = await Promise.all([
    db.memories.filter((memory) => isByModel(memory) && isCurrent(memory)).count(),
    db.topics.filter(({ namedBy, summary }) => namedBy === 'model' || (summary?.sentences.length ?? 0) > 0).count(),
  ])
  return memories + topics
}
