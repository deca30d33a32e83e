// Annotated turns: a file of conversations and a file of facts that somebody else wrote down from them, each with the turns it rests on.

import { readFileSync } from 'node:fs'
import type { EpisodeId, EpochMs } from '../../core/memory/ids.ts'
import type { ExtractContext, Turn } from '../../core/extraction/thread.ts'
import { readDataSet } from '../recall/data.ts'

interface FactsFile {
  readonly collections: readonly {
    readonly id: string
    readonly facts: readonly { readonly fact: string; readonly evidence: readonly string[] }[]
  }[]
}

export interface AnnotatedTurn {
  readonly conversation: string
  /** Read as its speaker's own words. */
  readonly turn: Turn
  readonly context: ExtractContext
  /** Whether some fact rests on it. */
  readonly isTelling: boolean
}

/** Every turn of every conversation, whoever speaks: each speaker is the owner of what they say. */
export function annotatedTurns(turnsPath: string, factsPath: string): readonly AnnotatedTurn[] {
  const facts = JSON.parse(readFileSync(factsPath, 'utf8')) as FactsFile
  return readDataSet(turnsPath).collections.flatMap(({ id, turns }) => {
    const told = new Set(facts.collections.find((each) => each.id === id)?.facts.flatMap(({ evidence }) => evidence))
    return turns.map((turn, place) => {
      const before = turns[place - 1]
      return {
        conversation: id,
        turn: { id: turn.id as EpisodeId, text: turn.text, saidAt: Date.parse(turn.date) as EpochMs },
        context: before === undefined || before.session !== turn.session ? {} : { before: before.text },
        isTelling: told.has(turn.id),
      }
    })
  })
}
