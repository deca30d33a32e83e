// What is being written right now, told to every tab while it is written: the turn it answers, and the words so far. Nothing of it is
// stored; the finished reply is, and takes its place.

import type { EpisodeId } from '../../core/memory/ids.ts'

export interface Writing {
  readonly to: EpisodeId
  /** So far, empty before the first word; undefined once it is done with. */
  readonly text: string | undefined
}

export const writingChannel = 'keepsake-writing'
