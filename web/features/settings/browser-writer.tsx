// The model that some browsers bring along: offered where there is one, and not mentioned elsewhere.

import { useEffect, useState } from 'react'
import { memoryAlone, readWriter } from '../../../store/read/writer.ts'
import type { BrowserModelState } from '../../../workers/chat/browser-model.api.ts'
import { browserModelState } from '../../engine/browser-model.ts'
import { useEngine, useLive } from '../../engine/engine-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/page.tsx'
import styles from './settings.module.css'

export function BrowserWriter() {
  const { writer } = useEngine()
  const choice = useLive(readWriter, [])
  const [state, setState] = useState<BrowserModelState>('absent')
  useEffect(() => void browserModelState().then(setState), [])
  if (state === 'absent' || choice === undefined) return null
  const isInUse = choice.kind === 'browser'
  return (
    <Row
      title={<>The browser’s own model {isInUse ? <span className={`${styles.badge} ${styles.on}`}>Writes the answers</span> : null}</>}
      does={
        <Button onClick={() => void writer.choose(isInUse ? memoryAlone : { kind: 'browser' })}>
          {isInUse ? 'Stop using it' : 'Use it'}
        </Button>
      }
    >
      {state === 'ready'
        ? 'Runs on this device. Which model it is, and when it changes, is the browser’s to say.'
        : 'The browser would fetch it first, from its maker. Keepsake can’t show that in its log.'}
    </Row>
  )
}
