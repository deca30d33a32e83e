// What the person said, in the serif and without a bubble: words, pictures, and beside them what can be done with the turn.

import { Copy, Ellipsis, PenLine } from 'lucide-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Episode } from '../../../core/memory/records.ts'
import type { Picture } from '../../../core/memory/picture-records.ts'
import { classNames } from '../../ui/class-names.ts'
import { clockTime, exactDate } from '../../ui/dates.ts'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { pastDayWords } from '../../ui/past-day.ts'
import { copyText } from './copy-text.ts'
import styles from './chat.module.css'

const PictureRow = lazy(async () => ({ default: (await import('./picture-row.tsx')).PictureRow }))
const SayAnew = lazy(async () => ({ default: (await import('./say-anew.tsx')).SayAnew }))

interface SaidProps {
  readonly turn: Episode
  readonly showsTime: boolean
  readonly pictures: readonly Picture[]
  /** Says other words instead; resolves with a sentence when they could not be kept. Absent where that can't be. */
  readonly onSayAnew?: ((text: string) => Promise<string | undefined>) | undefined
}

/** A turn on disk: the person's own, or somebody's in an imported chat. */
export function Said({ turn, showsTime, pictures, onSayAnew }: SaidProps) {
  const [isChanging, setChanging] = useState(false)
  const time = showsTime ? <When at={turn.saidAt} /> : null
  if (turn.trust !== 'own') {
    return (
      <article className={styles.turn}>
        <p className={classNames(styles.reply, styles.imported)}>
          {time}
          <span className={styles.when}>{turn.speaker}</span>
          {turn.text}
        </p>
      </article>
    )
  }
  const standing = (
    <OwnTurn
      time={time}
      pictures={pictures}
      replaces={turn.replaces === undefined ? undefined : `/chat/${turn.conversationId}#${turn.replaces}`}
      isWithdrawn={turn.withdrawnAt !== undefined}
      note={turn.asOf === undefined ? undefined : pastDayWords(turn.asOf, turn.saidAt)}
      menu={
        <Menu label="More about this turn" icon={<Ellipsis />} className={styles.more}>
          {onSayAnew === undefined ? null : (
            <MenuItem icon={<PenLine />} onClick={() => setChanging(true)}>
              Say it differently
            </MenuItem>
          )}
          <MenuItem icon={<Copy />} onClick={() => copyText(turn.text)}>
            Copy
          </MenuItem>
        </Menu>
      }
    >
      {turn.text}
    </OwnTurn>
  )
  if (!isChanging || onSayAnew === undefined) return standing
  return (
    <Suspense fallback={standing}>
      <SayAnew text={turn.text} onSay={onSayAnew} onClose={() => setChanging(false)} />
    </Suspense>
  )
}

interface OwnTurnProps {
  readonly time?: ReactNode
  readonly pictures?: readonly Picture[]
  /** In small beneath it: the day it was asked of. */
  readonly note?: string | undefined
  /** The address of the turn it was said instead of. */
  readonly replaces?: string | undefined
  /** Another was said instead of it. */
  readonly isWithdrawn?: boolean
  /** Not on disk yet. */
  readonly isSending?: boolean
  /** Private: will never be on disk. */
  readonly isNotKept?: boolean
  readonly menu?: ReactNode
  readonly children: string
}

export function OwnTurn(props: OwnTurnProps) {
  const { time, note, pictures = [], replaces, isWithdrawn = false, isSending = false, isNotKept = false, menu, children } = props
  return (
    <article className={classNames(styles.turn, styles.own)}>
      {children === '' ? (
        <p className="sr">You showed:</p>
      ) : (
        <p className={classNames(styles.you, isSending && styles.sending, isNotKept && styles.notKept, isWithdrawn && styles.withdrawn)}>
          {time}
          <span className="sr">You said: </span>
          {isWithdrawn ? <s>{children}</s> : children}
          {isNotKept ? <span className="note"> not kept</span> : null}
          {note === undefined ? null : <span className={styles.when}>{note}</span>}
        </p>
      )}
      {pictures.length === 0 ? null : (
        <Suspense>
          <PictureRow pictures={pictures} />
        </Suspense>
      )}
      {isWithdrawn ? <p className="note">You said it differently since. Nothing rests on this any more.</p> : null}
      {replaces === undefined ? null : (
        <p className="note">
          Said instead of <Link href={replaces}>an earlier turn</Link>
        </p>
      )}
      {menu}
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
