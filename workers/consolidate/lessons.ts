// Learning from corrections: the same one twice becomes a proposal, kept as worked out and gone by only once the person says it is right.
// Invariants: it rests on the person's own words; what was turned down is not proposed again.

import type { Context } from './context.ts'
import { correctionOf } from '../chat/correcting.ts'
import { memoryFrom } from '../../core/consolidation/memory-from.ts'
import type { MemoryId } from '../../core/memory/ids.ts'
import type { Episode, EvidenceSpan, Slot } from '../../core/memory/records.ts'
import { mayCorrect } from '../../core/procedures/lesson.ts'
import { readSetting } from '../../core/procedures/read-setting.ts'
import { settingKey } from '../../core/procedures/setting.ts'
import type { StoreTx } from '../../store/memory-store.ts'

/** How often the same has to be corrected. */
const timesToLearn = 2
const salience = 0.7

/** @returns whether the turn was a correction of an answer: then nothing else is read from it */
export async function learnFrom({ clock, ids }: Context, tx: StoreTx, turn: Episode): Promise<boolean> {
  const correcting = await correctionOf(tx, turn)
  if (correcting === undefined) return false
  const { slot, statement } = correcting.lesson
  if (await isKnown(tx, slot)) return true
  const times = [turn, ...(await sameBefore(tx, turn, slot))].slice(0, timesToLearn)
  if (times.length < timesToLearn) return true
  const [first, ...others] = times.map(wholeOf)
  if (first === undefined) return true
  const proposal = memoryFrom(
    {
      kind: 'procedure',
      statement,
      slot,
      entities: [],
      span: first,
      stance: 'inferred',
      author: 'rules',
      salience,
      sensitive: false,
      effect: 'assert',
    },
    { now: clock.now(), saidAt: turn.saidAt, newId: () => ids.next() as MemoryId },
  )
  await tx.put('memories', { ...proposal, evidence: [first, ...others] })
  return true
}

/** Proposed, accepted or turned down already, or told as a rule by the person. */
async function isKnown(tx: StoreTx, slot: Slot): Promise<boolean> {
  const told = await tx.memoriesInSlot(slot.subject, slot.attribute)
  return told.some((memory) => memory.supersededBy === undefined && saysSame(memory.slot?.value ?? '', slot))
}

function saysSame(value: string, slot: Slot): boolean {
  if (value.toLowerCase() === slot.value.toLowerCase()) return true
  const [known, learned] = [readSetting(value), readSetting(slot.value)]
  return known !== undefined && learned !== undefined && settingKey(known) === settingKey(learned)
}

/** Earlier turns that corrected an answer in the same way, the newest first. */
async function sameBefore(tx: StoreTx, turn: Episode, slot: Slot): Promise<readonly Episode[]> {
  const earlier = (await tx.all('episodes'))
    .filter(({ id, trust, sourceId, saidAt }) => trust === 'own' && sourceId === undefined && id !== turn.id && saidAt <= turn.saidAt)
    .filter(({ text }) => mayCorrect(text))
    .sort((a, b) => b.saidAt - a.saidAt)
  for (const each of earlier) {
    const corrected = await correctionOf(tx, each)
    if (corrected?.lesson.slot.subject === slot.subject && corrected.lesson.slot.value === slot.value) return [each]
  }
  return []
}

const wholeOf = ({ id, text }: Episode): EvidenceSpan => ({ episodeId: id, start: 0, end: text.length })
