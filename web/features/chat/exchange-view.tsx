// One exchange: what was said, in the serif and without a bubble; what was answered; what was noted.

import { useState, type ReactNode } from 'react'
import type { Cite, Episode, Recall } from '../../../core/memory/records.ts'
import type { Noted } from '../../../store/read/talk.ts'
import { classNames } from '../../ui/class-names.ts'
import { clockTime, exactDate } from '../../ui/dates.ts'
import { pastDayWords } from '../../ui/past-day.ts'
import { BeingWritten } from './being-written.tsx'
import type { Cited } from './citation.tsx'
import type { Exchange } from './exchanges.ts'
import { NotedLines } from './noted-line.tsx'
import { ReplyView } from './reply-view.tsx'
import { Waiting } from './waiting.tsx'
import styles from './chat.module.css'

interface ExchangeViewProps {
  readonly exchange: Exchange
  readonly noted: readonly Noted[]
  readonly cited: Cited
  readonly recalls: ReadonlyMap<string, Recall>
  readonly isPointedAt: boolean
  /** A reply is being made. */
  readonly isWaiting: boolean
  /** What a model has written of the reply so far. */
  readonly writing: string | undefined
  readonly onStop: () => void
  readonly openCite: Cite | undefined
  readonly onWork: (reply: Episode, cite: Cite | undefined) => void
  readonly onTell: (start: string) => void
  readonly onLookDeeper: (to: Episode) => Promise<void>
}

export function ExchangeView(props: ExchangeViewProps) {
  const { exchange, noted, cited, recalls, isPointedAt, isWaiting, writing, onStop, openCite, onWork, onTell, onLookDeeper } = props
  const { said, replies, afterPause } = exchange
  return (
    <div
      className={classNames(styles.exchange, isPointedAt && styles.pointed)}
      data-anchor={exchange.key}
      data-pointed={isPointedAt || undefined}
    >
      {said === undefined ? null : <Said turn={said} showsTime={afterPause} />}
      <article className={styles.turn}>
        {replies.map((turn) => (
          // Held on to by its own id: at the top of the window it may stand without the turn it answers.
          <div key={turn.id} className={styles.turn} data-anchor={turn.id}>
            {turn.reply === undefined ? (
              <p className={classNames(styles.reply, styles.imported)}>
                <span className="sr">{turn.speaker}: </span>
                {turn.text}
              </p>
            ) : (
              <ReplyView
                reply={turn.reply}
                recall={turn.reply.recallId === undefined ? undefined : recalls.get(turn.reply.recallId)}
                cited={cited}
                question={said?.text}
                open={openCite}
                onWork={turn.reply.recallId === undefined ? undefined : (cite) => onWork(turn, cite)}
                onTell={onTell}
                onLookDeeper={said === undefined ? undefined : () => onLookDeeper(said)}
              />
            )}
          </div>
        ))}
        {writing !== undefined ? <BeingWritten text={writing} onStop={onStop} /> : isWaiting && replies.length === 0 ? <Waiting /> : null}
        <NotedLines lines={noted} />
      </article>
    </div>
  )
}

function Said({ turn, showsTime }: { readonly turn: Episode; readonly showsTime: boolean }) {
  const time = showsTime ? <When at={turn.saidAt} /> : null
  return turn.trust === 'own' ? (
    <OwnTurn time={time} note={turn.asOf === undefined ? undefined : pastDayWords(turn.asOf, turn.saidAt)}>
      {turn.text}
    </OwnTurn>
  ) : (
    <article className={styles.turn}>
      <p className={classNames(styles.reply, styles.imported)}>
        {time}
        <span className={styles.when}>{turn.speaker}</span>
        {turn.text}
      </p>
    </article>
  )
}

interface OwnTurnProps {
  readonly time?: ReactNode
  /** In small beneath it: the day it was asked of. */
  readonly note?: string | undefined
  /** Not on disk yet. */
  readonly isSending?: boolean
  /** Private: will never be on disk. */
  readonly isNotKept?: boolean
  readonly children: string
}

export function OwnTurn({ time, note, isSending = false, isNotKept = false, children }: OwnTurnProps) {
  return (
    <article className={styles.turn}>
      <p className={classNames(styles.you, isSending && styles.sending, isNotKept && styles.notKept)}>
        {time}
        <span className="sr">You said: </span>
        {children}
        {isNotKept ? <span className="note"> not kept</span> : null}
        {note === undefined ? null : <span className={styles.when}>{note}</span>}
      </p>
    </article>
  )
}

/** Today the time; on another day the day as well. */
function When({ at }: { readonly at: number }) {
  const [now] = useState(Date.now)
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  return (
    <time className={styles.when} dateTime={new Date(at).toISOString()}>
      {isToday ? clockTime(at) : `${exactDate(at, now)}, ${clockTime(at)}`}
    </time>
  )
}
