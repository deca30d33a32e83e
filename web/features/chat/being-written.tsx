// An answer while a model writes it: its words as they come, and a way to stop. Its numbers become sources when it is done.

import { TextButton } from '../../ui/button.tsx'
import { WriterStarting } from './writer-starting.tsx'
import styles from './chat.module.css'

export function BeingWritten({ text, onStop }: { readonly text: string; readonly onStop: () => void }) {
  if (text === '') return <WriterStarting onStop={onStop} />
  return (
    <>
      {/* Spoken once, when it is finished. */}
      <p className={styles.reply} aria-live="off" data-writing>
        <span className="sr">Keepsake is writing: </span>
        {text.replaceAll(/\s*\[\d[\d,\s]*\]?/gu, '')}
      </p>
      <p className={styles.under}>
        <TextButton onClick={onStop}>Stop</TextButton>
      </p>
    </>
  )
}
