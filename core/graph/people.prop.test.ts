// Laws of who is one: joining keeps every name and every link, and taking apart by the same names gives back who was called what.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entity, Link } from '../memory/graph-records.ts'
import type { EntityId, EpochMs, MemoryId } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import { linkId } from './link.ts'
import { joinEntities, nameEntity, separateEntity } from './people.ts'
import { recognise } from './recognise.ts'

const now = 1 as EpochMs
const person = (id: string, keys: readonly string[]): Entity => ({
  id: id as EntityId,
  kind: 'person',
  name: keys[0] ?? id,
  namedBy: 'words',
  keys: [...keys].sort(),
  because: [],
  apart: [],
  at: now,
})
const about = (from: string, to: Entity): Link => ({
  id: linkId('about', from as MemoryId, to.id),
  kind: 'about',
  from: from as MemoryId,
  to: to.id,
  weight: 1,
  evidence: [],
  madeBy: 'rules',
  at: now,
})
const speakingOf = (id: string, name: string): Memory =>
  ({ id, statement: `${name} rows.`, entities: [name], evidence: [], supersedes: [] }) as unknown as Memory

const names = fc.uniqueArray(fc.constantFrom('ada', 'bo', 'cleo', 'dora', 'edda', 'finn'), { minLength: 2, maxLength: 5 })

describe('two made one and taken apart', () => {
  test('by the same names, everybody is called what they were, and every memory speaks of whom it spoke', () => {
    fc.assert(
      fc.property(names, fc.nat(), (all, cut) => {
        const at = 1 + (cut % (all.length - 1))
        const [one, other] = [person('one', all.slice(0, at)), person('other', all.slice(at))]
        const told = all.map((name) => ({ name, memory: speakingOf(`m-${name}`, name), of: one.keys.includes(name) ? one : other }))
        const links = told.map(({ memory, of }) => about(memory.id, of))
        const joined = joinEntities(one, other, links, [])
        const [whole] = joined.put.entities
        expect(whole?.keys).toEqual([...all].sort())
        const led = [...links.filter(({ id }) => !joined.remove.links.includes(id)), ...joined.put.links]
        expect(led.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(told.map(({ memory }) => `${memory.id} one`).sort())

        const memories = new Map(told.map(({ memory }) => [memory.id as string, memory]))
        if (whole === undefined) throw new Error('Nobody is left')
        const apart = separateEntity(whole, { keys: other.keys, newId: other.id, now, links: led, memories })
        expect(apart?.put.entities.map(({ id, keys }) => [id, keys])).toEqual([
          ['one', one.keys],
          ['other', other.keys],
        ])
        const after = [...led.filter(({ id }) => apart?.remove.links.includes(id) !== true), ...(apart?.put.links ?? [])]
        expect(after.map(({ id }) => id).sort()).toEqual(links.map(({ id }) => id).sort())
      }),
    )
  })

  test('one of them always has a name left', () => {
    const one = person('one', ['ada', 'bo'])
    const rest = { newId: 'new' as EntityId, now, links: [], memories: new Map() }
    expect(separateEntity(one, { keys: ['ada', 'bo'], ...rest })).toBeUndefined()
    expect(separateEntity(one, { keys: ['cleo'], ...rest })).toBeUndefined()
  })

  test('a name given is what they are called by, too', () => {
    expect(nameEntity(person('one', ['ada']), 'Ada Lund')).toMatchObject({ name: 'Ada Lund', namedBy: 'you', keys: ['ada', 'ada lund'] })
  })

  test('what was told to be one and taken apart since is not made one again', () => {
    const sister = { ...person('s', ['sister']), apart: ['m' as EntityId] }
    const maya = { ...person('m', ['maya']), name: 'Maya', apart: ['s' as EntityId] }
    const told = { ...speakingOf('m1', 'Maya'), statement: 'My sister Maya lives in Hull.' }
    const { entities, absorbed } = recognise(told, {
      called: (key) => [sister, maya].filter(({ keys }) => keys.includes(key)),
      nearby: new Set(),
      isKnown: () => false,
      now,
    })
    expect([...absorbed]).toEqual([])
    expect(entities.flatMap(({ keys }) => keys)).not.toContain('maya sister')
    expect(entities.some(({ keys }) => keys.includes('maya') && keys.includes('sister'))).toBe(false)
  })
})
