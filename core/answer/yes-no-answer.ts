// Yes and no, only when the slot decides. A list is never known to be complete: it can say yes, but not no.

import { agrees } from './agreement.ts'
import type { ComposeInput, SlotQuery } from './answer.types.ts'
import { isKindOfFood } from './foods.ts'
import { endingOf, formerly } from './history.ts'
import type { Standing } from './known.ts'
import { appPart, replyOf } from './parts.ts'
import { answerUnsure, before, saying } from './saying.ts'
import type { Memory } from '../memory/records.ts'
import type { Reply, ReplyPart } from '../memory/reply-records.ts'

export function answerYesNo(
  query: SlotQuery,
  { current, former }: Standing,
  spokenAs: string | undefined,
  { now, memories }: ComposeInput,
): Reply | undefined {
  if (query.value === undefined || anyAtAll.test(query.value)) {
    const parts = saying(current, spokenAs)
    return parts.length === 0 ? undefined : replyOf('answer', yes(parts))
  }
  const value = query.value
  const holds = current.filter((memory) => agrees(memory, value) || isOfThatFood(memory, query, value))
  if (holds.length > 0) return replyOf('answer', (query.opposite === true ? no : yes)(saying(holds, spokenAs)))
  const held = former.filter((memory) => agrees(memory, value))
  if (query.opposite === true) return query.attribute === 'allergy' ? noLonger(held, memories) : undefined
  const ended = query.past === true ? undefined : held.map((memory) => endingOf(memory, memories)).find((part) => part !== undefined)
  if (ended !== undefined) return replyOf('answer', no([ended]))
  const isOne = [...current, ...former][0]?.slot?.cardinality === 'one'
  if (held.length > 0 && query.past === true) return replyOf('answer', yes([formerly(held[0] as Memory, spokenAs, now)]))
  if (current.length === 0) return held.length > 0 ? replyOf('answer', no([formerly(held[0] as Memory, spokenAs, now)])) : undefined
  const rivals = answerUnsure(current, now)
  if (isOne && rivals !== undefined) return rivals
  if (isOne) return replyOf('answer', [...no(saying(current, spokenAs)), ...held.slice(0, 1).map((memory, at) => before(memory, at, now))])
  if (!completeEnough.has(query.attribute)) return undefined
  // A list is never known to be complete: it can say yes, but not no.
  return replyOf('unsure', [appPart("You haven't told me that."), ...saying(current, spokenAs)])
}

/** "Can I eat prawns?", with an allergy to shellfish. */
function isOfThatFood({ slot }: Memory, { attribute, opposite }: SlotQuery, value: string): boolean {
  return opposite === true && (attribute === 'allergy' || attribute === 'avoids') && isKindOfFood(slot?.value ?? '', value)
}

/** "Can I eat walnuts?" once the allergy is over. */
function noLonger(held: readonly Memory[], memories: readonly Memory[]): Reply | undefined {
  const ended = held.map((memory) => endingOf(memory, memories)).find((part) => part !== undefined)
  return ended === undefined ? undefined : replyOf('answer', [ended])
}

/** "Is Bryony allergic to anything?" */
const anyAtAll =
  /^(?:anything|something|any(?:thing)? (?:foods?|things?|drugs?|medicines?|languages?|tablets?)|any)(?: else| at all| in particular)?$/iu

/** Lists worth showing when the value asked about is not in them. */
const completeEnough: ReadonlySet<string> = new Set(['allergy', 'speaks', 'medicine'])

const yes = (parts: readonly ReplyPart[]): readonly ReplyPart[] => prefixed('Yes.', parts)
const no = (parts: readonly ReplyPart[]): readonly ReplyPart[] => prefixed('No.', parts)

function prefixed(word: string, parts: readonly ReplyPart[]): readonly ReplyPart[] {
  return parts.map((part, at) => (at === 0 && part.voice === 'app' ? { ...part, text: `${word} ${part.text}` } : part))
}
