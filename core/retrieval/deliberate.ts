// The longer look: the question, then its parts, then once more with the names the best hits brought up, then along the memory graph to what
// belongs to them, with a note of each step. A note repeats words of the question only, so that one that is kept says nothing of what may
// be erased. Stops as soon as a step brings nothing new near the top, or what was asked for is covered.

import type { MemoryId } from '../memory/ids.ts'
import { evidenceConfig } from './config.ts'
import { decompose } from './decompose.ts'
import type { RecallIndex } from './recall-index.ts'
import type { Hit, RecallRequest, RecallResult } from './recall.types.ts'
import { tokensOf } from './pack-evidence.ts'
import { ownRanker } from './ranker.ts'
import { recall } from './recall.ts'
import type { TreeModel } from './tree-model.ts'
import { unitFlags } from './unit-flags.ts'

export interface Surroundings {
  /** The vector of a question. */
  readonly embed: (query: string) => Promise<Float32Array | undefined>
  /** The words of turns and memories; '' for one that is gone. */
  readonly textsOf: (ids: readonly string[]) => Promise<readonly string[]>
  /** What belongs to some finds, the closest first; none where there is no graph. */
  readonly related?: (seeds: readonly Related[]) => Promise<readonly Related[]>
  readonly timeMs: () => number
}

/** A memory or turn, and how much it is meant or belongs. */
export interface Related {
  readonly id: string
  readonly share: number
}

/** Looks after the first, and hits each is judged by. */
const mostLooks = 5
const judged = 10
/** What a hit of a later look counts, against one of the first. */
const laterShare = 0.4
/** Hits whose words are followed, and words followed. */
const followed = 3
const followedWords = 6

/** `recall` for a question that the first look did not settle; `trace.notes` says what was done. */
export async function deliberate(
  index: RecallIndex,
  request: RecallRequest,
  around: Surroundings,
  ranker: TreeModel | undefined = ownRanker,
): Promise<RecallResult> {
  const started = around.timeMs()
  const look = async (query: string): Promise<RecallResult> =>
    recall(index, { ...request, query }, await around.embed(query), around.timeMs, ranker)
  const first = await look(request.query)
  const looks = [{ query: request.query, result: first }]
  const notes = [`Looked for “${request.query}”`]
  const seen = new Set(first.hits.slice(0, judged).map(({ id }) => id))
  const take = async (query: string, note: string): Promise<boolean> => {
    const result = await look(query)
    const fresh = result.hits.slice(0, judged).filter(({ id }) => !seen.has(id))
    for (const { id } of fresh) seen.add(id)
    looks.push({ query, result })
    notes.push(`${note}: ${fresh.length === 0 ? 'nothing new' : `${fresh.length} more`}`)
    return fresh.length > 0
  }
  if (request.parts !== undefined) notes.push('The writer took the question apart')
  for (const part of request.parts ?? decompose(request.query)) if (looks.length <= mostLooks) await take(part, `Looked for “${part}”`)
  const isCovered = first.verdict === 'answer' && (first.trace.signals['coverageTogether'] ?? 0) > 0.95
  if (!isCovered && looks.length <= mostLooks) {
    const best = first.hits.slice(0, followed).map(({ id }) => id)
    const words = newWords(await around.textsOf(best), request.query)
    if (words.length > 0) await take(`${request.query} ${words.join(' ')}`, 'Followed the names in what was found')
  }
  const related = isCovered ? [] : await relatedHits(index, first, around)
  const added = related.filter(({ id }) => !seen.has(id))
  if (related.length > 0)
    notes.push(`Followed the people and places in what was found: ${added.length === 0 ? 'nothing new' : `${added.length} more`}`)
  if (added.length > 0) looks.push({ query: request.query, result: { ...first, hits: added, evidence: [], nearly: [] } })
  const result =
    looks.length === 1
      ? first
      : merge(
          index,
          request,
          looks.map(({ result: each }) => each),
        )
  return { ...result, trace: { ...result.trace, notes, elapsedMs: around.timeMs() - started } }
}

/** Hits for what the graph holds near the best finds, scored as shares of the closest. */
async function relatedHits(index: RecallIndex, first: RecallResult, { related }: Surroundings): Promise<readonly Hit[]> {
  const best = first.hits.slice(0, followed)
  if (related === undefined || best.length === 0 || first.verdict === 'unknown') return []
  const top = Math.max(1e-6, ...best.map(({ score }) => score))
  const found = await related(best.map(({ id, score }) => ({ id, share: Math.max(0, score / top) })))
  return found.flatMap(({ id, share }): Hit[] => {
    const unit = index.units.ordinals.get(id)
    if (unit === undefined || first.trace.unfit?.includes(id) === true) return []
    const isPast = (index.units.flags.at(unit) & unitFlags.superseded) !== 0
    return [
      {
        id,
        kind: 'memory',
        memoryId: id as MemoryId,
        score: share,
        standing: isPast ? 'superseded' : 'current',
        why: [{ label: 'Belongs to it', value: 1 }],
      },
    ]
  })
}

/** Names, then long words, that the question does not hold: the first few, in order. */
function newWords(texts: readonly string[], query: string): string[] {
  const said = query.toLowerCase()
  const names = texts.flatMap((text) => [...text.matchAll(/(?<=[\p{L}\p{N},;] )\p{Lu}[\p{L}-]{2,}/gu)].map(([name]) => name))
  return [...new Set(names)].filter((name) => !said.includes(name.toLowerCase())).slice(0, followedWords)
}

/** Best first over all looks; a hit keeps the best it got, later looks counting a little less. */
function merge(index: RecallIndex, request: RecallRequest, results: readonly RecallResult[]): RecallResult {
  const [first] = results
  if (first === undefined) throw new Error('Nothing was looked for')
  const best = new Map<string, { readonly hit: Hit; readonly isEvidence: boolean }>()
  const top = Math.max(1e-6, ...first.hits.map(({ score }) => score))
  results.forEach(({ hits, evidence }, number) => {
    const highest = Math.max(1e-6, ...hits.map(({ score }) => score))
    const packed = new Set(evidence.map(({ id }) => id))
    for (const hit of hits) {
      const score = number === 0 ? hit.score : (hit.score / highest) * top * laterShare
      const known = best.get(hit.id)
      if (known === undefined || score > known.hit.score)
        best.set(hit.id, { hit: { ...hit, score }, isEvidence: packed.has(hit.id) || known?.isEvidence === true })
    }
  })
  const limit = request.limit ?? evidenceConfig.limit
  const ordered = [...best.values()]
    .sort((a, b) => Number(a.hit.standing === 'superseded') - Number(b.hit.standing === 'superseded') || b.hit.score - a.hit.score)
    .slice(0, limit)
  let left = request.budgetTokens ?? evidenceConfig.budgetTokens
  const evidence = ordered.flatMap(({ hit, isEvidence }) => {
    const cost = tokensOf(index, hit.id)
    if (!isEvidence || cost > left) return []
    left -= cost
    return [hit]
  })
  return { ...first, hits: ordered.map(({ hit }) => hit), evidence }
}
