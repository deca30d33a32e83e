// What was told or answered in the two exchanges before a turn, as sentences: what a short turn may put right, change or end.
// Looked up only for turns short enough to be about it.

import { isOpen } from '../../core/consolidation/ledger.ts'
import { refusalOf } from '../../core/extraction/gate.ts'
import { hasSign, mayRetell } from '../../core/extraction/retell.ts'
import type { Told } from '../../core/extraction/retelling/told.ts'
import { sentencesOf } from '../../core/extraction/segment.ts'
import { strip } from '../../core/extraction/thread.ts'
import { wordCount } from '../../core/extraction/value.ts'
import { readTurn } from '../../core/answer/read-turn.ts'
import type { EpochMs } from '../../core/memory/ids.ts'
import type { Episode, Memory } from '../../core/memory/records.ts'
import type { StoreReader } from '../../store/memory-store.ts'

const fewestWords = 2
const mostWords = 25

/** @param talk the turns just before it, oldest first */
export async function tellingsBefore(reader: StoreReader, turn: Episode, talk: readonly Episode[], now: EpochMs): Promise<readonly Told[]> {
  if (!mayRetell(turn.text)) return []
  const before = talk.filter((other) => other.withdrawnAt === undefined)
  const lastOwn = before.findLast(({ trust }) => trust === 'own')
  // After a pause a mere fragment may be about anything.
  if (lastOwn?.session !== turn.session && !hasSign(turn.text)) return []
  const lastReply = before.at(-1)?.reply === undefined ? undefined : before.at(-1)
  const tellings: Told[] = []
  for (const other of before.toReversed()) {
    const isLast = other.id === lastOwn?.id || other.id === lastReply?.id
    const memories = await memoriesOf(reader, other)
    const open = memories.filter((memory) => isOpen(memory, now) && memory.saidAt <= turn.saidAt)
    tellings.push(...open.map((memory) => toldBy(memory, isLast)))
    // What is over, as in an old chat brought in late, was remembered: nothing is told anew in its place.
    if (isLast && memories.length === 0) tellings.push(...(await unremembered(reader, other)))
  }
  return [...new Map(tellings.toReversed().map((told) => [told.statement, told])).values()].toReversed()
}

/** Those of a turn of the person's, or those a reply rests on; what somebody is called comes last. */
async function memoriesOf(reader: StoreReader, turn: Episode): Promise<readonly Memory[]> {
  const cited = turn.reply?.parts.flatMap((part) => part.cites.flatMap((cite) => cite.memoryId ?? [])) ?? []
  const found = turn.trust === 'own' ? await reader.memoriesFrom(turn.id) : await reader.getMany('memories', cited)
  return found.toReversed().toSorted((a, b) => Number(a.slot?.attribute === 'name') - Number(b.slot?.attribute === 'name'))
}

const gloss = / \((?:from |until |since |the (?:week|weekend) of )?(?:\d{1,2} )?\p{Lu}\p{Ll}+ \d{4}\)/gu

function toldBy({ id, statement, slot, evidence }: Memory, isLast: boolean): Told {
  const [span] = evidence
  return {
    statement: statement.replace(gloss, ''),
    ...(slot === undefined ? {} : { slot: { ...slot, value: slot.value.replace(gloss, '') } }),
    memoryId: id,
    span: span as Told['span'],
    isLast,
  }
}

/** A sentence of the person's that no memory was made of, as they said it. */
async function unremembered(reader: StoreReader, turn: Episode): Promise<readonly Told[]> {
  const quoted =
    turn.reply?.parts.flatMap((part) => part.cites.flatMap((cite) => (cite.memoryId === undefined ? (cite.episodeId ?? []) : []))) ?? []
  const [episode] = turn.trust === 'own' ? [turn] : await reader.getMany('episodes', quoted.slice(0, 1))
  if (episode === undefined || episode.trust !== 'own') return []
  const { command, questions } = readTurn(episode.text)
  if (command !== undefined || questions.length > 0) return []
  return sentencesOf(episode.text)
    .map(({ start, end }) => ({ statement: episode.text.slice(start, end), span: { episodeId: episode.id, start, end }, isLast: true }))
    .filter(
      ({ statement }) =>
        wordCount(statement) >= fewestWords && wordCount(statement) <= mostWords && refusalOf(strip(statement).core) === undefined,
    )
    .toReversed()
}
