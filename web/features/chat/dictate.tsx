// The microphone: words spoken come into the box as they are heard. Not there at all where the browser would hear them elsewhere.

import { Mic, Square } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { listen, voiceIn } from '../../engine/voice.ts'
import { IconButton } from '../../ui/button.tsx'

interface DictateProps {
  /** What the box held before, with what was heard after it. */
  readonly onHeard: (text: string) => void
  readonly before: () => string
}

export function Dictate({ onHeard, before }: DictateProps) {
  const [isHere, setHere] = useState(false)
  const [isListening, setListening] = useState(false)
  const stop = useRef<() => void>(undefined)
  useEffect(() => {
    let isStale = false
    void voiceIn().then((state) => isStale || setHere(state === 'here'))
    return () => {
      isStale = true
      stop.current?.()
    }
  }, [])
  if (!isHere) return null
  const toggle = (): void => {
    if (isListening) return stop.current?.()
    const start = before().trimEnd()
    setListening(true)
    stop.current = listen(
      (heard) => onHeard(start === '' ? heard : `${start} ${heard}`),
      () => setListening(false),
    )
  }
  return (
    <IconButton
      label={isListening ? 'Stop listening' : 'Speak'}
      icon={isListening ? <Square /> : <Mic />}
      pressed={isListening}
      onClick={toggle}
    />
  )
}
