// Which hits an answer may rest on: those relevant enough, in order, as long as they fit the budget. What just missed is kept with a reason.

import { evidenceConfig } from './config.ts'
import type { RecallIndex } from './recall-index.ts'
import type { Hit } from './recall.types.ts'

export interface Candidate {
  readonly hit: Hit
  /** Share of the question's words it holds, 0–1, and its cosine to the question. */
  readonly coverage: number
  readonly cosine: number
  readonly textLength: number
}

export interface Packed {
  readonly evidence: readonly Hit[]
  readonly nearly: readonly (Hit & { readonly leftOut: string })[]
}

/** @param candidates best first, the superseded last */
export function packEvidence(candidates: readonly Candidate[], budgetTokens: number, isKnown: boolean): Packed {
  const evidence: Hit[] = []
  const nearly: (Hit & { readonly leftOut: string })[] = []
  const bestScore = Math.max(0, ...candidates.map(({ hit }) => hit.score))
  const bestCoverage = Math.max(0, ...candidates.map(({ coverage }) => coverage))
  let left = budgetTokens
  for (const candidate of candidates) {
    const cost = tokensFor(candidate.textLength)
    const reason = isKnown ? reasonAgainst(candidate, bestScore, bestCoverage) : 'Not close enough to what was asked'
    if (reason === undefined && cost <= left) {
      evidence.push(candidate.hit)
      left -= cost
    } else if (nearly.length < evidenceConfig.nearly) {
      nearly.push({ ...candidate.hit, leftOut: reason ?? 'No room left beside the better ones' })
    }
  }
  return { evidence, nearly }
}

/** What quoting a unit costs, in tokens; 0 for an unknown id. */
export function tokensOf(index: RecallIndex, id: string): number {
  const unit = index.units.ordinals.get(id)
  return unit === undefined ? 0 : tokensFor(index.units.textLength.at(unit))
}

function tokensFor(textLength: number): number {
  return Math.ceil(textLength / evidenceConfig.charactersPerToken) + evidenceConfig.overheadTokens
}

function reasonAgainst({ hit, coverage, cosine }: Candidate, bestScore: number, bestCoverage: number): string | undefined {
  if (hit.score < evidenceConfig.scoreShare * bestScore) return 'Others fit much better'
  const holdsWords = coverage > 0 && coverage >= evidenceConfig.coverageShare * bestCoverage
  if (holdsWords || cosine >= evidenceConfig.cosine) return undefined
  return coverage === 0 ? 'Shares no words with the question' : 'Shares few words with the question'
}
