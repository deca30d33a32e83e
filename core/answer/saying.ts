// Saying what a slot holds: its values as sentences, what was so before, and the question back when two values contradict.

import { looseDay, stampWords } from './dates.ts'
import { contradicting, includesWords, plainValue, toldEnd } from './known.ts'
import { appPart, replyOf } from './parts.ts'
import { joinWords } from './phrases.ts'
import { realise, valueWords } from './realise.ts'
import { secondPerson, sentence } from './second-person.ts'
import type { EpochMs } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import type { Reply, ReplyPart } from '../memory/reply-records.ts'

/** Values as sentences: a list in one, what needs its own words one by one. */
export function saying(memories: readonly Memory[], spokenAs: string | undefined): readonly ReplyPart[] {
  if (memories.length === 0) return []
  const single = memories[0]?.slot?.cardinality === 'one'
  const together = memories.every((memory) => !['plan', 'routine', 'instruction'].includes(memory.slot?.attribute ?? ''))
  if (single) {
    const fullest = fullestOf(memories)
    return fullest === undefined ? [] : sayOne(fullest, spokenAs)
  }
  if (together) {
    const text = realise(memories, spokenAs)
    return text === undefined ? [] : [appPart(text, memories)]
  }
  return memories.slice(-6).flatMap((memory) => sayOne(memory, spokenAs))
}

function sayOne(memory: Memory, spokenAs: string | undefined): readonly ReplyPart[] {
  const text = realise([memory], spokenAs) ?? secondPerson(memory.statement)
  if (text !== undefined) return [appPart(text, [memory])]
  return [{ ...appPart(memory.statement, [memory]), voice: memory.stance === 'stated' ? 'own' : 'app' }]
}

/** Agreeing values of a one-valued slot: the newest, unless an older one says more. */
function fullestOf(memories: readonly Memory[]): Memory | undefined {
  const newest = memories.at(-1)
  return newest === undefined
    ? undefined
    : (memories.find((memory) => memory !== newest && includesWords(plainValue(memory), plainValue(newest))) ?? newest)
}

export function before(memory: Memory, position: number, now: EpochMs): ReplyPart {
  const end = toldEnd(memory)
  const until = end === undefined ? '' : ` until ${stampWords(end, now)}`
  return appPart(sentence(`${position === 0 ? 'Before that' : 'And before that'}, ${valueWords(memory)}${until}`), [memory])
}

/** Two values that cannot both hold: "Which is it?" */
export function answerUnsure(current: readonly Memory[], now: EpochMs): Reply | undefined {
  const rivals = contradicting(current).slice(-2)
  if (rivals.length < 2) return undefined
  const said = joinWords(rivals.map((memory) => `${valueWords(memory)} ${looseDay(memory.saidAt, now)}`))
  return replyOf('unsure', [appPart(`I'm not sure. You said ${said}. Which is it?`, rivals)])
}
