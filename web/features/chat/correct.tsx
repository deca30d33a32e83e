// "That's wrong": each memory the answer rests on, and what can be done about it.

import { useEffect, useRef, useState } from 'react'
import type { Cite } from '../../../core/memory/reply-records.ts'
import type { Memory } from '../../../core/memory/records.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { TextButton, TextLink } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { CorrectForm } from '../../ui/correct-form.tsx'
import { toast } from '../../ui/toast.tsx'
import type { Cited } from './citation.tsx'
import styles from './chat.module.css'

interface CorrectProps {
  readonly cites: readonly Cite[]
  readonly cited: Cited
  readonly onTell: (start: string) => void
  readonly onClose: () => void
}

export function Correct({ cites, cited, onTell, onClose }: CorrectProps) {
  const memories = cites.flatMap(({ memoryId }) => (memoryId === undefined ? [] : (cited.memories.get(memoryId) ?? [])))
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <section ref={section} className={styles.correct} aria-label="What is wrong">
      <p>
        {memories.length === 0 ? 'That came straight from your words. Say what is right and I’ll keep that.' : 'Which of these is wrong?'}
      </p>
      {memories.length === 0 ? null : (
        <ul>
          {memories.map((memory) => (
            <Line key={memory.id} memory={memory} />
          ))}
        </ul>
      )}
      <p className={styles.meta}>
        <TextButton onClick={() => onTell('')}>Say what is right</TextButton>
        <TextButton onClick={onClose}>Close</TextButton>
      </p>
    </section>
  )
}

function Line({ memory }: { readonly memory: Memory }) {
  const engine = useEngine()
  const deed = useDeed()
  const [isBusy, setBusy] = useState(false)
  const [isCorrecting, setCorrecting] = useState(false)
  const isGone = memory.retractedAt !== undefined || memory.supersededBy !== undefined
  const run = async (): Promise<void> => {
    setBusy(true)
    const outcome = isGone ? await engine.memory.putBack(memory.id) : await engine.memory.retract(memory.id)
    setBusy(false)
    if (!outcome.ok) toast(outcome.message)
  }
  if (isCorrecting) {
    return (
      <li>
        <div>
          <CorrectForm
            statement={memory.statement}
            onCorrect={(right) => deed(engine.memory.shape({ do: 'correct', id: memory.id, statement: right }), 'Corrected')}
            onNotSo={() => {
              setCorrecting(false)
              void run()
            }}
            onClose={() => setCorrecting(false)}
          />
        </div>
      </li>
    )
  }
  return (
    <li>
      <span className={classNames(memory.stance === 'stated' && 'own')}>{isGone ? <s>{memory.statement}</s> : memory.statement}</span>
      {isGone ? null : <TextButton onClick={() => setCorrecting(true)}>Correct it</TextButton>}
      <TextButton disabled={isBusy} onClick={() => void run()}>
        {isGone ? 'Put back' : 'Not so'}
      </TextButton>
      <TextLink href={`/memories/${memory.id}`}>Open</TextLink>
    </li>
  )
}
