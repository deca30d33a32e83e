// Asked for whom something holds.

import { agrees } from './agreement.ts'
import type { ComposeInput, SlotQuery } from './answer.types.ts'
import { groupedBy, standingOf } from './known.ts'
import { replyOf } from './parts.ts'
import { saying } from './saying.ts'
import type { EpochMs } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import type { Reply } from '../memory/reply-records.ts'

/** "When is she back?": sure only that somebody is away; said where there is one alone. */
function answerOnlyOne(attribute: string, memories: readonly Memory[], now: EpochMs): Reply | undefined {
  const holds = standingOf(
    memories.filter((memory) => memory.slot?.attribute === attribute && memory.slot.subject !== 'me'),
    now,
  ).current
  return new Set(holds.map(({ slot }) => slot?.subject)).size === 1 ? replyOf('unsure', saying(holds, undefined)) : undefined
}

/** "Who is allergic to hazelnuts?": every subject the value holds for. */
export function answerWho({ attribute, value = '' }: SlotQuery, { memories, now }: ComposeInput): Reply | undefined {
  if (value === '') return answerOnlyOne(attribute, memories, now)
  const holds = standingOf(
    memories.filter((memory) => memory.slot?.attribute === attribute && !memory.sensitive && agrees(memory, value)),
    now,
  ).current
  const parts = groupedBy(holds, (memory) => memory.slot?.subject ?? '')
    .slice(0, 4)
    .flatMap((group) => saying(group, undefined))
  return parts.length === 0 ? undefined : replyOf('answer', parts)
}
