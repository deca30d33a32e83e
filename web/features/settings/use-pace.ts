// How fast a download comes and how long it will take, from what this page has seen of it.

import { useEffect, useState } from 'react'
import type { Download } from '../../../core/embedding/download.ts'
import { bytesASecond, withSample, type Sample } from '../../../core/embedding/pace.ts'
import { paceWords } from './model-words.ts'

const none: readonly Sample[] = []

export function usePaceWords(download: Download, total: number): string | undefined {
  const [samples, setSamples] = useState(none)
  const bytes = download.state === 'going' ? download.bytes : undefined
  useEffect(() => {
    setSamples((before) => (bytes === undefined ? none : withSample(before, { atMs: performance.now(), bytes })))
  }, [bytes])
  const pace = bytesASecond(samples)
  return pace === undefined || bytes === undefined ? undefined : paceWords(pace, total - bytes)
}
