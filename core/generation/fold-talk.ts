// What was said earlier in a talk that outgrew the window, folded: what was noted of it, and what was asked last. Extractive, in the
// person's words, so that nothing in it needs checking. Law: never longer than it may be; the latest stays.

import { readTurn } from '../answer/read-turn.ts'
import { sentencesOf } from '../answer/sentences.ts'
import type { Episode, Memory } from '../memory/records.ts'

/** Questions told of, the last ones. */
const mostQuestions = 3
const longestSentence = 160

/**
 * @param turns of the person's, oldest first, that the window has no room for
 * @param noted memories by the turn they were read from; sensitive ones are passed over, with their turn
 * @param most characters
 */
export function foldTalk(turns: readonly Episode[], noted: ReadonlyMap<string, readonly Memory[]>, most: number): string {
  const told: Line[] = []
  const asked: string[] = []
  for (const turn of turns) {
    const memories = noted.get(turn.id) ?? []
    if (turn.withdrawnAt !== undefined || memories.some(({ sensitive }) => sensitive)) continue
    const holding = memories.filter(({ retractedAt, supersededBy }) => retractedAt === undefined && supersededBy === undefined)
    const words = memories.length > 0 ? holding.map(({ statement }) => statement) : firstTold(turn)
    told.push(...words.map((text) => ({ text: text.replace(/[.!?]*$/u, '.'), isNoted: memories.length > 0 })))
    asked.push(...readTurn(turn.text).questions)
  }
  const questions = [...new Set(asked)].slice(-mostQuestions)
  const ask = questions.length === 0 ? '' : ` Asked: ${questions.join(' ')}`
  return `${latestWithin(told, most - ask.length)}${ask}`.trim().slice(0, most)
}

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
