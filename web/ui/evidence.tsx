// A turn quoted verbatim, with the words a memory came from ruled in pen.

import { Fragment, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { cutAtSpans, type TextSpan } from './spans.ts'
import styles from './marks.module.css'

/** The text itself, its spans underlined. */
export function Marked({ text, spans }: { readonly text: string; readonly spans: readonly TextSpan[] }) {
  return cutAtSpans(text, spans).map((piece) =>
    piece.isMarked ? <mark key={piece.start}>{piece.text}</mark> : <Fragment key={piece.start}>{piece.text}</Fragment>,
  )
}

interface QuoteProps {
  readonly text: string
  readonly spans?: readonly TextSpan[]
  /** When and where it was said. */
  readonly note?: ReactNode
  readonly className?: string
}

export function Quote({ text, spans = [], note, className }: QuoteProps) {
  return (
    <blockquote className={classNames(styles.quote, className)}>
      <p className="own">
        <Marked text={text} spans={spans} />
      </p>
      {note === undefined ? null : <span className="note">{note}</span>}
    </blockquote>
  )
}
