// "What do you know about me?": the portrait in a paragraph, some of each section, and beside it the strongest of what fits none. The page
// about you has it all.

import { portraitOf } from './portrait.ts'
import { hasPassed, standingOf } from '../answer/known.ts'
import { appPart, citeOf, replyOf } from '../answer/parts.ts'
import { secondPerson } from '../answer/second-person.ts'
import { retrievability } from '../forgetting/strength.ts'
import type { EpochMs } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import type { Reply, ReplyPart } from '../memory/reply-records.ts'

const mostSentences = 12
const mostOfSection = 4
const mostLoose = 4
/** What one looks up, and nobody tells about anybody. */
const looked: ReadonlySet<string> = new Set(['phone', 'email', 'code', 'address'])

/** @returns undefined when there is nothing to tell */
export function inAFewSentences(every: readonly Memory[], now: EpochMs): Reply | undefined {
  const memories = every.filter(({ slot }) => !looked.has(slot?.attribute ?? ''))
  const byId = new Map(memories.map((memory) => [memory.id, memory]))
  const sections = portraitOf(memories, now)
  const all = sections.flatMap(({ sentences }) => sentences)
  const told = sections.flatMap(({ sentences }) => sentences.slice(0, mostOfSection)).slice(0, mostSentences - mostLoose)
  const inPortrait = new Set(all.flatMap(({ memoryIds }) => memoryIds))
  const loose = strongest(
    memories.filter((memory) => !inPortrait.has(memory.id)),
    now,
  )
  const beside = loose.slice(0, Math.max(mostLoose, mostSentences - told.length))
  const parts = [
    ...told.map(({ text, memoryIds }) =>
      appPart(
        text,
        memoryIds.flatMap((id) => byId.get(id) ?? []),
      ),
    ),
    ...beside.map(inYourWords),
  ]
  if (parts.length === 0) return undefined
  const isAll = told.length === all.length && beside.length === loose.length
  return replyOf('answer', isAll ? parts : [...parts, appPart('There is more under You and Memories.')])
}

/** What is current, open and fits no section, strongest first. */
function strongest(memories: readonly Memory[], now: EpochMs): readonly Memory[] {
  const open = memories.filter(({ sensitive, retractedAt, slot }) => !sensitive && retractedAt === undefined && slot?.attribute !== 'name')
  const weight = (memory: Memory): number => (memory.pinned ? 1 : 0) + memory.salience * 0.6 + retrievability(memory, now) * 0.4
  return standingOf(open, now)
    .current.filter((memory) => !hasPassed(memory, now))
    .map((memory) => ({ memory, weight: weight(memory) }))
    .sort((a, b) => b.weight - a.weight || a.memory.saidAt - b.memory.saidAt)
    .map(({ memory }) => memory)
}

function inYourWords(memory: Memory): ReplyPart {
  const said = secondPerson(memory.statement)
  return said === undefined ? { text: memory.statement, voice: 'own', cites: [citeOf(memory)] } : appPart(said, [memory])
}
