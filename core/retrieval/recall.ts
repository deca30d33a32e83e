// Recall: from a question to hits, packed evidence, near misses and a verdict. Pure; vectors come from the caller's embedder.

import type { EpisodeId, MemoryId } from '../memory/ids.ts'
import { readQuestion, type Question } from './question.ts'
import { rankUnits, topUnits, type Ranking } from './rank.ts'
import type { RecallIndex } from './recall-index.ts'
import type { Hit, RecallRequest, RecallResult } from './recall.types.ts'
import { unitFlags } from './unit-table.ts'

const defaultLimit = 20

/**
 * @param queryVector the embedded question, or undefined where no embedder is at hand
 * @param timeMs the clock elapsedMs is read from
 */
export function recall(index: RecallIndex, request: RecallRequest, queryVector?: Float32Array, timeMs: () => number = Date.now): RecallResult {
  const started = timeMs()
  const question = readQuestion(request.query, index.units.speakers.names)
  const ranking = rankUnits(index, question, queryVector)
  const excluded = new Set(request.exclude)
  const ordinals = topUnits(ranking.scores, index.units.ids, (request.limit ?? defaultLimit) + excluded.size)
  const hits = ordinals.filter((unit) => !excluded.has(index.units.ids[unit] ?? '')).map((unit) => hitOf(index, question, ranking, unit))
  return {
    hits,
    evidence: hits.slice(0, 5),
    nearly: [],
    confidence: 0.5,
    verdict: hits.length === 0 ? 'unknown' : 'unsure',
    trace: { searched: index.unitCount, elapsedMs: timeMs() - started, terms: question.terms, named: question.named, signals: {} },
  }
}

function hitOf(index: RecallIndex, _question: Question, ranking: Ranking, unit: number): Hit {
  const id = index.units.ids[unit] ?? ''
  const flags = index.units.flags.at(unit)
  const isMemory = (flags & unitFlags.memory) !== 0
  return {
    id,
    kind: isMemory ? 'memory' : 'episode',
    ...(isMemory ? { memoryId: id as MemoryId } : { episodeId: id as EpisodeId }),
    score: ranking.scores[unit] ?? 0,
    standing: (flags & unitFlags.superseded) !== 0 ? 'superseded' : 'current',
    why: [],
  }
}
