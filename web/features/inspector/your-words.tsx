// The turns a memory came from, verbatim, with the words it rests on ruled in pen, and what was said around them where one wants to see it.

import { useState } from 'react'
import { Quote } from '../../ui/evidence.tsx'
import { TextButton, TextLink } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { clockTime, exactDate, shortDate } from '../../ui/dates.ts'
import { SideSection } from '../../ui/page.tsx'
import type { MemoryDetail } from '../../../store/read/inspector.ts'
import type { Episode } from '../../../core/memory/records.ts'
import styles from './drawer.module.css'

export function YourWords({ detail, now }: { readonly detail: MemoryDetail; readonly now: number }) {
  const { memory, turns } = detail
  const wanted = new Set(memory.evidence.map((span) => span.episodeId)).size
  const missing = wanted - turns.length
  return (
    <SideSection title="Your words" note={wanted === 0 ? undefined : `${wanted} ${wanted === 1 ? 'source' : 'sources'}`}>
      <div className={styles.quotes}>
        {turns.map((turn) => (
          <Turn key={turn.id} turn={turn} detail={detail} now={now} />
        ))}
      </div>
      {wanted === 0 ? <p className="note">You wrote this one down yourself, {shortDate(memory.recordedAt, now)}.</p> : null}
      {missing > 0 ? (
        <p className="note">{missing === 1 ? 'One source was' : `${missing} sources were`} erased. Only the mark is kept, not the words.</p>
      ) : null}
    </SideSection>
  )
}

interface TurnProps {
  readonly turn: Episode
  readonly detail: MemoryDetail
  readonly now: number
}

function Turn({ turn, detail: { memory, around, source }, now }: TurnProps) {
  const [isWide, setWide] = useState(false)
  const { before, after } = around.get(turn.id) ?? {}
  const whose = turn.trust === 'thirdParty' ? `${turn.speaker}, ` : ''
  return (
    <div className={styles.turn}>
      {isWide && before !== undefined ? <Beside turn={before} /> : null}
      <Quote
        text={turn.text}
        spans={memory.evidence.filter((span) => span.episodeId === turn.id)}
        note={
          <>
            {whose}
            {exactDate(turn.saidAt, now)}, {clockTime(turn.saidAt)}
            {source === undefined ? '' : `, from ${source.name}`}
          </>
        }
      />
      {isWide && after !== undefined ? <Beside turn={after} /> : null}
      <p className={styles.around}>
        {before === undefined && after === undefined ? null : (
          <TextButton aria-expanded={isWide} onClick={() => setWide(!isWide)}>
            {isWide ? 'Only these words' : 'What was said around it'}
          </TextButton>
        )}
        <TextLink href={`/chat/${turn.conversationId}#${turn.id}`}>Open the conversation</TextLink>
      </p>
    </div>
  )
}

function Beside({ turn }: { readonly turn: Episode }) {
  const isOwn = turn.trust === 'own'
  return (
    <p className={classNames(styles.beside, isOwn && 'own')}>
      <span className="note">{isOwn ? 'You' : turn.speaker}: </span>
      {turn.text}
    </p>
  )
}
