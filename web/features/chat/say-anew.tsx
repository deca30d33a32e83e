// Saying a turn differently: other words are said instead of it. The words before stay where they are, taken back.

import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import styles from './chat.module.css'

interface SayAnewProps {
  readonly text: string
  readonly onSay: (text: string) => Promise<string | undefined>
  readonly onClose: () => void
}

export function SayAnew({ text, onSay, onClose }: SayAnewProps) {
  const [words, setWords] = useState(text)
  const [failure, setFailure] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const box = form.current?.querySelector('textarea')
    box?.focus()
    box?.setSelectionRange(box.value.length, box.value.length)
  }, [])
  const said = words.trim()
  const isReady = said !== '' && said !== text
  const say = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault()
    if (!isReady) return
    const failed = await onSay(said)
    if (failed === undefined) onClose()
    else setFailure(failed)
  }
  return (
    <form ref={form} className={styles.anew} onSubmit={(event) => void say(event)}>
      <TextArea
        label="Say it differently"
        own
        rows={3}
        value={words}
        hint="Your words before stay in the conversation. What only they told is taken back."
        error={failure}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation()
            onClose()
          }
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) void say(event)
        }}
      />
      <p className={styles.offer}>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" disabled={!isReady}>
          Say it
        </Button>
      </p>
    </form>
  )
}
