// What every shape of the memories is given: the question, how to change it, and what a link must carry.

import type { Asked } from '../../../core/browse/query.ts'
import type { TopicHead } from '../../../core/browse/topic-index.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import type { ListView } from './filters.ts'

export interface ViewProps {
  readonly view: ListView
  readonly onChange: (view: ListView) => void
  /** Undefined until there is anything to ask. */
  readonly asked: Asked | undefined
  readonly now: EpochMs
  /** `?view=…` or nothing: what a link to a memory must carry to keep the view. */
  readonly query: string
  /** The memory that stands open. */
  readonly chosenId: string | undefined
  readonly topics: readonly TopicHead[]
}
