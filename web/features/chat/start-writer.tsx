// Under an answer from memory alone because the writer wasn't started by itself: starting it after all, or another one.

import { useState } from 'react'
import { EngineError, type EngineProblem } from '../../../core/generation/chat-engine.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { TextButton, TextLink } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import styles from './chat.module.css'

/** What the button says, for the failures a start by hand is for. */
const deeds: Readonly<Partial<Record<EngineProblem, string>>> = { 'closed-the-page': 'Try anyway', 'not-started': 'Start it' }

export function StartWriter({ problem }: { readonly problem: EngineProblem }) {
  const { writer } = useEngine()
  const [isStarting, setStarting] = useState(false)
  const deed = deeds[problem]
  if (deed === undefined) return null
  const start = async (): Promise<void> => {
    setStarting(true)
    try {
      await writer.start()
      toast('The writer is started. Ask again')
    } catch (error) {
      toast(error instanceof Error ? error.message : new EngineError('broken').message)
    } finally {
      setStarting(false)
    }
  }
  return (
    <p className={styles.under}>
      {isStarting ? <span role="status">Starting the writer…</span> : <TextButton onClick={() => void start()}>{deed}</TextButton>}
      <TextLink href="/settings?part=models">Choose a smaller one</TextLink>
    </p>
  )
}
