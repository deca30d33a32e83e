// "That's wrong", said of one memory: what is right instead, or only that it isn't so. Enter saves, Escape leaves; the words stay in the box
// when it was refused.

import { useState } from 'react'
import { Button } from './button.tsx'
import { TextArea } from './field.tsx'
import { useEscape } from './use-escape.ts'
import styles from './correct-form.module.css'

interface CorrectFormProps {
  /** What is wrong, as it stands. */
  readonly statement: string
  /** Resolves with whether it was done. */
  readonly onCorrect: (right: string) => Promise<boolean>
  readonly onNotSo: () => void
  readonly onClose: () => void
}

export function CorrectForm({ statement, onCorrect, onNotSo, onClose }: CorrectFormProps) {
  const [right, setRight] = useState(statement)
  // Escape leaves the form, not what it stands in.
  useEscape(true, onClose)
  const isChanged = right.trim() !== '' && right.trim() !== statement.trim()
  const save = async (): Promise<void> => {
    if (isChanged && (await onCorrect(right.trim()))) onClose()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextArea
        own
        autoFocus
        rows={2}
        label="What is right"
        hint="What stood here counts as never so. Both stay in its history."
        value={right}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setRight(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          void save()
        }}
      />
      <div className={styles.acts}>
        <Button onClick={onClose}>Leave it</Button>
        <Button onClick={onNotSo}>Just not so</Button>
        <Button type="submit" kind="main" disabled={!isChanged}>
          Correct it
        </Button>
      </div>
    </form>
  )
}
