// What was remembered from a turn: the statement, what it replaces, and Undo. Unsure ones ask. Taken back ones can be noted again
// as long as the page stands.

import { CircleQuestionMark, PenLine, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { JournalSeq } from '../../../core/memory/ids.ts'
import type { Memory } from '../../../core/memory/records.ts'
import { lessonWords } from '../../../core/procedures/describe.ts'
import type { Noted } from '../../../store/read/talk.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { TextButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { toast } from '../../ui/toast.tsx'
import styles from './chat.module.css'

interface TakenBack {
  readonly lines: readonly Noted[]
  /** The undo, which can itself be taken back. */
  readonly seq: JournalSeq
}

export function NotedLines({ lines }: { readonly lines: readonly Noted[] }) {
  const { memory } = useEngine()
  const [takenBack, setTakenBack] = useState<TakenBack>()
  const isBack = takenBack !== undefined && lines.some((line) => takenBack.lines.some((old) => old.memory.id === line.memory.id))
  const shown = takenBack === undefined || isBack ? lines : takenBack.lines
  const unsure = shown.filter((line) => line.conflicts.length > 0)
  const proposed = shown.filter((line) => isLesson(line))
  const sure = shown.filter((line) => line.conflicts.length === 0 && !isLesson(line))
  const seqs = [...new Set(sure.flatMap((line) => line.seq ?? []))].toReversed()

  const undo = async (): Promise<void> => {
    let last: JournalSeq | undefined
    for (const seq of seqs) {
      const outcome = await memory.undo(seq)
      if (!outcome.ok) return toast(outcome.message)
      last = outcome.value
    }
    if (last !== undefined) setTakenBack({ lines: sure, seq: last })
  }
  const noteAgain = async (): Promise<void> => {
    if (takenBack === undefined) return
    const outcome = await memory.undo(takenBack.seq)
    if (outcome.ok) setTakenBack(undefined)
    else toast(outcome.message)
  }

  const isTakenBack = takenBack !== undefined && !isBack
  return (
    <>
      {sure.length === 0 ? null : (
        <div className={classNames(styles.noted, isTakenBack && styles.takenBack)} role="status">
          {isTakenBack ? <Undo2 /> : <PenLine />}
          <div>
            {sure.map((line) => (
              <Line key={line.memory.id} noted={line} isTakenBack={isTakenBack} isOnly={sure.length === 1} />
            ))}
          </div>
          <p className={classNames(styles.meta, 'note')}>
            <span>
              {isTakenBack ? 'Taken back' : 'Noted'}
              {!isTakenBack && sure.length === 1 ? <Replaces noted={sure[0]} /> : null}
            </span>
            {isTakenBack ? (
              <TextButton onClick={() => void noteAgain()}>Note it again</TextButton>
            ) : seqs.length === 0 ? null : (
              <TextButton onClick={() => void undo()}>Undo</TextButton>
            )}
          </p>
        </div>
      )}
      {unsure.map((line) => (
        <Unsure key={line.memory.id} noted={line} />
      ))}
      {proposed.map(({ memory: { id }, memory: lesson }) => (
        <Lesson key={id} lesson={lesson} />
      ))}
    </>
  )
}

function Line({ noted, isTakenBack, isOnly }: { readonly noted: Noted; readonly isTakenBack: boolean; readonly isOnly: boolean }) {
  const { memory } = noted
  // Retracted or replaced since, by other hands than Undo: struck, not gone.
  const isStruck = isTakenBack || memory.retractedAt !== undefined || memory.supersededBy !== undefined
  return (
    <div className={styles.line}>
      <p className={memory.stance === 'stated' ? 'own' : undefined}>{isStruck ? <s>{memory.statement}</s> : memory.statement}</p>
      {isOnly || isTakenBack || noted.replaces.length === 0 ? null : (
        <p className="note">
          <Replaces noted={noted} />
        </p>
      )}
    </div>
  )
}

function Replaces({ noted }: { readonly noted: Noted | undefined }) {
  const old = noted?.replaces[0]
  if (noted === undefined || old === undefined) return null
  return (
    <>
      . Replaces <s>{wordsOf(old)}</s>
    </>
  )
}

/** The value when there is one, else the whole statement. */
const wordsOf = (memory: Memory): string => memory.slot?.value ?? memory.statement.replace(/\.$/u, '')

/** Worked out from corrections: not gone by before it is said to be right. */
const isLesson = ({ memory: { stance, kind } }: Noted): boolean => stance === 'inferred' && kind === 'procedure'

function Lesson({ lesson }: { readonly lesson: Memory }) {
  const { memory } = useEngine()
  const deed = useDeed()
  if (lesson.retractedAt !== undefined) return null
  return (
    <div className={styles.noted} role="status">
      <CircleQuestionMark />
      <p>{lessonWords(lesson)}</p>
      <p className={classNames(styles.meta, 'note')}>
        <span>You’ve corrected me twice. Shall I go by this?</span>
        <TextButton onClick={() => void deed(memory.confirm(lesson.id), 'Noted. I’ll go by it')}>Yes</TextButton>
        <TextButton onClick={() => void deed(memory.retract(lesson.id), 'Dropped')}>No</TextButton>
      </p>
    </div>
  )
}

function Unsure({ noted }: { readonly noted: Noted }) {
  const { memory } = useEngine()
  const [isBoth, setBoth] = useState(false)
  if (isBoth) return null
  const choices = [...noted.conflicts, noted.memory]
  const choose = async (kept: Memory): Promise<void> => {
    for (const other of choices) if (other.id !== kept.id) await memory.retract(other.id)
    await memory.confirm(kept.id)
  }
  const both = async (): Promise<void> => {
    setBoth(true)
    for (const each of choices) await memory.confirm(each.id)
  }
  return (
    <div className={styles.noted} role="status">
      <CircleQuestionMark />
      <p className="own">{noted.memory.statement}</p>
      <p className={classNames(styles.meta, 'note')}>
        <span>You’ve said both. Which is it?</span>
        {choices.map((choice) => (
          <TextButton key={choice.id} onClick={() => void choose(choice)}>
            {wordsOf(choice)}
          </TextButton>
        ))}
        <TextButton onClick={() => void both()}>Both</TextButton>
      </p>
    </div>
  )
}
