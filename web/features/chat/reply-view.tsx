// A reply: Keepsake's sentences in the sans, quotations in the serif, each with its chips; then what can be done with it, as words.

import { Fragment, lazy, Suspense, useState, type ReactNode } from 'react'
import type { Cite, Recall, Reply, ReplyPart } from '../../../core/memory/records.ts'
import { problemWords } from '../../../core/generation/chat-engine.ts'
import { TextButton } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { Citation, sameCite, type Cited } from './citation.tsx'
import { nearMisses } from './near-misses.ts'
import { Nearest } from './nearest.tsx'
import { StartWriter } from './start-writer.tsx'
import styles from './chat.module.css'

// Both come when first asked for.
const Correct = lazy(async () => ({ default: (await import('./correct.tsx')).Correct }))
const ForgetOffer = lazy(async () => ({ default: (await import('./forget-offer.tsx')).ForgetOffer }))

interface ReplyViewProps {
  readonly reply: Reply
  readonly recall?: Recall | undefined
  readonly cited: Cited
  /** The turn it answers. */
  readonly question?: string | undefined
  /** The cite that stands open in the margin, if it is one of this reply's. */
  readonly open: Cite | undefined
  /** Opens the margin, at a cite or as a whole. */
  readonly onWork?: ((cite: Cite | undefined) => void) | undefined
  readonly onTell: (start: string) => void
  readonly onLookDeeper?: (() => Promise<void>) | undefined
}

export function ReplyView({ reply, recall, cited, question = '', open, onWork, onTell, onLookDeeper }: ReplyViewProps) {
  const [isCorrecting, setCorrecting] = useState(reply.command === 'wrong')
  const cites = citesOf(reply)
  // Erasing empties the list it offered; the sentence before it would then promise what is gone.
  const isErased =
    reply.command === 'forget' &&
    reply.about === undefined &&
    reply.verdict === 'command' &&
    reply.nearest.length === 0 &&
    textOf(reply).endsWith(':')
  const openCite = onWork ?? (() => undefined)
  return (
    <>
      {reply.parts.length === 0 || isErased ? null : (
        <p className={styles.reply}>
          <span className="sr">Keepsake: </span>
          {reply.parts.map((part, position) => (
            // Parts of a written reply never move.
            <Fragment key={position}>
              {position === 0 ? null : ' '}
              {part.unsupported === true ? (
                <>
                  <span className={styles.unsupported}>
                    <PartText part={part} lead={false} />
                  </span>{' '}
                  <small className={styles.mark}>not from memory</small>
                </>
              ) : (
                <PartText part={part} lead={reply.verdict === 'unknown' && position === 0} />
              )}
              {part.cites
                .filter((cite, at) => part.cites.findIndex((other) => sameCite(cite, other)) === at)
                .map((cite) => (
                  <Citation key={cite.memoryId ?? cite.episodeId} cite={cite} cited={cited} open={sameCite(cite, open)} onOpen={openCite} />
                ))}
            </Fragment>
          ))}
        </p>
      )}
      {reply.stopped === undefined ? null : <Stopped problem={reply.stopped} wrote={reply.engine !== 'memory'} />}
      {reply.stopped === undefined ? null : <StartWriter problem={reply.stopped} />}
      {reply.command === 'forget' ? (
        <Suspense>
          <ForgetOffer cites={reply.nearest} cited={cited} isErased={isErased} about={reply.about} />
        </Suspense>
      ) : reply.verdict === 'unknown' ? (
        <Nearest cites={reply.nearest} cited={cited} question={question} onTell={() => onTell('')} onLookDeeper={onLookDeeper} />
      ) : null}
      {isCorrecting ? (
        <Suspense>
          <Correct cites={cites.length > 0 ? cites : reply.nearest} cited={cited} onTell={onTell} onClose={() => setCorrecting(false)} />
        </Suspense>
      ) : reply.verdict === 'answer' || reply.verdict === 'unsure' ? (
        <Under recall={recall} onWork={onWork === undefined ? undefined : () => onWork(undefined)}>
          <TextButton onClick={() => copy(reply)}>Copy</TextButton>
          {cites.length === 0 ? null : <TextButton onClick={() => setCorrecting(true)}>That’s wrong</TextButton>}
        </Under>
      ) : null}
    </>
  )
}

/** Why a model's answer ends here, or didn't begin; in the latter case memory has answered. */
function Stopped({ problem, wrote }: { readonly problem: NonNullable<Reply['stopped']>; readonly wrote: boolean }) {
  const { what, todo } = problemWords[problem]
  if (problem === 'aborted')
    return <p className="note">{wrote ? 'Stopped here.' : 'Stopped before it began, so this is from memory alone.'}</p>
  return <p className="note">{wrote ? `${what} ${todo}` : `${what} So this is from memory alone. ${todo}`}</p>
}

/** One part; of "I don't have that. The nearest things…" the first sentence stands out. */
function PartText({ part, lead }: { readonly part: ReplyPart; readonly lead: boolean }): ReactNode {
  if (part.voice === 'own') return <q>{/^["“‘']/u.test(part.text) ? part.text : `“${part.text}”`}</q>
  if (!lead) return part.text
  const end = part.text.search(/[.?](\s|$)/u) + 1
  return end === 0 ? (
    <strong>{part.text}</strong>
  ) : (
    <>
      <strong>{part.text.slice(0, end)}</strong>
      {part.text.slice(end)}
    </>
  )
}

function Under({
  recall,
  onWork,
  children,
}: {
  readonly recall: Recall | undefined
  readonly onWork: (() => void) | undefined
  readonly children: ReactNode
}) {
  const used = recall?.hits.filter((hit) => hit.used).length ?? 0
  const leftOut = recall === undefined ? 0 : nearMisses(recall).length
  return (
    <p className={styles.under}>
      {recall === undefined || onWork === undefined ? null : (
        <TextButton onClick={onWork}>
          {used} {used === 1 ? 'memory' : 'memories'} used{leftOut === 0 ? '' : `, ${leftOut} left out`}
        </TextButton>
      )}
      {children}
    </p>
  )
}

export function citesOf(reply: Reply): readonly Cite[] {
  const cites = reply.parts.flatMap((part) => part.cites)
  return cites.filter((cite, at) => cites.findIndex((other) => sameCite(cite, other)) === at)
}

/** The reply as plain text, as it is copied and spoken. */
export const textOf = (reply: Reply): string => reply.parts.map((part) => part.text).join(' ')

function copy(reply: Reply): void {
  navigator.clipboard.writeText(textOf(reply)).then(
    () => toast('Copied'),
    () => toast('This browser did not let me copy'),
  )
}
