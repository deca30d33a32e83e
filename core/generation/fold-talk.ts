// What was said earlier in a talk that outgrew the window, folded: what a model summed up of it where it was wished for, else what was noted, and
// what was asked last. The rules take the person's words, so that nothing in it needs checking. Law: never longer than it may be; the latest stays.

import { readTurn } from '../answer/read-turn.ts'
import { sentencesOf } from '../answer/sentences.ts'
import type { Episode, Memory } from '../memory/records.ts'
import { sayableOf, type Stretch } from './sum-up-talk.ts'

/** Questions told of, the last ones. */
const mostQuestions = 3
const longestSentence = 160

/**
 * @param turns of the person's, oldest first, that the window has no room for
 * @param noted memories by the turn they were read from; sensitive ones are passed over, with their turn
 * @param most characters
 * @param stretches what a model summed up of it, checked
 */
export function foldTalk(
  turns: readonly Episode[],
  noted: ReadonlyMap<string, readonly Memory[]>,
  most: number,
  stretches: readonly Stretch[] = [],
): string {
  const open = turns.filter(
    ({ id, withdrawnAt }) => withdrawnAt === undefined && (noted.get(id) ?? []).every((memory) => !memory.sensitive),
  )
  // What was replaced since may be in a summary of it: there the rules tell what holds.
  const steady = open.filter(({ id }) => (noted.get(id) ?? []).every(isHolding))
  const { sentences, stoodFor } = sayableOf(stretches, steady)
  const told: Line[] = sentences.map((text) => ({ text, isNoted: true }))
  const asked: string[] = []
  for (const turn of open) {
    asked.push(...readTurn(turn.text).questions)
    if (stoodFor.has(turn.id)) continue
    const memories = noted.get(turn.id) ?? []
    const holding = memories.filter(isHolding)
    const words = memories.length > 0 ? holding.map(({ statement }) => statement) : firstTold(turn)
    told.push(...words.map((text) => ({ text: text.replace(/[.!?]*$/u, '.'), isNoted: memories.length > 0 })))
  }
  const questions = [...new Set(asked)].slice(-mostQuestions)
  const ask = questions.length === 0 ? '' : ` Asked: ${questions.join(' ')}`
  return `${latestWithin(told, most - ask.length)}${ask}`.trim().slice(0, most)
}

const isHolding = ({ retractedAt, supersededBy }: Memory): boolean => retractedAt === undefined && supersededBy === undefined

interface Line {
  readonly text: string
  readonly isNoted: boolean
}

/** What was noted before what was only said, the latest of each; in the order it was told. */
function latestWithin(told: readonly Line[], most: number): string {
  const latest = [...new Map(told.map((line, at) => [line.text, { ...line, at }])).values()].toReversed()
  let room = most
  const chosen = [...latest.filter(({ isNoted }) => isNoted), ...latest.filter(({ isNoted }) => !isNoted)].filter(({ text }) => {
    if (text.length + 1 > room) return false
    room -= text.length + 1
    return true
  })
  return chosen
    .toSorted((a, b) => a.at - b.at)
    .map(({ text }) => text)
    .join(' ')
}

/** Of a turn nothing was noted of: its first sentence, where it tells anything. */
function firstTold({ text }: Episode): readonly string[] {
  const { tells, command, courtesy } = readTurn(text)
  if (!tells || command !== undefined || courtesy !== undefined) return []
  const [first] = sentencesOf(text)
  return first === undefined || first.text.endsWith('?') ? [] : [first.text.slice(0, longestSentence)]
}
