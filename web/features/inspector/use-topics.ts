// What topics are called, kept up with the journal. Asked of the worker that has them: a topic names every memory in it, which a page has no
// use for.

import { useEffect, useState } from 'react'
import { useEngine } from '../../engine/engine-context.tsx'
import type { TopicHead } from '../../../core/browse/topic-index.ts'

const none: readonly TopicHead[] = []

/** @param upTo the journal position they are wanted of; undefined: nobody looks at them yet */
export function useTopics(upTo: number | undefined): readonly TopicHead[] {
  const { browse } = useEngine()
  const [topics, setTopics] = useState(none)
  useEffect(() => {
    if (upTo === undefined) return undefined
    let isPassed = false
    browse.topicHeads(upTo).then(
      (heads) => (isPassed ? undefined : setTopics(heads)),
      (error: unknown) => console.error(error),
    )
    return () => {
      isPassed = true
    }
  }, [browse, upTo])
  return topics
}
