// After a rule is told: what I'll do from now on, or that I can't without a writer. Said at once, because a rule that is silently ignored
// is worse than one refused.

import { appPart } from '../answer/parts.ts'
import type { Candidate } from '../extraction/candidate.ts'
import type { Reply } from '../memory/reply-records.ts'
import { describeRule } from './describe.ts'
import { settingOf } from './setting.ts'

/** The reply to a tell, with what its rules change. Wishes no topic covers are only noted. */
export function acknowledged(reply: Reply, told: readonly Candidate[]): Reply {
  const effects = told.flatMap((candidate) => {
    const setting = settingOf(candidate)
    if (setting === undefined || candidate.effect === 'retract') return []
    const { isFollowed, effect } = describeRule(setting)
    return [isFollowed ? `All right. ${effect}` : effect]
  })
  return effects.length === 0 ? reply : { ...reply, parts: [...reply.parts, ...effects.map((effect) => appPart(effect))] }
}
