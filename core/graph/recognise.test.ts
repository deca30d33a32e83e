// Who is who: told in one order or another, renamed, two of one name.

import { describe, expect, it } from 'vitest'
import { aMemory } from '../consolidation/a-memory.ts'
import type { Entity } from '../memory/graph-records.ts'
import type { EntityId, EpochMs, MemoryId } from '../memory/ids.ts'
import type { Memory, Slot } from '../memory/records.ts'
import { recognise } from './recognise.ts'

let made = 0
const said = (statement: string, entities: readonly string[], slot?: [string, string, string], over: Partial<Memory> = {}): Memory => {
  const filled: { slot?: Slot } =
    slot === undefined ? {} : { slot: { subject: slot[0], attribute: slot[1], value: slot[2], cardinality: 'one' } }
  return aMemory({ id: `m${String((made += 1)).padStart(3, '0')}` as MemoryId, statement, entities, ...filled, ...over })
}

/** Tells one after the other; gives everybody there is then, and whom each memory is about, by their names then. */
function tell(...memories: readonly Memory[]) {
  const everybody = new Map<EntityId, Entity>()
  const about: (readonly EntityId[])[] = []
  for (const memory of memories) {
    const {
      entities,
      absorbed,
      about: whom,
    } = recognise(memory, {
      called: (key) => [...everybody.values()].filter(({ keys }) => keys.includes(key)),
      nearby: new Set(about.at(-1) ?? []),
      isKnown: (key) => memories.filter((other) => other.entities.some((name) => name.toLowerCase() === key)).length > 1,
      now: 0 as EpochMs,
    })
    for (const id of absorbed.keys()) everybody.delete(id)
    for (const entity of entities) everybody.set(entity.id, entity)
    for (const [at, ids] of about.entries()) about[at] = ids.map((id) => absorbed.get(id) ?? id)
    about.push(whom)
  }
  return {
    people: [...everybody.values()].filter(({ kind }) => kind === 'person').map(({ name, keys }) => `${name}: ${keys.join(', ')}`),
    things: [...everybody.values()].filter(({ kind }) => kind !== 'person').map(({ name, kind }) => `${kind} ${name}`),
    about: about.map((ids) => ids.map((id) => everybody.get(id)?.name)),
  }
}

const sisterMaya = said('My sister is called Maya.', ['Maya', 'sister'], ['sister', 'name', 'Maya'])
const mayaWorks = said('Maya works at the library.', ['Maya'], ['maya', 'work', 'the library'])
const sisterMoves = said('My sister is moving to Leeds.', ['Leeds', 'sister'], ['sister', 'home', 'Leeds'])

describe('a person by what they are and by name', () => {
  it('knows somebody by a title, whatever they are to one', () => {
    const { people, things } = tell(said('My optician is called Mr Haddad.', ['Mr Haddad'], ['optician', 'name', 'Mr Haddad']))
    expect(people).toEqual(['Mr Haddad: mr haddad, optician'])
    expect(things).toEqual([])
  })

  it.each([
    ['the name first', [mayaWorks, sisterMaya, sisterMoves]],
    ['the relation first', [sisterMoves, sisterMaya, mayaWorks]],
    ['both apart, then told to be one', [sisterMoves, mayaWorks, sisterMaya]],
    ['in passing', [said('My sister Maya came for tea.', ['Maya', 'sister']), mayaWorks, sisterMoves]],
    ['the other way round', [said('Maya, my sister, came for tea.', ['Maya', 'sister']), mayaWorks, sisterMoves]],
  ])('is one: %s', (_order, memories) => {
    const { people, about } = tell(...memories)
    expect(people).toEqual(['Maya: maya, sister'])
    expect(about).toEqual([['Maya'], ['Maya'], ['Maya']])
  })

  it('is not guessed: who was never told to be one stays two', () => {
    expect(tell(sisterMoves, mayaWorks).people).toEqual(['sister: sister', 'Maya: maya'])
  })

  it('keeps the old name when renamed, and is shown by the new one', () => {
    const renamed = said('My sister is called May now.', ['May', 'sister'], ['sister', 'name', 'May'], { supersedes: [sisterMaya.id] })
    const { people, about } = tell(sisterMaya, renamed, mayaWorks)
    expect(people).toEqual(['May: may, maya, sister'])
    expect(about[2]).toEqual(['May'])
  })

  it('another boss is another person', () => {
    const first = said('My boss is called Ines.', ['Ines', 'boss'], ['boss', 'name', 'Ines'])
    const next = said('My boss is called Karl.', ['Karl', 'boss'], ['boss', 'name', 'Karl'], { supersedes: [first.id] })
    expect(tell(first, next).people).toEqual(['Ines: boss, ines', 'Karl: boss, karl'])
  })

  it('who was the boss is not the boss there is', () => {
    const old = said('My old boss Tom sends his love.', ['Tom'])
    expect(tell(said('My boss is strict.', ['boss']), old).people).toEqual(['boss: boss'])
  })

  it('a partner can become a husband', () => {
    const partner = said('My partner is called Davit.', ['Davit', 'partner'], ['partner', 'name', 'Davit'])
    const husband = said('My husband Davit is cooking.', ['Davit', 'husband'])
    expect(tell(partner, husband).people).toEqual(['Davit: davit, husband, partner'])
  })
})

describe('two people of one name', () => {
  const boss = said('My boss is called Maya too.', ['Maya', 'boss'], ['boss', 'name', 'Maya'])
  it('stay two', () => {
    expect(tell(sisterMaya, boss).people).toEqual(['Maya: maya, sister', 'Maya: boss, maya'])
  })
  it('are told apart by what else is said, and by nothing else', () => {
    const apart = tell(sisterMaya, boss, sisterMoves, said('It rained.', []), said('Maya likes jazz.', ['Maya'], ['maya', 'likes', 'jazz']))
    expect(apart.about[2]).toEqual(['Maya'])
    expect(apart.about[4]).toEqual([])
  })
  it('several sisters are several people', () => {
    const other = said('My sister Ana lives abroad.', ['Ana', 'sister'], ['ana', 'home', 'abroad'])
    const { people, about } = tell(sisterMaya, other, sisterMoves)
    expect(people).toEqual(['Maya: maya, sister', 'Ana: ana, sister'])
    expect(about[2]).toEqual(['Ana'])
  })
  it('become one when told so', () => {
    const same = said('My boss is also my sister.', ['boss', 'sister'])
    expect(tell(sisterMoves, said('My boss is strict.', ['boss']), same).people).toEqual(['boss: boss, sister'])
  })
})

it('a thing is known once it is named twice; days and contractions are nobody', () => {
  const { people, things } = tell(
    said("We're going to the Merle on Friday.", ["We're", 'Merle', 'Friday']),
    said('The Merle needs paint.', ['Merle']),
    said('Homework is due.', ['Homework']),
  )
  expect(people).toEqual([])
  expect(things).toEqual(['thing Merle'])
})
