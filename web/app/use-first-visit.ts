// Whether nothing has been told yet: then the welcome comes first.

import { tally } from '../../store/read/talk.ts'
import { useLive } from '../engine/engine-context.tsx'

/** Undefined until the vault has been looked at. */
export function useFirstVisit(): boolean | undefined {
  const counts = useLive(tally, [])
  return counts === undefined ? undefined : counts.conversations === 0 && counts.memories === 0
}
