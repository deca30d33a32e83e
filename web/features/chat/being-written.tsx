// An answer while a model writes it: its words as they come, and a way to stop. Its numbers become sources when it is done.

import { lazy, Suspense } from 'react'
import { TextButton } from '../../ui/button.tsx'
import { hasMarkdown } from './reply-words.tsx'
import { WriterStarting } from './writer-starting.tsx'
import styles from './chat.module.css'

const Markdown = lazy(async () => ({ default: (await import('./markdown.tsx')).Markdown }))

export function BeingWritten({ text, onStop }: { readonly text: string; readonly onStop: () => void }) {
  if (text === '') return <WriterStarting onStop={onStop} />
  const words = text.replaceAll(/\s*\[\d[\d,\s]*\]?/gu, '')
  return (
    <>
      {/* Spoken once, when it is finished. */}
      <div className={styles.reply} aria-live="off" data-writing>
        <span className="sr">Keepsake is writing: </span>
        {hasMarkdown(words) ? (
          <Suspense fallback={words}>
            <Markdown text={words} isGrowing />
          </Suspense>
        ) : (
          words
        )}
      </div>
      <p className={styles.under}>
        <TextButton onClick={onStop}>Stop</TextButton>
      </p>
    </>
  )
}
