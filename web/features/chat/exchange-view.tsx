// One exchange: what was said, in the serif and without a bubble; what was answered; what was noted.

import { lazy, Suspense, useState } from 'react'
import type { Cite } from '../../../core/memory/reply-records.ts'
import type { Episode } from '../../../core/memory/records.ts'
import type { Picture } from '../../../core/memory/picture-records.ts'
import type { Recall } from '../../../core/memory/recall-records.ts'
import type { Noted } from '../../../store/read/talk.ts'
import { TextButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { BeingWritten } from './being-written.tsx'
import type { Cited } from './citation.tsx'
import type { Exchange } from './exchanges.ts'
import { NotedLines } from './noted-line.tsx'
import { Said } from './own-turn.tsx'
import { ReplyView } from './reply-view.tsx'
import { hasMarkdown } from './reply-words.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import styles from './chat.module.css'

const Markdown = lazy(async () => ({ default: (await import('./markdown.tsx')).Markdown }))

interface ExchangeViewProps {
  readonly exchange: Exchange
  readonly noted: readonly Noted[]
  readonly pictures: readonly Picture[]
  readonly cited: Cited
  readonly recalls: ReadonlyMap<string, Recall>
  readonly isPointedAt: boolean
  /** A reply is being made. */
  readonly isWaiting: boolean
  /** What a model has written of the reply so far. */
  readonly writing: string | undefined
  readonly onStop: () => void
  readonly openCite: Cite | undefined
  readonly onWork: (recall: Recall | undefined, cite: Cite | undefined) => void
  readonly onTell: (start: string) => void
  readonly onLookDeeper: (to: Episode) => Promise<void>
  readonly onAgain: (to: Episode) => Promise<boolean>
  readonly onSayAnew: (text: string, replaces: Episode) => Promise<string | undefined>
}

export function ExchangeView(props: ExchangeViewProps) {
  const { exchange, noted, pictures, isPointedAt, isWaiting, writing, onStop, onSayAnew } = props
  const { said, replies, afterPause } = exchange
  const isWithdrawn = said?.withdrawnAt !== undefined
  const [showsAnswer, setShowsAnswer] = useState(false)
  const canSayAnew = said?.sourceId === undefined && !isWithdrawn
  const answers = replies.map((turn) => <ReplyTurn key={turn.id} turn={turn} {...props} />)
  return (
    <div
      className={classNames(styles.exchange, isPointedAt && styles.pointed)}
      data-anchor={exchange.key}
      data-pointed={isPointedAt || undefined}
    >
      {said === undefined ? null : (
        <Said turn={said} showsTime={afterPause} pictures={pictures} onSayAnew={canSayAnew ? (text) => onSayAnew(text, said) : undefined} />
      )}
      <article className={styles.turn}>
        {isWithdrawn && !showsAnswer && replies.length > 0 ? (
          <p className={styles.under}>
            <TextButton onClick={() => setShowsAnswer(true)}>Show the answer it had</TextButton>
          </p>
        ) : writing === undefined ? (
          answers
        ) : null}
        {writing !== undefined ? <BeingWritten text={writing} onStop={onStop} /> : isWaiting && replies.length === 0 ? <Waiting /> : null}
        {isWithdrawn ? null : <NotedLines lines={noted} />}
      </article>
    </div>
  )
}

/** Held on to by its own id: at the top of the window it may stand without the turn it answers. */
function ReplyTurn({
  turn,
  exchange: { said },
  cited,
  recalls,
  openCite,
  onWork,
  onTell,
  onLookDeeper,
  onAgain,
}: ExchangeViewProps & { readonly turn: Episode }) {
  return (
    <div className={styles.turn} data-anchor={turn.id}>
      {turn.reply === undefined ? (
        <Imported turn={turn} />
      ) : (
        <ReplyView
          reply={turn.reply}
          recalls={recalls}
          cited={cited}
          question={said?.text}
          open={openCite}
          onWork={onWork}
          onTell={onTell}
          onLookDeeper={said === undefined ? undefined : () => onLookDeeper(said)}
          onAgain={said === undefined || said.withdrawnAt !== undefined ? undefined : () => onAgain(said)}
        />
      )}
    </div>
  )
}

/** Said by an assistant in an imported chat, as it was set out there. */
function Imported({ turn: { speaker, text } }: { readonly turn: Episode }) {
  const plain = (
    <p className={classNames(styles.reply, styles.imported)}>
      <span className="sr">{speaker}: </span>
      {text}
    </p>
  )
  if (!hasMarkdown(text)) return plain
  return (
    <Suspense fallback={plain}>
      <div className={styles.reply}>
        <span className="sr">{speaker}: </span>
        <Markdown text={text} />
      </div>
    </Suspense>
  )
}
