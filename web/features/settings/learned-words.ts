// What an adapter holds, said as a person would say it.

import type { Adapter } from '../../../core/memory/records.ts'

const kindWords: Readonly<Record<string, string>> = {
  fact: 'facts',
  preference: 'what you like',
  event: 'things that happened',
  plan: 'plans',
  routine: 'routines',
  procedure: 'how you like things done',
  insight: 'what I worked out',
}

/** One or two sentences: from how much, what it says, and whether it is used. */
export function learnedWords(adapter: Adapter): string {
  const from = `From ${adapter.events.toLocaleString('en-GB')} times a memory came up`
  if (!adapter.inForce) return `${from}: nothing that would serve you better than the default, so the default stays.`
  return `${from}: ${adapter.id === 'forgetting' ? paceWords(adapter) : usedWords(adapter)} Tried on the later part, that was right more often than the default.`
}

function paceWords({ parameters }: Adapter): string {
  const pace = parameters['pace'] ?? 1
  const times = (pace < 1 ? 1 / pace : pace).toLocaleString('en-GB', { maximumFractionDigits: 1 })
  return `you come back to things ${times} times as ${pace < 1 ? 'soon, or not at all' : 'late'} as most do, so they fade ${pace < 1 ? 'sooner' : 'more slowly'}.`
}

function usedWords({ parameters }: Adapter): string {
  const all = parameters['all'] ?? 0
  const kinds = Object.entries(parameters)
    .filter(([kind, share]) => kind !== 'all' && share > all)
    .sort((a, b) => b[1] - a[1])
    .map(([kind]) => kindWords[kind] ?? kind)
  return kinds.length === 0
    ? 'some memories serve you more than others.'
    : `you use ${kinds.join(', ')} more than the rest, so they rank a little higher.`
}
