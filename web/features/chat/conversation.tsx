// The conversation on the page: a window of its turns, what is on its way to disk, and the composer.

import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { ConversationId, EpisodeId } from '../../../core/memory/ids.ts'
import type { Cite } from '../../../core/memory/reply-records.ts'
import type { Conversation as ConversationRecord, Episode } from '../../../core/memory/records.ts'
import type { Recall } from '../../../core/memory/recall-records.ts'
import { readWriter } from '../../../store/read/writer.ts'
import { useEngine, useEngineStatus, useLive } from '../../engine/engine-context.tsx'
import { QuietButton } from '../../ui/button.tsx'
import { Composer, type ComposerHandle } from './composer.tsx'
import { ExchangeView } from './exchange-view.tsx'
import { exchangesOf } from './exchanges.ts'
import { OwnTurn } from './own-turn.tsx'
import { closePrivateTalk, openPrivateTalk, usePrivateTalk } from './private-talk.ts'
import { textOf } from './reply-text.ts'
import { useAnchor } from './use-anchor.ts'
import { useHash } from './use-hash.ts'
import { useSay } from './use-say.ts'
import { useTalk } from './use-talk.ts'
import { useWriting } from './use-writing.ts'
import styles from './chat.module.css'

/** What the header and the margin need to know of it. */
export interface Shown {
  readonly conversation: ConversationRecord | undefined
  readonly newestRecall: Recall | undefined
}

interface ConversationProps {
  readonly id: ConversationId | undefined
  readonly openCite: Cite | undefined
  readonly onShown: (shown: Shown) => void
  readonly onWork: (recall: Recall | undefined, cite: Cite | undefined) => void
  readonly onBegun: (id: ConversationId) => void
}

const PrivateView = lazy(async () => ({ default: (await import('./private-view.tsx')).PrivateView }))

/** How near to an end of the page, in px, more turns are fetched. */
const fetchWithinPx = 600
const none: readonly Episode[] = []

export function Conversation({ id, openCite, onShown, onWork, onBegun }: ConversationProps) {
  const engine = useEngine()
  const { working } = useEngineStatus()
  const pointedAt = useHash() as EpisodeId | undefined
  const talk = useTalk(id, pointedAt)
  const writing = useWriting()
  const writer = useLive(readWriter, [])
  const isPrivate = usePrivateTalk(({ isOpen }) => isOpen)
  const composer = useRef<ComposerHandle>(null)
  const log = useRef<HTMLDivElement>(null)
  const { window } = talk

  const turns = window?.turns ?? none
  const exchanges = exchangesOf(turns)
  const { unseen, say } = useSay(id, turns, onBegun)
  const isReplying = working.includes('replying') && !talk.hasNewer
  const cited = { memories: window?.memories ?? new Map(), turns: window?.cited ?? new Map() }
  const newestReply = turns.findLast((turn) => turn.reply !== undefined)
  const newestRecall = turns.map((turn) => window?.recalls.get(turn.reply?.recallId ?? '')).findLast((recall) => recall !== undefined)

  useEffect(() => {
    if (window !== undefined) onShown({ conversation: window.conversation, newestRecall })
    // The window stands for everything read from it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [window])
  useArrivalAt(pointedAt, window?.turns.some((turn) => turn.id === pointedAt) ?? false)

  const anchor = useAnchor(log, window, !talk.hasNewer)
  const onScroll = (): void => {
    const element = log.current
    if (element === null || isPrivate) return
    anchor.hold()
    const above = element.scrollHeight - element.clientHeight + element.scrollTop
    if (talk.hasOlder && above < fetchWithinPx) talk.showOlder()
    else if (talk.hasNewer && -element.scrollTop < fetchWithinPx) talk.showNewer()
  }
  // A short window may not fill the log, and at its very edge nothing scrolls any more: so look again after every change.
  // oxlint-disable-next-line react/exhaustive-deps
  useEffect(() => onScroll(), [window])
  const toEnd = (): void => {
    if (talk.hasNewer) talk.showNewest()
    anchor.toEnd()
  }

  return (
    <>
      {/* A log that scrolls must be reachable by keyboard. What arrives is announced once, below. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.log} ref={log} role="log" aria-live="off" aria-label="Conversation" tabIndex={0} onScroll={onScroll}>
        <div className={styles.talk}>
          {isPrivate ? (
            <Suspense>
              <PrivateView onTell={(start) => composer.current?.focus(start)} />
            </Suspense>
          ) : (
            <>
              {exchanges.map((exchange, at) => (
                <ExchangeView
                  key={exchange.key}
                  exchange={exchange}
                  noted={exchange.said === undefined ? [] : (window?.noted.get(exchange.said.id) ?? [])}
                  pictures={exchange.said === undefined ? [] : (window?.pictures.get(exchange.said.id) ?? [])}
                  cited={cited}
                  recalls={window?.recalls ?? new Map()}
                  isPointedAt={pointedAt !== undefined && [exchange.said, ...exchange.replies].some((turn) => turn?.id === pointedAt)}
                  isWaiting={isReplying && at === exchanges.length - 1}
                  writing={exchange.said !== undefined && writing?.to === exchange.said.id ? writing.text : undefined}
                  onStop={() => exchange.said !== undefined && engine.writer.stop(exchange.said.id)}
                  openCite={openCite}
                  onWork={onWork}
                  onTell={(start) => composer.current?.focus(start)}
                  onLookDeeper={(to) => engine.lookDeeper(to.id)}
                  onAgain={(to) => engine.answerAgain(to.id)}
                  onSayAnew={(text, { id: replaces }) => {
                    toEnd()
                    return say(text, { replaces })
                  }}
                />
              ))}
              {unseen.map(({ key, text, episodeId }) => (
                <OwnTurn key={key} isSending={episodeId === undefined}>
                  {text}
                </OwnTurn>
              ))}
              {turns.length === 0 && unseen.length === 0 && (id === undefined || window !== undefined) ? <Beginning /> : null}
            </>
          )}
        </div>
      </div>
      <Announce reply={newestReply} />
      <div className={styles.foot}>
        {talk.hasNewer && !isPrivate ? (
          <p className={styles.newest}>
            <QuietButton onClick={toEnd}>Newest</QuietButton>
          </p>
        ) : null}
        <Composer
          ref={composer}
          draftOf={id}
          isPrivate={isPrivate}
          // What is not kept is answered from memory alone.
          model={writer !== undefined && 'model' in writer && !isPrivate ? writer.model : undefined}
          takesFocus={id === undefined}
          onPrivate={(wanted) => (wanted ? openPrivateTalk() : closePrivateTalk())}
          onSay={(text, pictures) => {
            toEnd()
            return say(text, { pictures })
          }}
        />
      </div>
    </>
  )
}

function Beginning() {
  return (
    <div className={styles.hint}>
      <h2>Tell me something, or ask</h2>
      <p className="lede">I keep what you tell me in your own words, and answer with them. What changes, just say; I keep up.</p>
    </div>
  )
}

/** Brings the turn a link points at into view, once. */
function useArrivalAt(id: string | undefined, isHere: boolean): void {
  const arrived = useRef<string>(undefined)
  useEffect(() => {
    if (id === undefined || !isHere || arrived.current === id) return
    arrived.current = id
    document.querySelector('[data-pointed]')?.scrollIntoView({ block: 'center' })
  }, [id, isHere])
}

/** Speaks a reply once, when it is finished; not those that were there on arriving. */
function Announce({ reply }: { readonly reply: Episode | undefined }) {
  const [since] = useState(Date.now)
  const isNew = reply?.reply !== undefined && reply.recordedAt >= since
  const words = isNew && reply?.reply !== undefined ? textOf(reply.reply) : ''
  return <output className="sr">{words === '' ? '' : `Keepsake: ${words}`}</output>
}
