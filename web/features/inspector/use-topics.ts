// Topics and which memories are under which, for filtering: a memory is under its own topic and under that one's parents.

import { useMemo } from 'react'
import { useLive } from '../../engine/engine-context.tsx'
import { topicTree } from '../../../store/read/sleep.ts'
import type { Topic } from '../../../core/memory/sleep-records.ts'

export interface Topics {
  readonly all: readonly Topic[]
  /** Ids from its own topic upwards. */
  readonly of: (memoryId: string) => readonly string[]
}

export function useTopics(): Topics {
  const all = useLive(topicTree, [])
  return useMemo(() => topicsOf(all ?? []), [all])
}

function topicsOf(all: readonly Topic[]): Topics {
  const byId = new Map(all.map((topic) => [topic.id, topic]))
  const under = new Map<string, readonly string[]>()
  for (const topic of all) {
    const line: string[] = []
    for (let at: Topic | undefined = topic; at !== undefined && !line.includes(at.id); at = byId.get(at.parent ?? ('' as never)))
      line.push(at.id)
    for (const id of topic.members) under.set(id, line)
  }
  return { all, of: (memoryId) => under.get(memoryId) ?? [] }
}
