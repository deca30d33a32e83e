// One thing a recall found: your words, why they came up, and what can be done about it right here. What was done shows at once: struck when it
// was corrected, left out when it was said not to belong.

import { useState } from 'react'
import { strengthOf, type Strength } from '../../../core/forgetting/strength.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import type { Episode, Memory } from '../../../core/memory/records.ts'
import type { Recall, RecalledHit } from '../../../core/memory/recall-records.ts'
import { useEngine, useForgetting } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { TextButton, TextLink } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { CorrectForm } from '../../ui/correct-form.tsx'
import { exactDate, spokenDate } from '../../ui/dates.ts'
import { Drop } from '../../ui/drop.tsx'
import { Marked } from '../../ui/evidence.tsx'
import { excerpt } from '../../ui/excerpt.ts'
import { strengthWords } from '../../ui/strength.ts'
import type { Cited } from './citation.tsx'
import { WhyBars } from './why-bars.tsx'
import styles from './work.module.css'

interface HitViewProps {
  readonly hit: RecalledHit
  readonly recallId: Recall['id']
  readonly cited: Cited
  readonly isOpen: boolean
  readonly onToggle: () => void
  /** Asks the question again, to see what a change did. */
  readonly onAskAgain?: (() => void) | undefined
}

export function HitView({ hit, recallId, cited, isOpen, onToggle, onAskAgain }: HitViewProps) {
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
      <Successor memory={memory} cited={cited} />
      {isOpen ? (
        <>
          <WhyBars why={hit.why} memory={memory} now={now} />
          <HitDeeds hit={hit} recallId={recallId} memory={memory} onAskAgain={onAskAgain} />
          <p className={styles.goto}>
            {memory === undefined ? null : <TextLink href={`/memories/${memory.id}`}>Open the memory</TextLink>}
            {turn === undefined ? null : <TextLink href={`/chat/${turn.conversationId}#${turn.id}`}>In the conversation</TextLink>}
          </p>
        </>
      ) : null}
    </article>
  )
}

interface HitDeedsProps extends Pick<HitViewProps, 'hit' | 'recallId' | 'onAskAgain'> {
  readonly memory: Memory | undefined
}

function HitDeeds({ hit, recallId, memory, onAskAgain }: HitDeedsProps) {
  const engine = useEngine()
  const deed = useDeed()
  const [isCorrecting, setCorrecting] = useState(false)
  const isGone = memory !== undefined && isOver(memory)
  const isUnfit = hit.unfitSince !== undefined
  const judge = (fits: boolean): void => {
    const { memoryId, episodeId } = hit
    const cite = { ...(memoryId === undefined ? {} : { memoryId }), ...(episodeId === undefined ? {} : { episodeId }) }
    void deed(
      engine.memory.shape({ do: 'judge', recall: recallId, hit: cite, fits }),
      fits ? 'Allowed for such questions again' : 'Left out of such questions from now on',
    )
  }
  if (isCorrecting && memory !== undefined) {
    return (
      <div className={styles.deeds}>
        <CorrectForm
          statement={memory.statement}
          onCorrect={(right) => deed(engine.memory.shape({ do: 'correct', id: memory.id, statement: right }), 'Corrected')}
          onNotSo={() => {
            setCorrecting(false)
            void deed(engine.memory.retract(memory.id), 'Marked wrong. I won’t use it')
          }}
          onClose={() => setCorrecting(false)}
        />
      </div>
    )
  }
  return (
    <p className={styles.goto}>
      {memory === undefined ? null : isGone ? (
        <TextButton onClick={() => void deed(engine.memory.putBack(memory.id), 'Put back')}>Put back</TextButton>
      ) : (
        <TextButton onClick={() => setCorrecting(true)}>That’s wrong</TextButton>
      )}
      {isUnfit ? (
        <TextButton onClick={() => judge(true)}>It is relevant</TextButton>
      ) : (
        <TextButton onClick={() => judge(false)}>Not relevant</TextButton>
      )}
      {(isUnfit || isGone) && onAskAgain !== undefined ? <TextButton onClick={onAskAgain}>Ask again</TextButton> : null}
    </p>
  )
}

const isOver = (memory: Memory): boolean => memory.supersededBy !== undefined || memory.retractedAt !== undefined

/** What stands in the place of a memory that was replaced or corrected. */
function Successor({ memory, cited }: { readonly memory: Memory | undefined; readonly cited: Cited }) {
  const by = memory?.supersededBy === undefined ? undefined : cited.memories.get(memory.supersededBy)
  return by === undefined ? null : <p className={classNames(by.stance === 'stated' && 'own', styles.hitWords)}>{by.statement}</p>
}

/** Left out like everything else that was not needed: no reason worth a line. */
const saysNothing = 'Not needed for the answer'

/** Why it was left out, or that it has been replaced. */
function standing(hit: RecalledHit, memory: Memory | undefined, cited: Cited, now: EpochMs): string | undefined {
  if (memory?.supersededBy !== undefined) {
    const by = cited.memories.get(memory.supersededBy)
    const how = memory.retractedAt === undefined ? 'Replaced' : 'Corrected'
    return by === undefined ? how : `${how} ${spokenDate(by.recordedAt, now)}`
  }
  if (memory?.retractedAt !== undefined) return 'No longer so'
  if (hit.unfitSince !== undefined) return 'Not relevant, you said'
  return hit.used || hit.leftOut === saysNothing ? undefined : hit.leftOut
}

interface HitWordsProps {
  readonly memory: Memory | undefined
  readonly turn: Episode | undefined
  readonly isUsed: boolean
  readonly strength: Strength | undefined
}

function HitWords({ memory, turn, isUsed, strength }: HitWordsProps) {
  const ink = strength ?? (isUsed ? 'clear' : 'fading')
  if (memory !== undefined && isOver(memory)) {
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
