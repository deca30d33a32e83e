// Recall: from a question to hits, packed evidence, near misses, a confidence and a verdict. Pure and synchronous; the question's vector
// comes from the caller's embedder (see textToEmbed).

import type { EpisodeId, MemoryId } from '../memory/ids.ts'
import { viewOf, type View } from './as-of.ts'
import { confidenceOf, verdictOf, type Confidence } from './confidence.ts'
import { deliberateConfig, evidenceConfig, rankingConfig } from './config.ts'
import { foldTurns } from './fold.ts'
import { notRelevant } from './left-out.ts'
import { orderUnits } from './order.ts'
import { packEvidence } from './pack-evidence.ts'
import { readQuestion, withWindows } from './question.ts'
import { rankUnits } from './rank.ts'
import type { RecallIndex } from './recall-index.ts'
import type { Hit, RecallRequest, RecallResult } from './recall.types.ts'
import { ownRanker } from './ranker.ts'
import { coverageReader } from './signals.ts'
import type { TreeModel } from './tree-model.ts'
import { unitFlags } from './unit-flags.ts'
import { explain } from './why.ts'

/**
 * @param queryVector the embedded `textToEmbed(query, …)`, or undefined where no embedder is at hand
 * @param timeMs the clock `elapsedMs` is read from
 * @param ranker the trees that correct the best hundred; `plainOrder` for none
 */
export function recall(
  index: RecallIndex,
  request: RecallRequest,
  queryVector?: Float32Array,
  timeMs: () => number = Date.now,
  ranker: TreeModel | undefined = ownRanker,
): RecallResult {
  const started = timeMs()
  const { units } = index
  const read = readQuestion(request.query, index.speakers, request.asOf ?? request.now)
  const question = request.windows === undefined ? read : withWindows(read, request.windows)
  const unfit = sayingTheSame(index, request.unfit ?? [])
  const view = viewOf(index, [...(request.exclude ?? []), ...unfit], request.asOf)
  const config = request.depth === 'deliberate' ? deliberateConfig : rankingConfig
  const ranking = rankUnits(index, question, queryVector, config, view)
  const limit = request.limit ?? evidenceConfig.limit
  // Twice as many as wanted, since folding takes some out.
  const { ordinals, signals, reranked } = orderUnits(index, question, ranking, queryVector, ranker, limit * 2)
  const { value: confidence, about, speaker } = ordinals.length === 0 ? nothing : confidenceOf(signals, index.unitCount)
  const verdict = ordinals.length === 0 ? 'unknown' : verdictOf(confidence, signals)
  const coverageOf = coverageReader(ranking)
  const candidates = foldTurns(index, ranking.scores, ordinals, view.isPast)
    .slice(0, limit)
    .map(({ unit, score }) => ({
      hit: {
        ...describe(index, unit, view),
        score,
        why: explain(question, ranking, unit, units.speakers.nameOf(units.speaker.at(unit)), reranked?.pointsOf(unit)),
      },
      coverage: coverageOf(ranking.words.own[unit] ?? 0),
      cosine: ranking.cosine[unit] ?? 0,
      textLength: units.textLength.at(unit),
    }))
  const { evidence, nearly } = packEvidence(candidates, request.budgetTokens ?? evidenceConfig.budgetTokens, verdict !== 'unknown')
  return {
    hits: candidates.map(({ hit }) => hit),
    evidence,
    nearly: [...judgedUnfit(index, request.unfit ?? [], view), ...nearly],
    confidence,
    verdict,
    trace: {
      searched: index.unitCount,
      elapsedMs: timeMs() - started,
      terms: question.terms,
      named: question.named,
      signals: { ...signals, about, speaker },
      ...(unfit.length === 0 ? {} : { unfit }),
    },
  }
}

/** The ids with the turns that memories among them came from, and the memories that came from turns among them: the same words. */
function sayingTheSame({ units }: RecallIndex, ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return []
  const same = new Set(ids)
  const asked = new Set(ids)
  for (const [unit, evidence] of units.evidence.entries()) {
    const id = units.ids[unit] ?? ''
    if (asked.has(id)) for (const turn of evidence ?? []) same.add(turn)
    else if ((evidence ?? []).some((turn) => asked.has(turn))) same.add(id)
  }
  return [...same]
}

function judgedUnfit(index: RecallIndex, ids: readonly string[], view: View): RecallResult['nearly'] {
  return ids.flatMap((id) => {
    const unit = index.units.ordinals.get(id)
    return unit === undefined ? [] : [{ ...describe(index, unit, view), score: 0, why: [], leftOut: notRelevant }]
  })
}

const nothing: Confidence = { value: 0, about: 0, speaker: 0 }

function describe(index: RecallIndex, unit: number, { isPast }: View): Pick<Hit, 'id' | 'kind' | 'memoryId' | 'episodeId' | 'standing'> {
  const id = index.units.ids[unit] ?? ''
  const flags = index.units.flags.at(unit)
  const standing = isPast(unit) ? 'superseded' : 'current'
  return (flags & unitFlags.memory) === 0
    ? { id, kind: 'episode', episodeId: id as EpisodeId, standing }
    : { id, kind: 'memory', memoryId: id as MemoryId, standing }
}
