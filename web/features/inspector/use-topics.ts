// Topics, kept up with the store.

import { useLive } from '../../engine/engine-context.tsx'
import { topicTree } from '../../../store/read/sleep.ts'
import type { Topic } from '../../../core/memory/sleep-records.ts'

const none: readonly Topic[] = []

export function useTopics(): readonly Topic[] {
  return useLive(topicTree, []) ?? none
}
