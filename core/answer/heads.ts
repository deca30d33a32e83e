// One thing under a fuller and a shorter name: "lunch with Oona" told first, "lunch" told later. What was said last holds for both.

import type { ComposeInput, SlotQuery } from './answer.types.ts'
import { standingOf, type Standing } from './known.ts'

const qualified = /^(?<head>.+?) (?:with|to|at|for|from|in) /u
const aDay = /\d{1,2} \p{Lu}|day|\b(?:tomorrow|tonight|week|month|morning|evening|afternoon)\b/u

/** The standing of a slot, with what was told later of the thing's shorter name in its place. A bare time of day leaves the day told. */
export function newerUnder({ subject, attribute }: SlotQuery, standing: Standing, { lookup, now }: ComposeInput): Standing {
  const head = attribute === 'when' || attribute === 'where' ? qualified.exec(subject)?.groups?.['head'] : undefined
  const told = standing.current.at(-1)
  if (head === undefined || told === undefined) return standing
  const newer = standingOf(lookup(head, attribute), now).current.filter(
    ({ saidAt, slot }) => saidAt > told.saidAt && (attribute === 'where' || aDay.test(slot?.value ?? '')),
  )
  return newer.length === 0 ? standing : { current: newer, coming: standing.coming, former: [...standing.current, ...standing.former] }
}
