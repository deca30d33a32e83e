// A turn taken back for another: what only it told is no longer believed, and what that had replaced holds again, as if it had never been
// said. Pure. Laws: words stay; what the person wrote by hand, pinned or confirmed stays; what was also told elsewhere rests on that alone.

import { asIfNeverTold } from './erase.ts'
import type { EpisodeId, EpochMs } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'

export interface Withdrawal {
  readonly turn: EpisodeId
  /** Memories with evidence in the turn. */
  readonly told: readonly Memory[]
  /** What those have replaced and what has replaced them. */
  readonly linked: readonly Memory[]
  readonly at: EpochMs
}

/** The memories as they are to be written. */
export function planWithdrawal({ turn, told, linked, at }: Withdrawal): readonly Memory[] {
  const isElsewhere = ({ evidence }: Memory): boolean => evidence.some(({ episodeId }) => episodeId !== turn)
  const back = told.filter((memory) => !isElsewhere(memory) && !isThePersonsOwn(memory) && memory.retractedAt === undefined)
  const ids = new Set<string>(back.map(({ id }) => id))
  const resting = told
    .filter((memory) => isElsewhere(memory))
    .map((memory) => ({ ...memory, evidence: memory.evidence.filter(({ episodeId }) => episodeId !== turn) }))
  const others = new Map([...linked, ...resting].filter(({ id }) => !ids.has(id)).map((memory) => [memory.id, memory]))
  const rest = [...others.values()]
  return [...back.map((memory) => takenBack(memory, at)), ...rest.map((memory) => asIfNeverTold(memory, back, new Set(), rest))]
}

/** Written, pinned or said to be right by hand: no longer only the turn's. */
function isThePersonsOwn({ author, pinned, rehearsals }: Memory): boolean {
  return author === 'you' || pinned || rehearsals.some(({ how }) => how === 'confirmed')
}

function takenBack({ supersededBy: _by, ...memory }: Memory, at: EpochMs): Memory {
  return { ...memory, supersedes: [], retractedAt: at }
}
