// Everything about somebody: by all their names, and of nobody else.

import { expect, it } from 'vitest'

import type { Entity } from '../memory/graph-records.ts'
import type { EntityId, EpochMs, MemoryId, TopicId } from '../memory/ids.ts'
import type { Memory, Slot } from '../memory/records.ts'
import type { Topic } from '../memory/sleep-records.ts'
import { fact, turn as episode } from '../vault/test-contents.ts'
import { everythingAbout, namesToMark, type Known } from './about.ts'

const slot = (subject: string, attribute: string, value: string): Slot => ({ subject, attribute, value, cardinality: 'one' })
const turns = [
  episode('e1', 0, 'My sister Ines plays the cello.'),
  episode('e2', 1, 'My sister is called Ines.'),
  episode('e3', 2, 'Ines’s birthday is 3 June.'),
  episode('e4', 3, 'My sister rang about the boat.'),
  episode('e5', 4, 'Tom’s sister is a vet, and we combined our orders.'),
]
function m(id: string, statement: string, at: number, over: Partial<Memory> = {}): Memory {
  const from = turns[at]
  if (from === undefined) throw new Error('no such turn')
  return fact(id, statement, from, over)
}
const known: Known = {
  episodes: turns,
  memories: [
    m('m1', 'My sister Ines plays the cello', 0),
    m('m2', 'My sister is called Ines', 1, { slot: slot('sister', 'name', 'Ines') }),
    m('m3', 'Ines’s birthday is 3 June', 2, { slot: slot('ines', 'birthday', '3 June') }),
    m('m4', 'My sister rang about the boat', 3),
    m('m5', 'Tom’s sister is a vet', 4, { slot: slot("tom's sister", 'role', 'vet') }),
  ],
  entities: [],
  topics: [],
}
const now = 0 as EpochMs
const nessa: Entity = {
  id: 'n1' as EntityId,
  kind: 'person',
  name: 'Ines',
  namedBy: 'words',
  keys: ['ines', 'nessa', 'sister'],
  because: [],
  apart: [],
  at: now,
}
const vets: Topic = {
  id: 'o1' as TopicId,
  name: 'Vets and pets',
  namedBy: 'words',
  members: ['m5' as MemoryId],
  gist: [],
  madeBy: 'sleep',
  at: now,
  changedAt: now,
}
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)

it.each(['Ines', 'my sister Ines', 'my sister', 'INES?'])('%s: by name and as the sister, and not somebody else’s', (asked) => {
  const { memories, turns: found } = everythingAbout(asked, known)
  expect(ids(memories)).toEqual(['m1', 'm2', 'm3', 'm4'])
  expect(ids(found)).toEqual(['e1', 'e2', 'e3', 'e4'])
})

it('of two sisters, the one who was named', () => {
  const both = {
    ...known,
    memories: [...known.memories, m('m6', 'My other sister is called Lea', 4, { slot: slot('sister', 'name', 'Lea') })],
  }
  expect(everythingAbout('Lea', both).names).toEqual(['lea'])
  expect(ids(everythingAbout('Ines', both).memories)).not.toContain('m4')
})

it('by every name an entity has', () => {
  const withNames = { ...known, entities: [nessa] }
  expect(everythingAbout('Nessa', withNames).names).toEqual(['nessa', 'ines', 'sister'])
  expect(ids(everythingAbout('Nessa', withNames).memories)).toContain('m3')
})

it('all of a topic, by its name', () => {
  const withTopic = { ...known, topics: [vets] }
  expect(ids(everythingAbout('vets and pets', withTopic).memories)).toEqual(['m5'])
})

it('nothing is about nothing', () => {
  expect(everythingAbout(' … ', known)).toEqual({ names: [], memories: [], turns: [] })
})

it('marks proper names, not relations: the next sister may be spoken of', () => {
  expect(namesToMark(['ines', 'sister', 'a whole sentence that is no name'])).toEqual(['ines'])
})
