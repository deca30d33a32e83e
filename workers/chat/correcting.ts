// What a turn corrects in the answer just given. Read by the reply, which answers again, and by remembering, which may propose a rule.

import { aliasesOf } from './gather.ts'
import { readTurn } from '../../core/answer/read-turn.ts'
import type { Episode } from '../../core/memory/records.ts'
import { lessonIn, mayCorrect, type Lesson } from '../../core/procedures/lesson.ts'
import type { StoreReader } from '../../store/memory-store.ts'

export interface Correcting {
  readonly lesson: Lesson
  /** The question to answer again. */
  readonly question: string
}

export async function correctionOf(store: StoreReader, turn: Episode): Promise<Correcting | undefined> {
  if (turn.sourceId !== undefined || !mayCorrect(turn.text)) return undefined
  const names = aliasesOf(await store.memoriesWithAttribute('name'))
  const before = (await store.episodesOf(turn.conversationId)).filter(({ sequence }) => sequence < turn.sequence)
  const asked = before.findLast(({ trust }) => trust === 'own')
  const question = asked === undefined ? undefined : readTurn(asked.text).questions.at(-1)
  const lesson = question === undefined ? undefined : lessonIn(turn.text, question, names)
  return lesson === undefined || question === undefined ? undefined : { lesson, question }
}
