// Under an answer: what it rests on, and what can be done with it, as words. Of several answers to one turn, which is shown.

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Recall } from '../../../core/memory/recall-records.ts'
import { IconButton, TextButton } from '../../ui/button.tsx'
import { nearMisses } from './near-misses.ts'
import styles from './chat.module.css'

const ReadAloud = lazy(async () => ({ default: (await import('./read-aloud.tsx')).ReadAloud }))

interface ReplyActionsProps {
  readonly recall: Recall | undefined
  readonly onWork: (() => void) | undefined
  readonly onCopy: () => void
  /** The words to be read aloud. */
  readonly spoken: string
  readonly onWrong: (() => void) | undefined
  /** Answers once more; false when it came out the same. */
  readonly onAgain: (() => Promise<boolean>) | undefined
}

export function ReplyActions({ recall, onWork, onCopy, spoken, onWrong, onAgain }: ReplyActionsProps) {
  const [again, setAgain] = useState<'not yet' | 'looking' | 'same'>('not yet')
  const used = recall?.hits.filter((hit) => hit.used).length ?? 0
  const leftOut = recall === undefined ? 0 : nearMisses(recall).length
  const answerAgain = async (): Promise<void> => {
    setAgain('looking')
    const isOther = await onAgain?.().catch(() => false)
    setAgain(isOther === true ? 'not yet' : 'same')
  }
  return (
    <p className={styles.under}>
      {recall === undefined || onWork === undefined ? null : (
        <TextButton onClick={onWork}>
          {used} {used === 1 ? 'memory' : 'memories'} used{leftOut === 0 ? '' : `, ${leftOut} left out`}
        </TextButton>
      )}
      <TextButton onClick={onCopy}>Copy</TextButton>
      <Suspense>
        <ReadAloud text={spoken} />
      </Suspense>
      {onAgain === undefined || again !== 'not yet' ? null : <TextButton onClick={() => void answerAgain()}>Answer again</TextButton>}
      {again === 'not yet' ? null : <span role="status">{again === 'looking' ? 'Looking again.' : 'It comes out the same.'}</span>}
      {onWrong === undefined ? null : <TextButton onClick={onWrong}>That’s wrong</TextButton>}
    </p>
  )
}

interface VersionsProps {
  /** From 0. */
  readonly at: number
  readonly of: number
  readonly onShow: (at: number) => void
}

/** "1 of 2", with a way to the one before and after. */
export function Versions({ at, of, onShow }: VersionsProps) {
  return (
    <p className={styles.versions}>
      <IconButton label="The answer before" icon={<ChevronLeft />} disabled={at === 0} onClick={() => onShow(at - 1)} />
      <span role="status">
        {at + 1} of {of}
      </span>
      <IconButton label="The answer after" icon={<ChevronRight />} disabled={at === of - 1} onClick={() => onShow(at + 1)} />
    </p>
  )
}
