// Several memories that say the same, as one: evidence and rehearsals add up, nothing said is lost. The ones that go on as repeats stay as
// records, replaced by the one that stands, so that what cited them still leads somewhere.

import type { MemoryId } from '../../memory/ids.ts'
import type { Memory, Tier } from '../../memory/records.ts'

const tiers: readonly Tier[] = ['active', 'fading', 'archived']

/** The one to keep: the one with a history, else the one with a slot, else the oldest. Undefined where two have a history of their own. */
export function keeperOf(memories: readonly Memory[]): Memory | undefined {
  const withHistory = memories.filter(({ supersedes }) => supersedes.length > 0)
  if (withHistory.length > 1) return undefined
  const among =
    withHistory.length > 0
      ? withHistory
      : memories.some(({ slot }) => slot !== undefined)
        ? memories.filter(({ slot }) => slot !== undefined)
        : memories
  return among.toSorted((a, b) => a.saidAt - b.saidAt || (a.id < b.id ? -1 : 1))[0]
}

/** The kept one with what the others bring, and the others as replaced by it. Law: every span of evidence is in the kept one afterwards. */
export function mergeMemories(keep: Memory, drop: readonly Memory[]): { readonly kept: Memory; readonly dropped: readonly Memory[] } {
  const all = [keep, ...drop]
  const evidence = new Map(all.flatMap((memory) => memory.evidence).map((span) => [`${span.episodeId} ${span.start} ${span.end}`, span]))
  const rehearsals = new Map(all.flatMap((memory) => memory.rehearsals).map((rehearsal) => [`${rehearsal.at} ${rehearsal.how}`, rehearsal]))
  const validFrom = all.find((memory) => memory.validFrom !== undefined)?.validFrom
  const kept: Memory = {
    ...keep,
    entities: [...new Set(all.flatMap(({ entities }) => entities))],
    evidence: [...evidence.values()],
    rehearsals: [...rehearsals.values()].sort((a, b) => a.at - b.at),
    supersedes: [...new Set<MemoryId>([...keep.supersedes, ...drop.map(({ id }) => id)])],
    ...(validFrom === undefined ? {} : { validFrom }),
    salience: Math.max(...all.map(({ salience }) => salience)),
    stabilityDays: Math.max(...all.map(({ stabilityDays }) => stabilityDays)),
    difficulty: Math.min(...all.map(({ difficulty }) => difficulty)),
    lastReinforcedAt: all.reduce(
      (last, { lastReinforcedAt }) => (lastReinforcedAt > last ? lastReinforcedAt : last),
      keep.lastReinforcedAt,
    ),
    tier: tiers.find((tier) => all.some((memory) => memory.tier === tier)) ?? keep.tier,
    pinned: all.some(({ pinned }) => pinned),
    sensitive: all.some(({ sensitive }) => sensitive),
  }
  return { kept, dropped: drop.map((memory) => ({ ...memory, supersededBy: keep.id })) }
}

/** Whether a memory went on in the one that stands for it now, with all its evidence: said again rather than changed. */
export function wasMerged(memory: Memory, into: Memory | undefined): boolean {
  if (into === undefined || memory.supersededBy !== into.id || memory.retractedAt !== undefined || memory.evidence.length === 0)
    return false
  return memory.evidence.every((span) =>
    into.evidence.some((kept) => kept.episodeId === span.episodeId && kept.start === span.start && kept.end === span.end),
  )
}
