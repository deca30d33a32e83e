// The product under test: its own index, embedder and recall, one index per collection.

import { readFileSync } from 'node:fs'
import type { EpochMs } from '../../core/memory/ids.ts'
import type { Trust } from '../../core/memory/records.ts'
import { passagesOf } from '../../core/retrieval/passages.ts'
import { textToEmbed } from '../../core/retrieval/question.ts'
import { recall } from '../../core/retrieval/recall.ts'
import { indexKey, RecallIndex } from '../../core/retrieval/recall-index.ts'
import type { IndexUnit } from '../../core/retrieval/recall.types.ts'
import { decodeWordTable, embedText, wordTableEmbedder, type WordTable } from '../../core/retrieval/word-table.ts'
import type { Collection, Turn } from './data.ts'
import type { System } from './system.ts'

export const keepsake: System = {
  name: 'Keepsake',
  prepare: (collection) => {
    const index = indexCollection(collection, wordTable())
    return {
      find: (query) => {
        const result = recall(
          index,
          { query, depth: 'reflex', now: Date.now() as EpochMs, limit: 50 },
          embedText(wordTable(), textToEmbed(query, index.speakers)),
        )
        return { turns: result.hits.map((hit) => hit.id), confidence: result.confidence }
      },
    }
  },
}

export function indexCollection(collection: Collection, table: WordTable): RecallIndex {
  const index = new RecallIndex(indexKey(wordTableEmbedder(table).key), table.dims)
  for (const turn of collection.turns) {
    const unit = unitOf(collection, turn)
    index.add(
      unit,
      passagesOf(unit).map((text) => embedText(table, text)),
    )
  }
  return index
}

let loaded: WordTable | undefined
export function wordTable(): WordTable {
  loaded ??= decodeWordTable(readFileSync(new URL('../../public/models/words.bin', import.meta.url)))
  if (loaded === undefined) throw new Error('public/models/words.bin is not a word table: run npx tsx scripts/build-word-table.ts')
  return loaded
}

/** A turn as the product would store it: `user` is the owner, `assistant` is Keepsake, other names are other people. */
export function unitOf(collection: Collection, turn: Turn): IndexUnit {
  const trust: Trust = turn.speaker === 'user' ? 'own' : turn.speaker === 'assistant' ? 'assistant' : 'thirdParty'
  return {
    id: turn.id,
    kind: 'episode',
    thread: collection.id,
    session: turn.session,
    sequence: turn.session * 100_000 + turn.turn,
    speaker: trust === 'own' ? 'you' : trust === 'assistant' ? 'Keepsake' : turn.speaker,
    trust,
    text: turn.text,
    saidAt: new Date(turn.date).getTime() as EpochMs,
    evidence: [],
    standing: 'current',
    retrievability: 1,
  }
}
