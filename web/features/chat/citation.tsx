// A cite as a chip: the day it was said, how strong it is, and whether something has replaced it since.

import { strengthOf } from '../../../core/forgetting/strength.ts'
import { useForgetting } from '../../engine/engine-context.tsx'
import type { EpochMs } from '../../../core/memory/ids.ts'
import type { Cite } from '../../../core/memory/reply-records.ts'
import type { Episode, Memory } from '../../../core/memory/records.ts'
import { Chip } from '../../ui/chip.tsx'
import { fullDate, shortDate } from '../../ui/dates.ts'

/** What the cites of a reply point at. */
export interface Cited {
  readonly memories: ReadonlyMap<string, Memory>
  readonly turns: ReadonlyMap<string, Episode>
}

interface CitationProps {
  readonly cite: Cite
  readonly cited: Cited
  readonly open: boolean
  readonly onOpen: (cite: Cite) => void
}

export function Citation({ cite, cited, open, onOpen }: CitationProps) {
  const now = Date.now() as EpochMs
  const forgetting = useForgetting()
  const memory = cite.memoryId === undefined ? undefined : cited.memories.get(cite.memoryId)
  const turn = cite.episodeId === undefined ? undefined : cited.turns.get(cite.episodeId)
  const said = memory ?? turn
  // Erased since: the chip goes with it.
  if (said === undefined) return null
  const whose =
    turn?.trust === 'thirdParty' && memory === undefined
      ? `${turn.speaker}’s words`
      : memory?.stance === 'inferred'
        ? 'worked out'
        : 'your words'
  return (
    <>
      {'\u00A0'}
      <Chip
        label={shortDate(said.saidAt, now)}
        spoken={`${whose}, ${fullDate(said.saidAt, now)}`}
        strength={memory === undefined ? undefined : strengthOf(memory, now, forgetting)}
        replaced={memory?.supersededBy !== undefined || memory?.retractedAt !== undefined}
        open={open}
        onClick={() => onOpen(cite)}
      />
    </>
  )
}

export const sameCite = (a: Cite, b: Cite | undefined): boolean => (a.memoryId ?? a.episodeId) === (b?.memoryId ?? b?.episodeId)
