// The steps of a night as a person reads them: one row a change, small ones of one kind together. What was erased leaves no row.

import { operationKey } from '../../../core/consolidation/sleep/operation.ts'
import type { Memory } from '../../../core/memory/records.ts'
import type { SleepOperation, SleepTally } from '../../../core/memory/sleep-records.ts'
import type { Named } from '../../../store/read/sleep.ts'

export interface NightRow {
  /** Keys of the operations it stands for. */
  readonly keys: readonly string[]
  /** As a plan and as a report: "Join two into one", "Joined two into one". */
  readonly plan: string
  readonly done: string
  readonly why: string
  readonly from: readonly Memory[]
  readonly more: number
  readonly to: { readonly memory: Memory } | { readonly name: string } | undefined
  readonly note: string
}

const shownTogether = 3
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const inWords = (count: number): string => words[count] ?? count.toLocaleString('en-GB')

export function nightRows(operations: readonly SleepOperation[], named: Named): readonly NightRow[] {
  const rows = operations.flatMap((operation): readonly NightRow[] => {
    const row = rowOf(operation, named)
    return row === undefined ? [] : [row]
  })
  return [...rows, ...tierRows(operations, named)]
}

function rowOf(operation: SleepOperation, { memories, topics }: Named): NightRow | undefined {
  const keys = [operationKey(operation)]
  if (operation.do === 'merge') {
    const keep = memories.get(operation.keep)
    const drop = operation.drop.flatMap((id) => memories.get(id) ?? [])
    if (keep === undefined || drop.length === 0) return undefined
    const count = inWords(drop.length + 1)
    return {
      keys,
      plan: `Join ${count} into one`,
      done: `Joined ${count} into one`,
      why: drop.length === 1 ? 'said twice' : `said ${count} times`,
      from: [keep, ...drop].slice(0, shownTogether),
      more: Math.max(0, drop.length + 1 - shownTogether),
      to: { memory: keep },
      note: `Keeps ${drop.length === 1 ? 'both' : `all ${count}`} of your sentences as sources`,
    }
  }
  if (operation.do === 'close') {
    const [older, newer] = [memories.get(operation.older), memories.get(operation.newer)]
    if (older === undefined || newer === undefined) return undefined
    return {
      keys,
      plan: 'Close an older one',
      done: 'Closed an older one',
      why: 'you said something newer',
      from: [older],
      more: 0,
      to: { memory: newer },
      note: 'The older one is kept as history',
    }
  }
  if (operation.do === 'entity') {
    const { name, keys: called } = operation.entity
    const others = called.filter((key) => key !== name.toLowerCase())
    return {
      keys,
      plan: 'Know two names as one',
      done: 'Two names are one',
      why: 'you said so',
      from: [],
      more: 0,
      to: { name },
      note: others.length === 0 ? '' : `Also: ${others.join(', ')}`,
    }
  }
  if (operation.do === 'topic') {
    const { topic } = operation
    const isNew = topic.at === topic.changedAt
    const gist = topic.gist.flatMap((id) => memories.get(id) ?? [])
    if (topic.members.length === 0) {
      return {
        keys,
        plan: 'Put topics under one',
        done: 'Put topics under one',
        why: 'of one matter',
        from: [],
        more: 0,
        to: { name: topic.name },
        note: '',
      }
    }
    return {
      keys,
      plan: isNew ? 'Start a topic' : 'Add to a topic',
      done: isNew ? 'Started a topic' : 'Added to a topic',
      why: `${topic.members.length.toLocaleString('en-GB')} memories`,
      from: gist,
      more: 0,
      to: { name: topic.name },
      note: isNew ? 'Named in your words; you can rename it in memories' : '',
    }
  }
  if (operation.do === 'dissolve') {
    const name = topics.get(operation.topic)?.name
    return {
      keys,
      plan: 'Let a topic go',
      done: 'Let a topic go',
      why: 'too little left in it',
      from: [],
      more: 0,
      to: name === undefined ? undefined : { name },
      note: 'Its memories stay',
    }
  }
  return undefined
}

const tiers = {
  fading: { plan: 'fade', done: 'Let', note: 'Still found, a little further down' },
  archived: { plan: 'go faint', done: 'Let', note: 'Still found when you look deeper' },
} as const

function tierRows(operations: readonly SleepOperation[], { memories }: Named): readonly NightRow[] {
  const rows: NightRow[] = []
  for (const tier of ['fading', 'archived', 'active'] as const) {
    const those = operations.filter((operation) => operation.do === 'tier' && operation.tier === tier)
    const told = those.flatMap((operation) => (operation.do === 'tier' ? (memories.get(operation.memory) ?? []) : []))
    if (told.length === 0) continue
    const count = inWords(told.length)
    const title = tier === 'active' ? `Bring ${count} back to mind` : `Let ${count} ${tiers[tier].plan}`
    rows.push({
      keys: those.map((operation) => operationKey(operation)),
      plan: title,
      done: tier === 'active' ? `Brought ${count} back to mind` : title,
      why: tier === 'active' ? 'in use again' : 'not used for a while',
      from: told.slice(0, shownTogether),
      more: Math.max(0, told.length - shownTogether),
      to: undefined,
      note: tier === 'active' ? '' : tiers[tier].note,
    })
  }
  return rows
}

/** "4 changes: 2 joined, 1 topic, 1 faded". */
export function nightTally(operations: readonly SleepOperation[]): string {
  const count = (kind: SleepOperation['do']): number => operations.filter((operation) => operation.do === kind).length
  const parts = [
    [count('merge'), 'joined'],
    [count('close'), 'closed'],
    [count('entity'), count('entity') === 1 ? 'name' : 'names'],
    [count('topic') + count('dissolve'), count('topic') + count('dissolve') === 1 ? 'topic' : 'topics'],
    [count('tier'), 'moved by strength'],
  ] as const
  const told = parts.filter(([number]) => number > 0).map(([number, noun]) => `${number.toLocaleString('en-GB')} ${noun}`)
  if (told.length === 0) return 'Nothing to tidy'
  return `${operations.length.toLocaleString('en-GB')} ${operations.length === 1 ? 'change' : 'changes'}: ${told.join(', ')}`
}

/** Before and after, where they differ. */
export function tallyRows(before: SleepTally, after: SleepTally): readonly (readonly [string, string])[] {
  const rows: readonly (readonly [string, number, number])[] = [
    ['Memories', before.current, after.current],
    ['Said more than once', before.duplicates, after.duplicates],
    ['Fading or faint', before.current - before.active, after.current - after.active],
    ['Topics', before.topics, after.topics],
    ['People, places, things', before.entities, after.entities],
    ['Connections', before.links, after.links],
  ]
  const told = rows.map(
    ([name, was, is]) =>
      [name, was === is ? is.toLocaleString('en-GB') : `${was.toLocaleString('en-GB')} → ${is.toLocaleString('en-GB')}`] as const,
  )
  return [...told, ['Your own words', 'untouched']]
}
