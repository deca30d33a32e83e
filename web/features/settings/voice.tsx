// Whether one can speak and be read to here, and why not where one can't.

import { useEffect, useState } from 'react'
import { useLocalVoice, voiceIn, type VoiceIn } from '../../engine/voice.ts'
import { Row } from '../../ui/page.tsx'

const speaking: Readonly<Record<VoiceIn, string>> = {
  here: 'There is a microphone in the box you write in. This browser hears you on this device.',
  elsewhere: 'Not here: this browser would send your voice somewhere else to be understood, or hasn’t your language on this device.',
  missing: 'Not here: this browser can’t turn speech into words.',
}

export function Voice() {
  const [state, setState] = useState<VoiceIn>()
  const voice = useLocalVoice()
  useEffect(() => {
    let isStale = false
    void voiceIn().then((found) => isStale || setState(found))
    return () => {
      isStale = true
    }
  }, [])
  return (
    <>
      <Row title="Speaking">{state === undefined ? '' : speaking[state]}</Row>
      <Row title="Reading aloud">
        {voice === undefined
          ? 'Not here: this device has no voice of its own for your language, and one from elsewhere would be sent my answers.'
          : `“Read aloud” is under each answer, with a voice of this device (${voice.name}).`}
      </Row>
    </>
  )
}
