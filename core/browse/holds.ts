// Filters as one test of a row: what each of them means, said plainly. Lists go by columns (misses.ts), which are held to this.
// Law: the test of several tokens holds exactly where the test of each holds.

import type { Strength } from '../forgetting/strength.ts'
import { lifePartOf } from './life-part.ts'
import type { LightRow } from './light-row.ts'
import type { FilterToken } from './query.ts'
import { stampEnd, stampStart } from './stamps.ts'

export type Holds = (row: LightRow, level: Strength) => boolean

/** What a filter must look up outside the rows. */
export interface Lookups {
  /** Memories under a topic or one of those below it. */
  readonly under: (topicId: string) => ReadonlySet<string>
  /** Memories linked to who or what goes by this name, whatever they call it. */
  readonly about: (name: string) => ReadonlySet<string>
}

export function holdsOf(tokens: readonly FilterToken[], lookups: Lookups): Holds {
  // One calls the next: a list of tests would be gone through anew for each row.
  return tokens
    .map((token) => testOf(token, lookups))
    .reduceRight<Holds>((rest, test) => (row, level) => test(row, level) && rest(row, level), all)
}

const all: Holds = () => true

function testOf({ field, value }: FilterToken, { under, about }: Lookups): Holds {
  switch (field) {
    case 'kind':
      return (row) => row.kind === value
    case 'is':
      return value === 'any' ? () => true : (row) => row.standing === value
    case 'stance':
      return (row) => row.stance === value
    case 'strength': {
      const level = value.replace('not-', '')
      return value.startsWith('not-') ? (_, is) => is !== level : (_, is) => is === level
    }
    case 'pinned':
      return (row) => row.pinned === (value !== 'no')
    case 'hidden':
      return (row) => row.sensitive === (value !== 'no')
    case 'about': {
      const [linked, name] = [about(value), value.toLocaleLowerCase()]
      return (row) => linked.has(row.id) || row.entities.some((entity) => entity.toLocaleLowerCase() === name)
    }
    case 'after': {
      const from = stampStart(value)
      return (row) => row.saidAt >= from
    }
    case 'before': {
      const until = stampEnd(value)
      return (row) => row.saidAt < until
    }
    case 'source':
      return (row) => row.sourceId === value || (value === 'you' && row.sourceId === undefined)
    case 'topic': {
      const members = under(value)
      return (row) => members.has(row.id)
    }
    case 'life':
      return (row) => lifePartOf(row) === value
    case 'asof':
    case 'by':
      // The rows are those of that day by then.
      return (row) => row.standing === 'current'
  }
}
