// A reply: the answer that stands or one before it, its words, and what can be done with it.

import { lazy, Suspense, useState } from 'react'
import { answersIn } from '../../../core/memory/answers.ts'
import type { Answer, Cite, Reply } from '../../../core/memory/reply-records.ts'
import type { Recall } from '../../../core/memory/recall-records.ts'
import type { Cited } from './citation.tsx'
import { copyText } from './copy-text.ts'
import { ReplyActions, Versions } from './reply-actions.tsx'
import { citesOf, markdownOf, textOf } from './reply-text.ts'
import { ReplyWords } from './reply-words.tsx'

// They come when first needed.
const Correct = lazy(async () => ({ default: (await import('./correct.tsx')).Correct }))
const Nearest = lazy(async () => ({ default: (await import('./nearest.tsx')).Nearest }))
const Stopped = lazy(async () => ({ default: (await import('./stopped.tsx')).Stopped }))
const ForgetOffer = lazy(async () => ({ default: (await import('./forget-offer.tsx')).ForgetOffer }))

interface ReplyViewProps {
  readonly reply: Reply
  readonly recalls?: ReadonlyMap<string, Recall>
  readonly cited: Cited
  /** The turn it answers. */
  readonly question?: string | undefined
  /** The cite that stands open in the margin, if it is one of this reply's. */
  readonly open: Cite | undefined
  /** Opens the margin, at a cite or as a whole. */
  readonly onWork?: ((recall: Recall | undefined, cite: Cite | undefined) => void) | undefined
  readonly onTell: (start: string) => void
  readonly onLookDeeper?: (() => Promise<void>) | undefined
  readonly onAgain?: (() => Promise<boolean>) | undefined
}

export function ReplyView({ reply, recalls, ...rest }: ReplyViewProps) {
  const answers = answersIn(reply)
  // The newest one stands unless another was chosen; one that comes while an earlier is read is shown.
  const [chosen, setChosen] = useState<{ readonly of: number; readonly at: number }>()
  const at = chosen?.of === answers.length ? chosen.at : answers.length - 1
  const answer = answers[at] ?? reply
  const recall = answer.recallId === undefined ? undefined : recalls?.get(answer.recallId)
  return (
    <>
      <AnswerView key={at} answer={answer} recall={recall} {...rest} />
      {answers.length === 1 ? null : (
        <Versions at={at} of={answers.length} onShow={(next) => setChosen({ of: answers.length, at: next })} />
      )}
    </>
  )
}

interface AnswerViewProps extends Omit<ReplyViewProps, 'reply' | 'recalls'> {
  readonly answer: Answer
  readonly recall: Recall | undefined
}

function AnswerView({ answer, recall, cited, question = '', open, onWork, onTell, onLookDeeper, onAgain }: AnswerViewProps) {
  const [isCorrecting, setCorrecting] = useState(answer.command === 'wrong')
  const cites = citesOf(answer)
  const isErased = isEmptied(answer)
  const canOpen = onWork !== undefined && recall !== undefined
  return (
    <>
      {answer.parts.length === 0 || isErased ? null : (
        <ReplyWords answer={answer} cited={cited} open={open} onOpen={(cite) => onWork?.(recall, cite)} />
      )}
      {answer.stopped === undefined ? null : (
        <Suspense>
          <Stopped problem={answer.stopped} wrote={answer.engine !== 'memory'} />
        </Suspense>
      )}
      {answer.command === 'forget' ? (
        <Suspense>
          <ForgetOffer cites={answer.nearest} cited={cited} isErased={isErased} about={answer.about} />
        </Suspense>
      ) : answer.verdict === 'unknown' ? (
        <Suspense>
          <Nearest cites={answer.nearest} cited={cited} question={question} onTell={() => onTell('')} onLookDeeper={onLookDeeper} />
        </Suspense>
      ) : null}
      {isCorrecting ? (
        <Suspense>
          <Correct cites={cites.length > 0 ? cites : answer.nearest} cited={cited} onTell={onTell} onClose={() => setCorrecting(false)} />
        </Suspense>
      ) : answer.verdict === 'answer' || answer.verdict === 'unsure' ? (
        <ReplyActions
          recall={recall}
          onWork={canOpen ? () => onWork(recall, undefined) : undefined}
          onCopy={() => copyText(markdownOf(answer, cited, Date.now()))}
          spoken={textOf(answer)}
          onWrong={cites.length === 0 ? undefined : () => setCorrecting(true)}
          onAgain={onAgain}
        />
      ) : null}
    </>
  )
}

/** Erasing empties the list it offered; the sentence before it would then promise what is gone. */
function isEmptied(answer: Answer): boolean {
  return (
    answer.command === 'forget' &&
    answer.about === undefined &&
    answer.verdict === 'command' &&
    answer.nearest.length === 0 &&
    textOf(answer).endsWith(':')
  )
}
