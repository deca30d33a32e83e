// A night's plan: what is to be done to a bounded region of the memory, step by step, and the memory as it is afterwards (in the draft). Pure and
// determined: planned again from the same state it is the same, so a night that was cut off is simply planned again. Planned in turns: it stops after
// each memory, so that whoever runs it may let something else go first.
// Law: a second plan at once finds nothing to do.

import { tierChanges } from '../../forgetting/tiers.ts'
import type { Forgetting } from '../../forgetting/policy.ts'
import { TopicGatherer } from '../../graph/topics/gather.ts'
import type { EpochMs, MemoryId } from '../../memory/ids.ts'
import { isCurrent, type Memory } from '../../memory/records.ts'
import type { SleepOperation, SleepScale, SleepTally } from '../../memory/sleep-records.ts'
import { comparePlaces } from '../ledger.ts'
import { carryOut } from './carry-out.ts'
import { linkRegion, meetRegion, type Turns } from './connect-region.ts'
import type { SleepDraft } from './draft.ts'
import { lookupIn, type Lookup } from './lookup.ts'
import { keeperOf } from './merge-memories.ts'
import { operationKey } from './operation.ts'
import { repeats } from './repeats.ts'

export interface PlanInput {
  /** Changed by planning: afterwards it is the memory as it will be. */
  readonly draft: SleepDraft
  readonly scale: SleepScale
  /** What is new or changed since the last sleep, at most 500. */
  readonly region: readonly MemoryId[]
  /** Memories that are in no topic yet, newest first, a few hundred; gathered into new topics each week. */
  readonly waiting: readonly MemoryId[]
  readonly turnOf: (id: MemoryId) => string | undefined
  readonly now: EpochMs
  readonly forgetting: Forgetting
  /** Keys of operations that were left out or taken back before. */
  readonly leftOut: ReadonlySet<string>
}

export interface SleepPlan {
  readonly operations: readonly SleepOperation[]
  readonly before: SleepTally
  readonly after: SleepTally
}

/** A region this large is an import: its topics do not wait for the week to end. */
const manyNew = 60

export function* planSleep(input: PlanInput): Generator<undefined, SleepPlan, undefined> {
  const { draft, scale, region, now, leftOut } = input
  const operations: SleepOperation[] = []
  const left: SleepOperation[] = []
  const step = (operation: SleepOperation): boolean => {
    if (leftOut.has(operationKey(operation))) {
      left.push(operation)
      return false
    }
    const isDone = carryOut(operation, draft, now)
    if (isDone) operations.push(operation)
    return isDone
  }
  const subjectOf = subjectIn(draft)
  const lookup = yield* lookupIn(draft, subjectOf)
  const before = draft.tally(0)

  yield* meetRegion(draft, region, lookup, now, step)
  const pairing: Pairing = { draft, region, lookup, subjectOf, step }
  yield* mergeRepeats(pairing)
  yield* closeLeftovers(pairing)
  yield* linkRegion(draft, region, lookup, now, step)
  yield* gatherTopics(input, scale !== 'day' || region.length >= manyNew, step)
  for (const { memory, to } of tierChanges(
    draft.all('memories').filter((memory) => isCurrent(memory)),
    now,
    input.forgetting,
  )) {
    step({ do: 'tier', memory: memory.id, tier: to })
  }
  const dropped = (list: readonly SleepOperation[]): number =>
    list.reduce((sum, operation) => sum + (operation.do === 'merge' ? operation.drop.length : 0), 0)
  return {
    operations,
    before: { ...before, duplicates: dropped(operations) + dropped(left) },
    after: draft.tally(dropped(left)),
  }
}

type Step = (operation: SleepOperation) => boolean

/** The entity a slot's subject stands for, or the subject itself. */
function subjectIn(draft: SleepDraft): (memory: Memory) => string {
  return ({ id, slot }) => {
    const subject = slot?.subject ?? ''
    const about = draft.aboutOf(id).find((entity) => draft.get('entities', entity)?.keys.includes(subject) === true)
    return about ?? subject
  }
}

interface Pairing {
  readonly draft: SleepDraft
  readonly region: readonly MemoryId[]
  readonly lookup: Lookup
  readonly subjectOf: (memory: Memory) => string
  readonly step: Step
}

/** Each memory of the region that fits, with those like it that fit and that it pairs with, as the draft has them when their turn comes. */
function* pairs(
  { draft, region, lookup }: Pairing,
  fits: (memory: Memory) => boolean,
  isPair: (memory: Memory, other: Memory) => boolean,
): Generator<readonly [memory: Memory, others: readonly Memory[]]> {
  for (const id of region) {
    const memory = draft.get('memories', id)
    if (memory === undefined || !fits(memory)) continue
    const others = lookup.alike(memory).flatMap((other) => draft.get('memories', other) ?? [])
    yield [memory, others.filter((other) => fits(other) && isPair(memory, other))]
  }
}

/** What is said more than once becomes one, evidence added up. */
function* mergeRepeats(pairing: Pairing): Turns {
  const isRepeat = (memory: Memory, other: Memory): boolean => repeats(memory, other, pairing.subjectOf)
  for (const [memory, same] of pairs(pairing, (one) => isCurrent(one), isRepeat)) {
    yield
    const keep = same.length === 0 ? undefined : keeperOf([memory, ...same])
    if (keep === undefined) continue
    // Alike is not transitive: only what repeats the kept one itself goes.
    const drop = [memory, ...same].filter((other) => other.id !== keep.id && isRepeat(other, keep)).map((other) => other.id)
    if (drop.length > 0) pairing.step({ do: 'merge', keep: keep.id, drop: drop.toSorted() })
  }
}

/**
 * Two values of one thing that were filed under two names: `sister · home · Leeds` and `maya · home · York`. Under one name it was decided when it
 * was said, or is being asked; here the two only now are known to be one.
 */
function* closeLeftovers(pairing: Pairing): Turns {
  const { subjectOf, step } = pairing
  const isRival = (memory: Memory, other: Memory): boolean =>
    memory.slot?.attribute !== 'name' &&
    other.slot?.attribute === memory.slot?.attribute &&
    other.slot?.subject !== memory.slot?.subject &&
    other.stance === memory.stance &&
    subjectOf(other) === subjectOf(memory)
  for (const [memory, rivals] of pairs(pairing, isOneOpenValue, isRival)) {
    yield
    for (const rival of rivals) {
      const [older, newer] = comparePlaces(memory, rival) < 0 ? [memory, rival] : [rival, memory]
      if (step({ do: 'close', older: older.id, newer: newer.id })) break
    }
  }
}

const isOneOpenValue = (memory: Memory): boolean =>
  memory.slot?.cardinality === 'one' && isCurrent(memory) && memory.validUntil === undefined

function* gatherTopics({ draft, region, waiting, turnOf, now }: PlanInput, isWeek: boolean, step: Step): Turns {
  const isLoose = (id: MemoryId): boolean => {
    const memory = draft.get('memories', id)
    return memory !== undefined && isCurrent(memory) && draft.topicOf(id) === undefined
  }
  dissolveEmpty(draft, step)
  const loose = [...new Set([...region, ...(isWeek ? waiting : [])])].filter(isLoose)
  if (loose.length === 0) return
  const gatherer = yield* TopicGatherer.over({
    memories: draft.all('memories').filter((memory) => isCurrent(memory)),
    topics: draft.all('topics'),
    aboutOf: (id) => draft.aboutOf(id),
    turnOf,
    now,
  })
  let left = yield* gatherer.attach(loose)
  // Whoever joined may have brought a topic nearer to others that wait.
  for (let before = loose.length; isWeek && left.length < before;) [before, left] = [left.length, yield* gatherer.attach(left)]
  if (isWeek) {
    yield* gatherer.gather(left)
    yield* gatherer.arrange()
  }
  for (const topic of yield* gatherer.finish()) step({ do: 'topic', topic })
}

/** A topic of one current memory is none; one the person named stays. */
function dissolveEmpty(draft: SleepDraft, step: Step): void {
  const topics = draft.all('topics')
  const parents = new Set(topics.map(({ parent }) => parent))
  for (const topic of topics) {
    if (topic.namedBy === 'you' || parents.has(topic.id)) continue
    const current = topic.members.filter((id) => {
      const memory = draft.get('memories', id)
      return memory !== undefined && isCurrent(memory)
    })
    if (current.length < 2) step({ do: 'dissolve', topic: topic.id })
  }
}
