// What lies ahead, where a question fits no plan as it was told.

import { onlyAbout } from './agreement.ts'
import type { ComposeInput } from './answer.types.ts'
import { hasDay, withTime } from './heads.ts'
import { hasPassed, standingOf, type Standing } from './known.ts'
import { replyOf } from './parts.ts'
import { saying } from './saying.ts'
import type { Memory } from '../memory/records.ts'
import type { Reply } from '../memory/reply-records.ts'

/** A bare time told of "the flight", after a flight was told as a plan for a day: both together, where there is one such plan. */
export function plannedThen({ current }: Standing, { reading, lookup, now }: ComposeInput): Memory | undefined {
  const latest = current.at(-1)
  const asked = reading.find(({ attribute, subject, value }) => attribute === 'plan' && subject === 'me' && value !== undefined)
  if (latest === undefined || asked?.value === undefined || hasDay(latest)) return undefined
  const plans = onlyAbout(asked.value, standingOf(lookup('me', 'plan'), now)).current.filter(
    (plan) => hasDay(plan) && plan.saidAt < latest.saidAt && !hasPassed(plan, now),
  )
  return plans.length === 1 && plans[0] !== undefined ? withTime(plans[0], latest) : undefined
}

/** Asked where one goes at some time: the journeys ahead, though none was told for that time. */
export function travels({ current }: Standing, { now }: ComposeInput): Reply | undefined {
  const ahead = current.filter(
    (memory) =>
      !hasPassed(memory, now) &&
      /\b(?:go(?:ing)?|fly(?:ing)?|travell?(?:ing)?|mov(?:e|ing)|trip|holiday) to\b/u.test(memory.slot?.value ?? ''),
  )
  return ahead.length === 0 ? undefined : replyOf('unsure', saying(ahead.slice(-2), undefined))
}
