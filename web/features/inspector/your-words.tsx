// The turns a memory came from, verbatim, with the words it rests on ruled in pen.

import { Quote } from '../../ui/evidence.tsx'
import { TextLink } from '../../ui/button.tsx'
import { clockTime, exactDate, shortDate } from '../../ui/dates.ts'
import { SideSection } from '../../ui/page.tsx'
import type { MemoryDetail } from '../../../store/read/inspector.ts'
import styles from './drawer.module.css'

export function YourWords({ detail, now }: { readonly detail: MemoryDetail; readonly now: number }) {
  const { memory, turns, source } = detail
  const wanted = new Set(memory.evidence.map((span) => span.episodeId)).size
  const missing = wanted - turns.length
  return (
    <SideSection title="Your words" note={wanted === 0 ? undefined : `${wanted} ${wanted === 1 ? 'source' : 'sources'}`}>
      <div className={styles.quotes}>
        {turns.map((turn) => (
          <Quote
            key={turn.id}
            text={turn.text}
            spans={memory.evidence.filter((span) => span.episodeId === turn.id)}
            note={
              <>
                {turn.trust === 'thirdParty' ? `${turn.speaker}, ` : ''}
                {exactDate(turn.saidAt, now)}, {clockTime(turn.saidAt)}
                {source === undefined ? ' · ' : `, from ${source.name} · `}
                <TextLink href={`/chat/${turn.conversationId}#${turn.id}`}>open the conversation</TextLink>
              </>
            }
          />
        ))}
      </div>
      {wanted === 0 ? <p className="note">You wrote this one down yourself, {shortDate(memory.recordedAt, now)}.</p> : null}
      {missing > 0 ? (
        <p className="note">{missing === 1 ? 'One source was' : `${missing} sources were`} erased. Only the mark is kept, not the words.</p>
      ) : null}
    </SideSection>
  )
}
