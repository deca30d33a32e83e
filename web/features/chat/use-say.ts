// Saying something: it stands on the page at once in lighter ink, and turns dark when it is on disk. If it could not be written, the
// caller gets a sentence that says so, and the words back. Once the store has shown a turn, its words are held here no longer: what is
// erased later must not come back from this side.

import { useEffect, useRef, useState } from 'react'
import type { ConversationId, EpisodeId } from '../../../core/memory/ids.ts'
import type { Episode } from '../../../core/memory/records.ts'
import type { CaptureInput, FailureReason } from '../../../workers/consolidate/consolidate.api.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { usePastDay } from '../../ui/use-past-day.ts'
import { useUiState } from '../../engine/ui-state.ts'
import { openPrivateTalk, sayPrivately, usePrivateTalk } from './private-talk.ts'

export interface Pending {
  readonly key: number
  readonly text: string
  /** Where it was said; undefined until a new conversation has begun. */
  readonly conversationId: ConversationId | undefined
  /** Once it is on disk; the page still waits for the store to show it. */
  readonly episodeId: EpisodeId | undefined
}

/** What goes with the words. */
export type Besides = Pick<CaptureInput, 'pictures' | 'replaces'>

let keys = 0

/** @param shown the turns on the page */
export function useSay(id: ConversationId | undefined, shown: readonly Episode[], onBegun: (id: ConversationId) => void) {
  const engine = useEngine()
  const [past] = usePastDay()
  const [pending, setPending] = useState<readonly Pending[]>([])
  const isShown = ({ episodeId }: Pending): boolean => episodeId !== undefined && shown.some((turn) => turn.id === episodeId)
  useEffect(() => {
    setPending((before) => (before.some(isShown) ? before.filter((each) => !isShown(each)) : before))
    // oxlint-disable-next-line react/exhaustive-deps
  }, [shown])

  // What is said while a conversation is being begun belongs to it: without this each of a few quick words would begin one of its own.
  const beginning = useRef<Promise<ConversationId | undefined>>(undefined)
  useEffect(() => {
    if (id === undefined) beginning.current = undefined
  }, [id])

  const say = async (text: string, { pictures = [], replaces }: Besides = {}): Promise<string | undefined> => {
    const asked = /^\/private\b\s*/iu.exec(text)
    if (asked !== null && !usePrivateTalk.getState().isOpen) openPrivateTalk()
    if (usePrivateTalk.getState().isOpen) {
      const rest = asked === null ? text : text.slice(asked[0].length)
      if (rest !== '') await sayPrivately(rest, engine.sayPrivately)
      return undefined
    }
    keys += 1
    const key = keys
    setPending((before) => [...before, { key, text, conversationId: id, episodeId: undefined }])
    const at = id ?? (beginning.current === undefined ? undefined : await beginning.current)
    const input = {
      text,
      pictures,
      ...(at === undefined ? {} : { conversationId: at }),
      ...(replaces === undefined ? {} : { replaces }),
      ...(past === undefined ? {} : { asOf: past }),
    }
    const saying = engine.say(input).catch(() => ({ ok: false, reason: 'closed' }) as const)
    if (at === undefined) beginning.current = saying.then((said) => (said.ok ? said.value.conversationId : undefined))
    const outcome = await saying
    if (!outcome.ok) {
      setPending((before) => before.filter((each) => each.key !== key))
      if (outcome.reason === 'full') useUiState.setState({ isFull: true })
      return failureWords[outcome.reason]
    }
    setPending((before) => before.map((each) => (each.key === key ? { ...each, ...outcome.value } : each)))
    if (at === undefined) onBegun(outcome.value.conversationId)
    return undefined
  }
  return { unseen: pending.filter((each) => each.conversationId === id && !isShown(each)), say }
}

const notKept = 'That could not be kept. Your words are back in the box.'
const failureWords: Readonly<Record<FailureReason, string>> = {
  full: 'This device is out of space. Your words are back in the box; make room, then send them again.',
  closed: 'This tab has stopped writing. Your words are in the box; reload, and they will still be there.',
  empty: 'There was nothing to keep.',
  gone: 'This conversation was deleted in another tab. Begin a new one; your words are in the box.',
  'erased-before': notKept,
  'nothing-to-undo': notKept,
  'changed-since': notKept,
  dates: notKept,
  'too-many-pictures': 'Pictures may take 80 MB together, so that your vault stays easy to carry. Yours are back in the box.',
}
