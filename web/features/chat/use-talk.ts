// The part of a conversation that is on the page. It follows the end unless one has scrolled up or followed a link to an old turn;
// then it is a window of bounded size that moves, so that ten thousand turns scroll like ten.

import { useState } from 'react'
import { lastSequenceOf, sequenceOf, talkWindow, type TalkWindow } from '../../../store/read/talk.ts'
import { useLive } from '../../engine/engine-context.tsx'
import type { ConversationId, EpisodeId } from '../../../core/memory/ids.ts'

/** Turns read at a time, and the most kept on the page. */
export const step = 80
export const most = 400

interface Range {
  readonly from: number
  /** `Infinity` follows the end. */
  readonly to: number
}

export interface Talk {
  readonly window: TalkWindow | undefined
  readonly hasOlder: boolean
  readonly hasNewer: boolean
  readonly showOlder: () => void
  readonly showNewer: () => void
  readonly showNewest: () => void
}

export function older({ from, to }: Range, last: number): Range {
  const start = Math.max(0, from - step)
  const end = Math.min(to, last)
  return end - start > most ? { from: start, to: start + most } : { from: start, to }
}

export function newer({ from, to }: Range, last: number): Range {
  const end = to + step >= last ? Infinity : to + step
  return { from: Math.max(from, Math.min(end, last) - most), to: end }
}

export function around(sequence: number, last: number): Range {
  const to = sequence + step / 2
  return { from: Math.max(0, sequence - step / 2), to: to >= last ? Infinity : to }
}

/** @param focus a turn that must be on the page, from the address */
export function useTalk(id: ConversationId | undefined, focus: EpisodeId | undefined): Talk {
  const [chosen, setChosen] = useState<{ readonly of: string; readonly range: Range }>()
  const key = `${id}#${focus ?? ''}`
  const read = useLive(
    async (database) => {
      if (id === undefined) return undefined
      const range = chosen?.of === key ? chosen.range : await firstRange(database, id, focus)
      return { key, range, window: await talkWindow(database, id, range.from, range.to) }
    },
    [key, chosen],
  )
  const current = read?.key === key ? read : undefined
  const window = current?.window
  const range = current?.range ?? { from: 0, to: Infinity }
  const last = window?.lastSequence ?? 0
  // While a range is being read, scrolling on must not ask for another from where one no longer is.
  const isReading = chosen?.of === key && current?.range !== chosen.range
  const show = (next: Range): void => {
    if (!isReading) setChosen({ of: key, range: next })
  }
  return {
    window,
    hasOlder: window !== undefined && range.from > window.firstSequence,
    hasNewer: range.to < last,
    showOlder: () => show(older(range, last)),
    showNewer: () => show(newer(range, last)),
    showNewest: () => show({ from: Math.max(0, last - step), to: Infinity }),
  }
}

async function firstRange(database: Parameters<typeof talkWindow>[0], id: ConversationId, focus: EpisodeId | undefined): Promise<Range> {
  const lastSequence = await lastSequenceOf(database, id)
  const wanted = focus === undefined ? undefined : await sequenceOf(database, focus)
  return wanted === undefined ? { from: Math.max(0, lastSequence - step), to: Infinity } : around(wanted, lastSequence)
}
