// Who is who, one memory at a time: what a memory tells about names, and whom its mentions mean. Pure; the same in remembering and in sleep.
// Invariants: two become one only by being told so; two people of one name stay two; a mention that could be either is nobody's.

import { isPet, relationOf } from '../extraction/relations.ts'
import type { Entity } from '../memory/graph-records.ts'
import type { EntityId, EpochMs, MemoryId } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import { shortHash } from './hash.ts'
import { isTitled, mentionsOf, type Mention } from './mentions.ts'
import { tellingsIn, type Telling } from './tellings.ts'

export interface Acquaintance {
  /** Entities called by a key, as they are now. */
  readonly called: (key: string) => readonly Entity[]
  /** Whom the memories next to this one (same turn, same talk) are about. */
  readonly nearby: ReadonlySet<EntityId>
  /** Whether another memory mentions a key: a thing named once is only a word. */
  readonly isKnown: (key: string) => boolean
  readonly now: EpochMs
}

export interface Recognised {
  /** New and changed entities, as they are to be. */
  readonly entities: readonly Entity[]
  /** Entities that turned out to be another, and which. */
  readonly absorbed: ReadonlyMap<EntityId, EntityId>
  /** Whom and what the memory is about. */
  readonly about: readonly EntityId[]
}

/** Who stays who they are: a boss or a partner can be another person tomorrow. */
const kin = /^(?:mum|dad|sister|brother|daughter|son|grandma|grandad|aunt|uncle|cousin|niece|nephew|step\w+|\w+-in-law)$/u
/** Words for one and the same bond: who was a partner may become a wife. */
const bonds: readonly ReadonlySet<string>[] = [
  new Set(['partner', 'wife', 'husband', 'girlfriend', 'boyfriend']),
  new Set(['friend', 'best friend', 'flatmate', 'colleague', 'neighbour']),
  new Set(['pet', 'dog', 'cat', 'rabbit', 'hamster', 'parrot', 'horse', 'tortoise']),
  new Set(['child', 'daughter', 'son']),
]

export function recognise(memory: Memory, acquaintance: Acquaintance): Recognised {
  const changed = new Map<EntityId, Entity>()
  const absorbed = new Map<EntityId, EntityId>()
  const called = (key: string): readonly Entity[] => {
    const known = acquaintance.called(key).filter(({ id }) => !absorbed.has(id) && !changed.has(id))
    return [...known, ...changed.values()].filter(({ keys }) => keys.includes(key)).sort((a, b) => (a.id < b.id ? -1 : 1))
  }
  const put = (entity: Entity): Entity => {
    changed.set(entity.id, entity)
    return entity
  }
  const make = (mention: Pick<Mention, 'key' | 'name' | 'kind'>, because: readonly MemoryId[] = []): Entity =>
    put({
      // Derived, so that reading the memory again, here or on another device, meets the same entity.
      id: `${memory.id}.${shortHash(mention.key)}` as EntityId,
      kind: mention.kind,
      name: mention.name,
      namedBy: 'words',
      keys: [mention.key],
      because,
      apart: [],
      at: acquaintance.now,
    })

  const told = new Map<string, EntityId>()
  for (const telling of tellingsIn(memory)) {
    const somebody = join(telling, memory, {
      called,
      put,
      make,
      drop: (gone, into) => void (absorbed.set(gone, into), changed.delete(gone)),
    })
    told.set(telling.one, somebody.id).set(telling.other, somebody.id)
  }
  const mentions = mentionsOf(memory)
  const meant = new Set<EntityId>(told.values())
  const unsure: Mention[] = []
  for (const mention of mentions) {
    if (told.has(mention.key)) continue
    const [first, ...more] = called(mention.key)
    if (first === undefined) {
      if (mention.kind === 'person' || acquaintance.isKnown(mention.key)) meant.add(make(mention).id)
    } else if (more.length > 0) unsure.push(mention)
    else meant.add((mention.kind === 'person' && first.kind !== 'person' ? put({ ...first, kind: 'person' }) : first).id)
  }
  for (const { key } of unsure) {
    const among = called(key)
    const here = among.filter(({ id }) => meant.has(id))
    const near = here.length > 0 ? here : among.filter(({ id }) => acquaintance.nearby.has(id))
    const [only, ...others] = near
    if (only !== undefined && others.length === 0) meant.add(only.id)
  }
  return { entities: [...changed.values()], absorbed, about: [...meant].sort() }
}

interface Hand {
  readonly called: (key: string) => readonly Entity[]
  readonly put: (entity: Entity) => Entity
  readonly make: (mention: Pick<Mention, 'key' | 'name' | 'kind'>, because?: readonly MemoryId[]) => Entity
  readonly drop: (gone: EntityId, into: EntityId) => void
}

/** Makes the two names of a telling one entity's, unless they are known to be two. */
function join(telling: Telling, memory: Memory, { called, put, make, drop }: Hand): Entity {
  const { one, other, name } = telling
  const [ones, others] = [called(one), called(other)]
  const already = ones.find(({ keys }) => keys.includes(other))
  if (already !== undefined) return already
  const bearer = ones.find((entity) => mayBeCalled(entity, telling, memory))
  const named = others.find((entity) => entity.id !== bearer?.id && mayBe(entity, telling) && bearer?.apart.includes(entity.id) !== true)
  // Told to be one once; the person said since that they are two.
  if (bearer !== undefined && named === undefined && others.some(({ id }) => bearer.apart.includes(id))) return bearer
  const isSomebody = relationOf(one) !== undefined || bearer?.kind === 'person' || named?.kind === 'person' || isTitled(name)
  const kind = isSomebody ? 'person' : 'thing'
  const base = bearer ?? named ?? make({ key: one, name, kind })
  const extra = bearer !== undefined && named !== undefined ? named : undefined
  if (extra !== undefined) drop(extra.id, base.id)
  const keys = [...new Set([...base.keys, ...(extra?.keys ?? []), one, other])].sort()
  const isTheirName = base.namedBy === 'words' && relationOf(name) === undefined
  const isCurrentName = relationOf(base.name) !== undefined || memory.supersededBy === undefined
  return put({
    ...base,
    kind,
    keys,
    name: isTheirName && isCurrentName ? name : base.name,
    because: [...new Set([...base.because, ...(extra?.because ?? []), memory.id])],
    apart: [...new Set([...base.apart, ...(extra?.apart ?? [])])],
  })
}

/** Whether somebody known by the first name can also bear the second: they have no name of their own yet, or were renamed. */
function mayBeCalled(entity: Entity, { one, other, isRenaming }: Telling, memory: Memory): boolean {
  const relation = relationOf(one)
  if (relationOf(other) !== undefined) return true
  const names = entity.keys.filter((key) => relationOf(key) === undefined && key !== one)
  if (names.length === 0 || isRenaming) return true
  // A name in the place of another is a new name where the person stays, and a new person where the role passes on.
  const replacesName = memory.slot?.attribute === 'name' && memory.supersedes.length > 0
  return relation !== undefined && replacesName && (kin.test(relation) || isPet(relation))
}

/** Whether somebody of that name can be this to the person: not if they are known to be something else. */
function mayBe(entity: Entity, { one, other }: Telling): boolean {
  if (relationOf(other) !== undefined) return true
  const relation = relationOf(one)
  const roles = entity.keys.filter((key) => relationOf(key) !== undefined)
  if (relation === undefined || roles.length === 0) return true
  return roles.some((role) => role === relation || bonds.some((bond) => bond.has(role) && bond.has(relation)))
}
