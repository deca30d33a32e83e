// From a record to what can be found of it. Decided here, once: what is indexed and what is not.
// Not indexed of the live talk: Keepsake's replies (nothing is learnt from recalled text, and an answer must not outrank its source), the
// owner's pure questions, commands and courtesies (they say nothing, and asking again would find the question instead of the answer).
// What was taken back isn't either. Imported turns are indexed whole, assistants' too: there the recommendations and answers are often what is looked for.

import { readTurn } from '../../core/answer/read-turn.ts'
import { attributes, type KnownAttribute } from '../../core/extraction/attributes.ts'
import { defaultPolicy } from '../../core/forgetting/policy.ts'
import { retrievability, tierOf } from '../../core/forgetting/strength.ts'
import type { Prior } from './prior.ts'
import { isCurrent } from '../../core/memory/records.ts'
import type { Episode, Memory } from '../../core/memory/records.ts'
import { madeAt, type EpochMs } from '../../core/memory/ids.ts'
import type { Changeable, IndexUnit, UnitTimes } from '../../core/retrieval/recall.types.ts'
import { dayNumber } from '../../core/retrieval/time-window.ts'

/** The unit of a turn; undefined when it is not to be found. */
export function unitOfEpisode(episode: Episode): IndexUnit | undefined {
  if (episode.withdrawnAt !== undefined) return undefined
  if (episode.sourceId === undefined && !isWorthFinding(episode)) return undefined
  const { id, conversationId, session, sequence, speaker, trust, text, saidAt } = episode
  return {
    id,
    kind: 'episode',
    thread: conversationId,
    session,
    sequence,
    speaker,
    trust,
    text,
    saidAt,
    evidence: [],
    standing: 'current',
    retrievability: 1,
  }
}

/** The unit of a memory: its statement, found also by what its slot is called and by names it does not spell out. */
export function unitOfMemory(memory: Memory, now: EpochMs, prior: Prior = plainPrior): IndexUnit {
  const { id, statement, saidAt, evidence } = memory
  const title = titleOf(memory)
  return {
    id,
    kind: 'memory',
    thread: '',
    session: 0,
    sequence: 0,
    speaker: 'you',
    trust: 'own',
    text: statement,
    ...(title === '' ? {} : { title }),
    saidAt,
    evidence: [...new Set(evidence.map((span) => span.episodeId))],
    ...changeable(memory, now, prior),
  }
}

/** What may change about a memory's unit while its words stay. */
export function changeable(memory: Memory, now: EpochMs, { forgetting, leaningOf }: Prior = plainPrior): Changeable {
  return {
    times: timesOf(memory),
    standing: isCurrent(memory) ? 'current' : 'superseded',
    retrievability: Math.min(1, Math.max(0, retrievability(memory, now, forgetting) + leaningOf(memory))),
    archived: tierOf(memory, now, forgetting) === 'archived',
  }
}

function timesOf({ validFrom, validUntil, retractedAt, supersededBy }: Memory): UnitTimes {
  // A replaced memory does not say when it was: what replaced it does, by the moment its id was made.
  const endedAt = retractedAt ?? (supersededBy === undefined ? undefined : madeAt(supersededBy))
  return {
    ...(validFrom === undefined ? {} : { from: dayNumber(validFrom, 'first') }),
    ...(validUntil === undefined ? {} : { until: dayNumber(validUntil, 'last') }),
    ...(endedAt === undefined || Number.isNaN(endedAt) ? {} : { endedAt }),
  }
}

const plainPrior: Prior = { forgetting: defaultPolicy, leaningOf: () => 0 }

/** Fields of a record whose change changes words, place or evidence of its unit; anything else is `changeable` or not indexed. */
export const wordFields: ReadonlySet<string> = new Set([
  'text',
  'withdrawnAt',
  'speaker',
  'trust',
  'conversationId',
  'sequence',
  'session',
  'statement',
  'slot',
  'entities',
  'evidence',
  'saidAt',
  'sourceId',
])

function isWorthFinding({ trust, text }: Episode): boolean {
  if (trust === 'assistant') return false
  const { tells, asks, command, courtesy } = readTurn(text)
  if (courtesy !== undefined) return false
  if (command !== undefined && command.name !== 'remember') return false
  return tells || !asks
}

/** What a question may call it: whose it is, the attribute and its other words, names the statement does not spell out. */
function titleOf({ statement, slot, entities }: Memory): string {
  const said = statement.toLowerCase()
  const slotWords =
    slot === undefined ? [] : [...(slot.subject === 'me' ? [] : [slot.subject]), slot.attribute, ...aliasesOf(slot.attribute)]
  return [...new Set([...slotWords, ...entities])].filter((name) => !said.includes(name.toLowerCase())).join(', ')
}

function aliasesOf(attribute: string): readonly string[] {
  return Object.hasOwn(attributes, attribute) ? attributes[attribute as KnownAttribute].aliases : []
}
