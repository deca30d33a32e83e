// A simulated life as it unfolds: what is true so far, which values are still unused, what lies ahead. Everything comes from one seed.

import type { Act } from './acts.ts'
import { habits, type FacetName } from './habits.ts'
import type { FacetPhrasings, Phrasings } from './phrasings.ts'
import type { Chance } from './random.ts'
import { Facet } from './truth.ts'
import { people, values, type Value } from './values.ts'

export interface Plan {
  readonly value: Value
  day: number
  readonly saidOn: number
  readonly was: number[]
  state: 'ahead' | 'past' | 'off'
}

export interface World {
  readonly chance: Chance
  readonly phrasings: Phrasings
  readonly facets: ReadonlyMap<FacetName, Facet>
  readonly plans: Plan[]
  /** Facets of which a slip still stands: not asked about until it is put right. */
  readonly unsettled: Set<string>
  /** Values named in a question: these cannot be erased by erasing what was told. */
  readonly asked: Set<Value>
  readonly erased: Value[]
  readonly later: (day: number, run: (today: number) => readonly Act[]) => void
  /** What has come due; at most `most` of it. */
  readonly due: (today: number, most: number) => readonly ((today: number) => readonly Act[])[]
  readonly take: (facet: FacetName) => Value | undefined
  readonly facet: (name: FacetName) => Facet
  readonly words: (name: FacetName) => FacetPhrasings
  /** `my sister Maya`, then `my sister` or `Maya`; nothing where the facet is the person's own. */
  readonly who: (name: FacetName) => Readonly<Record<string, string>>
}

export function newWorld(chance: Chance, phrasings: Phrasings): World {
  const unused = new Map(Object.entries(values).map(([name, pool]) => [name, [...chance.shuffled<Value>(pool)]]))
  const facets = new Map<FacetName, Facet>()
  for (const { facet, isMany } of habits) facets.set(facet, new Facet(facet, isMany))
  for (const name of ['trip', 'bought', 'plan'] as const) facets.set(name, new Facet(name, true))
  const names = { sister: chance.pick(people.sister), brother: chance.pick(people.brother), friend: chance.pick(people.friend) }
  const met = new Set<string>()
  const queue: { readonly day: number; readonly run: (today: number) => readonly Act[] }[] = []
  const facet = (name: FacetName): Facet => {
    const known = facets.get(name)
    if (known === undefined) throw new Error(`There is no facet ${name}.`)
    return known
  }
  return {
    chance,
    phrasings,
    facets,
    plans: [],
    unsettled: new Set(),
    asked: new Set(),
    erased: [],
    later: (day, run) => void queue.push({ day, run }),
    due: (today, most) => {
      const ready = queue
        .filter(({ day }) => day <= today)
        .toSorted((a, b) => a.day - b.day)
        .slice(0, most)
      for (const each of ready) queue.splice(queue.indexOf(each), 1)
      return ready.map(({ run }) => run)
    },
    take: (name) => unused.get(name)?.pop(),
    facet,
    words: (name) => {
      const words = name === 'plan' ? phrasings.plan : phrasings.facets[name]
      if (words === undefined) throw new Error(`There are no words for ${name}.`)
      return words
    },
    who: (name) => {
      const relation = habits.find((habit) => habit.facet === name)?.of
      if (relation === undefined) return {}
      const isNew = !met.has(relation)
      met.add(relation)
      if (isNew) return { who: `my ${relation} ${names[relation]}` }
      return { who: relation === 'friend' ? names.friend : chance.pick([`my ${relation}`, names[relation]]) }
    },
  }
}
