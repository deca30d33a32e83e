// The browse worker's answer to a question, asked again when the question changes and when everything has been read. While the next
// answer is on its way the last one stays.

import { useLayoutEffect, useState } from 'react'
import { useEngine } from './engine-context.tsx'
import type { Answer, BrowseApi } from '../../workers/browse/browse.api.ts'

/** @param ask must keep its identity as long as it asks the same; absent: nothing is asked yet */
export function useAnswer<T extends Answer>(ask: ((browse: BrowseApi) => Promise<T>) | undefined): T | undefined {
  const { browse } = useEngine()
  const [answer, setAnswer] = useState<T>()
  // Asked before the page is painted: the worker answers meanwhile.
  useLayoutEffect(() => {
    if (ask === undefined) return undefined
    let isPassed = false
    const askOnce = async (): Promise<boolean> => {
      const given = await ask(browse)
      if (!isPassed) setAnswer(given)
      return given.isComplete
    }
    const askUntilComplete = async (): Promise<void> => {
      if (await askOnce()) return
      await browse.whenComplete()
      if (!isPassed) await askOnce()
    }
    askUntilComplete().catch((error: unknown) => console.error(error))
    return () => {
      isPassed = true
    }
  }, [browse, ask])
  return answer
}
