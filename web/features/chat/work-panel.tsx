// Memory at work: what an answer rests on, what nearly made it, and why each ranked where it did.

import { useState } from 'react'
import { strengthOf } from '../../../core/forgetting/strength.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import type { Cite, Episode, Memory, Recall, RecalledHit } from '../../../core/memory/records.ts'
import { recallFinds } from '../../../store/read/talk.ts'
import { useForgetting, useLive } from '../../engine/engine-context.tsx'
import { TextLink } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { exactDate, spokenDate } from '../../ui/dates.ts'
import { Drop } from '../../ui/drop.tsx'
import { Marked } from '../../ui/evidence.tsx'
import { Side } from '../../ui/side.tsx'
import { strengthWords } from '../../ui/strength.ts'
import { sameCite, type Cited } from './citation.tsx'
import { nearMisses } from './near-misses.ts'
import { excerpt } from '../../ui/excerpt.ts'
import styles from './chat.module.css'

interface WorkPanelProps {
  readonly recall: Recall | undefined
  /** The chip that was pressed. */
  readonly cite: Cite | undefined
  readonly takesFocus: boolean
  readonly onClose: () => void
}

export function WorkPanel({ recall, cite, takesFocus, onClose }: WorkPanelProps) {
  return (
    <Side title="Memory at work" label="Memory at work" takesFocus={takesFocus} about={recall?.id} onClose={onClose}>
      {recall === undefined ? (
        <p className="note">Ask something, and what the answer rests on will be here.</p>
      ) : (
        <Work key={recall.id} recall={recall} cite={cite} />
      )}
    </Side>
  )
}

function Work({ recall, cite }: { readonly recall: Recall; readonly cite: Cite | undefined }) {
  const finds = useLive((database) => recallFinds(database, recall), [recall.id])
  const used = recall.hits.filter((hit) => hit.used)
  const nearly = nearMisses(recall)
  return (
    <>
      <p className={`${styles.for} note`}>For “{recall.query}”</p>
      {finds === undefined ? null : (
        <>
          {used.length === 0 ? <p>Nothing I have answers that.</p> : null}
          <Hits title="Used in the answer" hits={used} cited={finds} open={cite ?? used[0]} />
          <Hits title="Nearly" hits={nearly} cited={finds} open={cite} />
        </>
      )}
      {recall.notes === undefined ? null : (
        <>
          <h3 className={styles.heading}>How I looked</h3>
          <ol className={`${styles.looks} note`}>
            {recall.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ol>
        </>
      )}
      <p className={`${styles.sum} note`}>
        Looked through {recall.searched.toLocaleString('en-GB')} {recall.searched === 1 ? 'memory or turn' : 'memories and turns'} in{' '}
        {duration(recall.elapsedMs)}. Nothing left this device.
      </p>
    </>
  )
}

const duration = (ms: number): string => (ms < 1 ? 'under 1 ms' : `${Math.round(ms)} ms`)

interface HitsProps {
  readonly title: string
  readonly hits: readonly RecalledHit[]
  readonly cited: Cited
  readonly open: Cite | undefined
}

function Hits({ title, hits, cited, open }: HitsProps) {
  const [chosen, setChosen] = useState<Cite>()
  const [opened, setOpened] = useState(open)
  // A chip pressed later opens its hit, whatever was opened by hand before.
  if (!sameCite(open ?? {}, opened)) {
    setOpened(open)
    setChosen(undefined)
  }
  const current = chosen ?? open
  const known = hits.filter((hit) => (hit.memoryId === undefined ? cited.turns.has(hit.episodeId ?? '') : cited.memories.has(hit.memoryId)))
  if (known.length === 0) return null
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <div className={styles.used}>
        {known.map((hit) => (
          <HitView
            key={hit.memoryId ?? hit.episodeId}
            hit={hit}
            cited={cited}
            isOpen={current !== undefined && sameCite(hit, current)}
            onToggle={() => setChosen(current !== undefined && sameCite(hit, current) ? {} : hit)}
          />
        ))}
      </div>
    </>
  )
}

interface HitViewProps {
  readonly hit: RecalledHit
  readonly cited: Cited
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function HitView({ hit, cited, isOpen, onToggle }: HitViewProps) {
  const now = Date.now() as EpochMs
  const forgetting = useForgetting()
  const memory = hit.memoryId === undefined ? undefined : cited.memories.get(hit.memoryId)
  const turn = cited.turns.get(memory?.evidence[0]?.episodeId ?? hit.episodeId ?? '')
  const strength = memory === undefined ? undefined : strengthOf(memory, now, forgetting)
  const who = turn === undefined || turn.trust === 'own' ? 'You' : turn.speaker
  return (
    <article className={classNames(styles.hit, isOpen && styles.hitOn)}>
      <button type="button" aria-expanded={isOpen} onClick={onToggle}>
        {strength === undefined ? null : <Drop strength={strength} />}
        <span className="note">
          {who}, {exactDate((memory ?? turn)?.saidAt ?? now, now)}
        </span>
        <span className="note">{standing(hit, memory, cited, now) ?? (strength === undefined ? '' : strengthWords[strength])}</span>
      </button>
      <HitWords memory={memory} turn={turn} isUsed={hit.used} strength={strength} />
      {isOpen ? (
        <>
          <Why why={hit.why} />
          <p className={styles.goto}>
            {memory === undefined ? null : <TextLink href={`/memories/${memory.id}`}>Open the memory</TextLink>}
            {turn === undefined ? null : <TextLink href={`/chat/${turn.conversationId}#${turn.id}`}>In the conversation</TextLink>}
          </p>
        </>
      ) : null}
    </article>
  )
}

/** Left out like everything else that was not needed: no reason worth a line. */
const saysNothing = 'Not needed for the answer'

/** Why it was left out, or that it has been replaced. */
function standing(hit: RecalledHit, memory: Memory | undefined, cited: Cited, now: EpochMs): string | undefined {
  if (memory?.supersededBy !== undefined) {
    const by = cited.memories.get(memory.supersededBy)
    return by === undefined ? 'Replaced' : `Replaced on ${spokenDate(by.saidAt, now)}`
  }
  if (memory?.retractedAt !== undefined) return 'No longer so'
  return hit.used || hit.leftOut === saysNothing ? undefined : hit.leftOut
}

interface HitWordsProps {
  readonly memory: Memory | undefined
  readonly turn: Episode | undefined
  readonly isUsed: boolean
  readonly strength: ReturnType<typeof strengthOf> | undefined
}

function HitWords({ memory, turn, isUsed, strength }: HitWordsProps) {
  const ink = strength ?? (isUsed ? 'clear' : 'fading')
  if (memory !== undefined && (memory.supersededBy !== undefined || memory.retractedAt !== undefined)) {
    return (
      <p className={classNames('own', styles.hitWords)}>
        <s>{memory.statement}</s>
      </p>
    )
  }
  if (turn !== undefined && (isUsed || memory === undefined)) {
    const cut = excerpt(turn.text, memory?.evidence.filter((span) => span.episodeId === turn.id) ?? [])
    return (
      <p className={classNames(turn.trust === 'own' && 'own', styles.hitWords, ink)}>
        <Marked text={cut.text} spans={cut.spans} />
      </p>
    )
  }
  return <p className={classNames(memory?.stance === 'stated' && 'own', styles.hitWords, ink)}>{memory?.statement}</p>
}

function Why({ why }: { readonly why: RecalledHit['why'] }) {
  if (why.length === 0) return null
  return (
    <dl className={styles.why}>
      {why.map(({ label, value }) => (
        <Share key={label} label={label} value={value} />
      ))}
    </dl>
  )
}

function Share({ label, value }: { readonly label: string; readonly value: number }) {
  const share = Math.min(1, Math.max(0, value))
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <i style={{ '--v': share } as React.CSSProperties} />
        <span className="sr">{Math.round(share * 100)} of 100</span>
      </dd>
    </>
  )
}
