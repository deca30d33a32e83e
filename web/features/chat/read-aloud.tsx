// An answer read aloud, by a voice of this device or not at all.

import { useEffect, useRef, useState } from 'react'
import { readAloud, useLocalVoice } from '../../engine/voice.ts'
import { TextButton } from '../../ui/button.tsx'

/** Only where this device has a voice of its own. */
export function ReadAloud({ text }: { readonly text: string }) {
  const voice = useLocalVoice()
  const [isReading, setReading] = useState(false)
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])
  if (voice === undefined) return null
  const toggle = (): void => {
    if (isReading) return stop.current?.()
    setReading(true)
    stop.current = readAloud(text, voice, () => setReading(false))
  }
  return <TextButton onClick={toggle}>{isReading ? 'Stop reading' : 'Read aloud'}</TextButton>
}
