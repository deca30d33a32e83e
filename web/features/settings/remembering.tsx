// What becomes a memory, what never does, what I call you, and how what you don't use fades.

import { useState } from 'react'
import { useEngine, useLive } from '../../engine/engine-context.tsx'
import { Button, TextLink } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Row } from '../../ui/page.tsx'
import { toast } from '../../ui/toast.tsx'
import { calledBy } from '../../../store/read/called.ts'
import { ByModel } from './by-model.tsx'
import { ForgettingControl } from './forgetting.tsx'
import { Learned } from './learned.tsx'
import styles from './settings.module.css'

export function Remembering() {
  return (
    <>
      <p className="lede">
        I keep every turn as you said it, and note the sentences in which you tell something about yourself and your life.
      </p>
      <ul className={styles.said}>
        <li>Not noted: questions, greetings, what ifs, quotations, and anything I said myself.</li>
        <li>Something newer replaces the older one; the older one stays as history.</li>
        <li>Begin with /remember to have a sentence kept for sure, with /private to have nothing kept of a conversation at all.</li>
        <li>Words of others, as in a file you bring in, are found when you search but don’t become memories of yours.</li>
      </ul>
      <CallMe />
      <ForgettingControl />
      <Learned />
      <ByModel />
      <Row title="Correct or erase" does={<TextLink href="/memories">Go to memories</TextLink>}>
        Everything noted can be reworded, taken back or erased there.
      </Row>
    </>
  )
}

function CallMe() {
  const engine = useEngine()
  const called = useLive(calledBy, [])
  const [name, setName] = useState<string>()
  const [problem, setProblem] = useState<string>()
  if (called === undefined) return null
  const shown = name ?? called.name
  const save = async (): Promise<void> => {
    const outcome = await engine.memory.remember(`Call me ${shown.trim()}.`).catch(() => undefined)
    if (outcome?.ok !== true) return setProblem(outcome?.message ?? 'That didn’t work, nothing was changed.')
    setName(undefined)
    toast('Noted', {
      label: 'Undo',
      run: () => void engine.memory.undoLast().then((undone) => toast(undone.ok ? 'Taken back' : undone.message)),
    })
  }
  return (
    <Row
      title="What I call you"
      does={
        <form
          className={styles.inline}
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <Field
            label="Call me"
            labelHidden
            autoComplete="nickname"
            placeholder="a name"
            value={shown}
            error={problem}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" disabled={shown.trim() === '' || shown.trim() === called.name}>
            Save
          </Button>
        </form>
      }
    >
      It is a memory like any other: telling me “call me …” in the chat does the same.
    </Row>
  )
}
