// While the writer is started and reads what was found: said in words, with the answer from memory alone one press away.

import { TextButton } from '../../ui/button.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import styles from './chat.module.css'

export function WriterStarting({ onStop }: { readonly onStop: () => void }) {
  return (
    <div data-writing>
      <Waiting>Starting the writer…</Waiting>
      <p className={styles.under}>
        <TextButton onClick={onStop}>Answer from memory alone</TextButton>
      </p>
    </div>
  )
}
