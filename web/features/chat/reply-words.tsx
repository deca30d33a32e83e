// The words of an answer: Keepsake's sentences in the sans, quotations in the serif, each with its chips. A model's Markdown is set by a
// library that comes when first needed; until then the words stand plain.

import { Fragment, lazy, Suspense, type ReactNode } from 'react'
import type { Answer, Cite, ReplyPart } from '../../../core/memory/reply-records.ts'
import { Citation, sameCite, type Cited } from './citation.tsx'
import { joined } from './reply-text.ts'
import styles from './chat.module.css'

const Markdown = lazy(async () => ({ default: (await import('./markdown.tsx')).Markdown }))

interface ReplyWordsProps {
  readonly answer: Answer
  readonly cited: Cited
  readonly open: Cite | undefined
  readonly onOpen: (cite: Cite) => void
}

export function ReplyWords({ answer, cited, open, onOpen }: ReplyWordsProps) {
  const { parts, verdict, engine } = answer
  const chips = (part: ReplyPart): readonly ReactNode[] =>
    part.cites
      .filter((cite, at) => part.cites.findIndex((other) => sameCite(cite, other)) === at)
      .map((cite) => (
        <Citation key={cite.memoryId ?? cite.episodeId} cite={cite} cited={cited} open={sameCite(cite, open)} onOpen={onOpen} />
      ))
  const plain = (
    <p className={styles.reply}>
      <span className="sr">Keepsake: </span>
      {parts.map((part, position) => (
        // Parts of a written reply never move.
        <Fragment key={position}>
          {position === 0 ? null : ' '}
          {part.unsupported === true ? (
            notFromMemory(<PartText part={part} lead={false} />)
          ) : (
            <PartText part={part} lead={verdict === 'unknown' && position === 0} />
          )}
          {chips(part)}
        </Fragment>
      ))}
    </p>
  )
  // Memory's own sentences have no marks, and the person's words in them are not to be read as any.
  if (engine === 'memory' || !hasMarkdown(joined(parts, ({ text }) => text))) return plain
  return (
    <Suspense fallback={plain}>
      <div className={styles.reply}>
        <span className="sr">Keepsake: </span>
        <Markdown
          text={joined(parts, marked)}
          special={{
            cites: (at) => {
              const part = parts[at]
              return part === undefined ? null : chips(part)
            },
            unsupported: notFromMemory,
          }}
        />
      </div>
    </Suspense>
  )
}

/** Anything that plain words would show as a mark, or that is more than one line. */
export const hasMarkdown = (text: string): boolean => /[*_`#|~<>]|\n|\]\(|https?:/u.test(text)

/** A part with links where its chips go; `Markdown` puts them there. */
function marked({ text, cites, unsupported }: ReplyPart, at: number): string {
  const words = unsupported === true ? `[${text.replaceAll(/[[\]\\]/gu, (mark) => `\\${mark}`)}](#unsupported)` : text
  return `${words}${cites.length === 0 ? '' : `[cites](#cites-${at})`}`
}

/** A claim that its sources don't say: told apart by a dotted line and by words. */
const notFromMemory = (words: ReactNode): ReactNode => (
  <>
    <span className={styles.unsupported}>{words}</span> <NotFromMemory />
  </>
)
const NotFromMemory = () => <small className={styles.mark}>not from memory</small>

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
