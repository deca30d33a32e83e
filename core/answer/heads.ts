// One thing under a fuller and a shorter name: "lunch with Oona" told first, "lunch" told later. What was said last holds for both, where
// the shorter name can mean only the one thing.

import type { ComposeInput, SlotQuery } from './answer.types.ts'
import { standingOf, type Standing } from './known.ts'
import type { Memory } from '../memory/records.ts'

const qualified = /^(?<head>.+?) (?:with|to|at|for|from|in) /u
const aDay = /\d{1,2} \p{Lu}|day|\b(?:tomorrow|tonight|week|month|morning|evening|afternoon)\b/u
const aTime =
  /\b(?:(?:half|quarter) (?:past |to )?\p{L}+|\d{1,2}[:.]\d\d(?: ?[ap]m)?|\d{1,2} ?(?:[ap]m|o['’]clock)|noon|midnight|midday)\b/iu

export const hasDay = ({ slot }: Memory): boolean => aDay.test(slot?.value ?? '')

export interface NewerStanding {
  readonly standing: Standing
  /** Told later of the shorter name, which may mean another one too. */
  readonly beside: readonly Memory[]
}

/** The standing of a slot, with what was told later of the thing's shorter name in its place. A bare time of day leaves the day told. */
export function newerUnder({ subject, attribute }: SlotQuery, standing: Standing, { lookup, memories, now }: ComposeInput): NewerStanding {
  const noun = subject === 'me' ? / (?<noun>\S+)$/u.exec(attribute)?.groups?.['noun'] : undefined
  const short = noun === undefined ? undefined : standingOf(lookup('me', noun), now).current.at(-1)
  const longer = standing.current.at(-1)
  if (short !== undefined && longer !== undefined && short.saidAt > longer.saidAt) return { standing, beside: [short] }
  const head = attribute === 'when' || attribute === 'where' ? qualified.exec(subject)?.groups?.['head'] : undefined
  const told = standing.current.at(-1)
  if (head === undefined || told === undefined) return { standing, beside: [] }
  const newer = standingOf(lookup(head, attribute), now).current.filter(({ saidAt }) => saidAt > told.saidAt)
  const latest = newer.at(-1)
  if (latest === undefined) return { standing, beside: [] }
  const others = memories.filter(
    ({ slot, saidAt }) =>
      slot !== undefined &&
      slot.attribute === attribute &&
      slot.subject !== subject &&
      saidAt < latest.saidAt &&
      slot.subject.startsWith(`${head} `),
  )
  if (standingOf(others, now).current.length > 0) return { standing, beside: [latest] }
  const former = [...standing.current, ...standing.former]
  if (attribute === 'where' || hasDay(latest)) return { standing: { current: newer, coming: standing.coming, former }, beside: [] }
  const timed = withTime(told, latest)
  return timed === undefined
    ? { standing, beside: [latest] }
    : { standing: { current: [timed], coming: standing.coming, former }, beside: [] }
}

/** "8 March at 07:40" told first and "09:15" later: "8 March at 09:15". It rests on both, and is said as worked out. */
export function withTime(told: Memory, latest: Memory): Memory | undefined {
  const time = aTime.exec(latest.slot?.value ?? '')?.[0]
  if (told.slot === undefined || time === undefined) return undefined
  const { value } = told.slot
  const timed = aTime.test(value) ? value.replace(aTime, time) : `${value} at ${time}`
  return { ...told, stance: 'inferred', slot: { ...told.slot, value: timed }, evidence: [...latest.evidence, ...told.evidence] }
}
