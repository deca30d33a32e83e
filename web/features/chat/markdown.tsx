// A model's Markdown, made harmless: no HTML, no pictures from elsewhere, and a link that first shows where it leads. Comes when first needed.

import { useState, type ReactNode } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remend from 'remend'
import { TextButton } from '../../ui/button.tsx'
import styles from './markdown.module.css'

interface MarkdownProps {
  readonly text: string
  /** What stands in place of links of our own: `#cites-3` and `#unsupported`. */
  readonly special?: Special
  /** Still being written: what is not closed yet is closed for now. */
  readonly isGrowing?: boolean
}

interface Special {
  readonly cites: (part: number) => ReactNode
  readonly unsupported: (words: ReactNode) => ReactNode
}

export function Markdown({ text, special, isGrowing = false }: MarkdownProps) {
  return (
    <div className={styles.markdown}>
      <ReactMarkdown remarkPlugins={[remarkGfm]} rehypePlugins={[rehypeSanitize]} components={componentsFor(special)}>
        {isGrowing ? remend(text) : text}
      </ReactMarkdown>
    </div>
  )
}

function componentsFor(special: Special | undefined): Components {
  return {
    a: ({ href = '', children }) => {
      const part = /^#cites-(\d+)$/u.exec(href)?.[1]
      if (part !== undefined) return special?.cites(Number(part)) ?? null
      if (href === '#unsupported') return special?.unsupported(children) ?? children
      return /^https?:\/\//u.test(href) ? <Shown href={href}>{children}</Shown> : <>{children}</>
    },
    img: ({ alt = '' }) => <span className="note">[picture{alt === '' ? '' : `: ${alt}`}, not loaded]</span>,
    // A heading in an answer must not stand beside those of the page.
    h1: ({ children }) => <p className={styles.heading}>{children}</p>,
    h2: ({ children }) => <p className={styles.heading}>{children}</p>,
    h3: ({ children }) => <p className={styles.heading}>{children}</p>,
    h4: ({ children }) => <p className={styles.heading}>{children}</p>,
    h5: ({ children }) => <p className={styles.heading}>{children}</p>,
    h6: ({ children }) => <p className={styles.heading}>{children}</p>,
    table: ({ children }) => (
      // Wide tables scroll by themselves, and so must be reachable.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      <div className={styles.wide} role="group" aria-label="Table" tabIndex={0}>
        <table>{children}</table>
      </div>
    ),
    pre: ({ children }) => (
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      <pre tabIndex={0}>{children}</pre>
    ),
  }
}

/** A link out of a model's words: pressed, it says where it leads; only then can it be followed. */
function Shown({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const [isShown, setShown] = useState(false)
  return (
    <>
      <TextButton aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {children}
      </TextButton>
      {isShown ? (
        <span className={styles.address}>
          {' '}
          leads to <span>{href}</span>, outside Keepsake.{' '}
          <a href={href} target="_blank" rel="noopener noreferrer">
            Open it
          </a>
        </span>
      ) : null}
    </>
  )
}
