// What a model is writing right now, in whichever tab: heard while it is written, gone when the finished reply stands.

import { useEffect, useState } from 'react'
import { writingChannel, type Writing } from '../../../workers/chat/writing.ts'

export function useWriting(): Writing | undefined {
  const [writing, setWriting] = useState<Writing>()
  useEffect(() => {
    const channel = new BroadcastChannel(writingChannel)
    channel.addEventListener('message', ({ data }: MessageEvent<Writing>) => {
      setWriting((before) => (data.text !== undefined ? data : before?.to === data.to ? undefined : before))
    })
    return () => channel.close()
  }, [])
  return writing
}
