// The self-test: what this device and its writer can do, tried step by step, with a report to copy. It works without graphics and without a
// writer too, and says so. None of the person's words are used.

import { useEffect, useRef, useState } from 'react'
import type { Step } from '../../../workers/chat/self-test/self-test.api.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { Button, TextLink } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { toast } from '../../ui/toast.tsx'
import { reportOf, stateWords, tallyOf } from './report.ts'
import styles from './selftest.module.css'

export function SelfTestPage() {
  const { writer } = useEngine()
  const [steps, setSteps] = useState<readonly Step[]>([])
  const [isRunning, setRunning] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
      void writer.stopSelfTest()
    }
  }, [writer])

  const run = async (): Promise<void> => {
    setSteps([])
    setTrouble(undefined)
    setRunning(true)
    try {
      await writer.selfTest((step) => {
        if (isHere.current) setSteps((before) => [...before.filter(({ name }) => name !== step.name), step])
      })
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error))
    } finally {
      setRunning(false)
    }
  }
  const isDone = steps.length > 0 && !isRunning
  const copy = async (): Promise<void> => {
    const report = reportOf(steps, new Date().toLocaleString('en-GB'))
    await navigator.clipboard.writeText(report).then(
      () => toast('Copied'),
      () => toast('The browser didn’t let me copy it. Select the lines instead'),
    )
  }
  return (
    <Page title="Self-test" up={{ href: '/settings?part=models', name: 'settings' }}>
      <p className="lede">
        What this device can do for a writer, tried out. It takes a few minutes with a writer and a second without, and uses none of your
        words.
      </p>
      <p className={styles.acts}>
        {isRunning ? (
          <Button onClick={() => void writer.stopSelfTest()}>Stop</Button>
        ) : (
          <Button onClick={() => void run()}>{steps.length === 0 ? 'Try it out' : 'Try again'}</Button>
        )}
        {isDone ? <Button onClick={() => void copy()}>Copy the report</Button> : null}
        <TextLink href="/settings?part=models">Models</TextLink>
      </p>
      {trouble === undefined ? null : (
        <p className={styles.trouble} role="alert">
          The test itself broke off. {trouble}
        </p>
      )}
      <p className="note" role="status">
        {isRunning ? `Trying: ${steps.find(({ state }) => state === 'running')?.name ?? 'the device'}` : isDone ? tallyOf(steps) : ''}
      </p>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.name} data-state={step.state}>
            <h2>{step.name}</h2>
            <b>{stateWords[step.state]}</b>
            {step.found === '' ? null : <p>{step.found}</p>}
          </li>
        ))}
      </ol>
    </Page>
  )
}
