// Under "I don't have that": up to three of the nearest things there are, and the two ways on.

import { useState } from 'react'
import { Link } from 'wouter'
import { useForgetting } from '../../engine/engine-context.tsx'
import { strengthOf } from '../../../core/forgetting/strength.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import type { Cite } from '../../../core/memory/reply-records.ts'
import { TextButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { shortDate } from '../../ui/dates.ts'
import { Drop } from '../../ui/drop.tsx'
import { strengthWords, type Strength } from '../../ui/strength.ts'
import type { Cited } from './citation.tsx'
import { nearestSentence } from './nearest-sentence.ts'
import styles from './chat.module.css'

interface NearestProps {
  readonly cites: readonly Cite[]
  readonly cited: Cited
  /** What was asked, so that of a long turn the sentence nearest to it is shown. */
  readonly question: string
  readonly onTell: () => void
  readonly onLookDeeper?: (() => Promise<void>) | undefined
}

export function Nearest({ cites, cited, question, onTell, onLookDeeper }: NearestProps) {
  const [looking, setLooking] = useState<'not yet' | 'looking' | 'looked'>('not yet')
  const look = async (): Promise<void> => {
    setLooking('looking')
    await onLookDeeper?.().catch(() => undefined)
    setLooking('looked')
  }
  return (
    <>
      <NearList cites={cites.slice(0, 3)} cited={cited} question={question} />
      <p className={styles.under}>
        <TextButton onClick={onTell}>Tell me now</TextButton>
        {onLookDeeper === undefined ? null : looking === 'not yet' ? (
          <TextButton onClick={() => void look()}>Look deeper</TextButton>
        ) : (
          <span role="status">
            {looking === 'looking' ? 'Looking through everything, faint memories too.' : 'I looked deeper. Still nothing.'}
          </span>
        )}
      </p>
    </>
  )
}

/** A turn that was said but never noted has no strength of its own; it is shown as what fades. */
const turnInk: Strength = 'fading'

/** Memories and turns as quiet rows; those erased meanwhile are left out. */
export function NearList({
  cites,
  cited,
  question = '',
}: {
  readonly cites: readonly Cite[]
  readonly cited: Cited
  readonly question?: string
}) {
  const now = Date.now() as EpochMs
  const forgetting = useForgetting()
  const rows = cites.map((cite) => {
    const memory = cite.memoryId === undefined ? undefined : cited.memories.get(cite.memoryId)
    const turn = cite.episodeId === undefined ? undefined : cited.turns.get(cite.episodeId)
    if (memory !== undefined) {
      const strength = strengthOf(memory, now, forgetting)
      return {
        key: memory.id,
        text: memory.statement,
        at: memory.saidAt,
        href: `/memories/${memory.id}`,
        strength,
        own: memory.stance === 'stated',
        isTurn: false,
      }
    }
    if (turn === undefined) return undefined
    return {
      key: turn.id,
      text: nearestSentence(turn.text, question),
      at: turn.saidAt,
      href: `/chat/${turn.conversationId}#${turn.id}`,
      strength: turnInk,
      own: turn.trust === 'own',
      isTurn: true,
    }
  })
  const known = rows.filter((row) => row !== undefined)
  if (known.length === 0) return null
  return (
    <ul className={styles.near}>
      {known.map(({ key, text, at, href, strength, own, isTurn }) => (
        <li key={key}>
          <Drop strength={strength} />
          <span className={classNames(own && 'own', styles.nearWords, strength)}>
            <Link href={href}>{text}</Link>
            <span className="sr">, {isTurn ? 'from a conversation' : strengthWords[strength].toLowerCase()}</span>
          </span>
          <span className="note">{shortDate(at, now)}</span>
        </li>
      ))}
    </ul>
  )
}
