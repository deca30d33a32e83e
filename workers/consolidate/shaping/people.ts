// Who is one and who is two, as the person says, within the transaction of the command. Memories are not touched: only what they are about.

import { done, gone, type Context } from '../context.ts'
import type { Outcome } from '../consolidate.api.ts'
import type { ShapingOf } from './shaping.api.ts'
import { joinEntities, nameEntity, separateEntity, type PeopleChange } from '../../../core/graph/people.ts'
import type { EntityId } from '../../../core/memory/ids.ts'
import type { StoreTx } from '../../../store/memory-store.ts'

export async function joinPeople(tx: StoreTx, { keep: keepId, other: otherId }: ShapingOf<'join-people'>): Promise<Outcome<void>> {
  const [keep, other] = [await tx.get('entities', keepId), await tx.get('entities', otherId)]
  if (keep === undefined || other === undefined || keepId === otherId) return gone
  const links = [...(await tx.linksOf(keepId)), ...(await tx.linksOf(otherId))]
  const others = (await tx.all('entities')).filter(({ id }) => id !== keepId && id !== otherId)
  await write(tx, joinEntities(keep, other, links, others))
  return done(undefined)
}

export async function separatePeople(
  { clock, ids }: Context,
  tx: StoreTx,
  { id, keys }: ShapingOf<'separate-people'>,
): Promise<Outcome<void>> {
  const entity = await tx.get('entities', id)
  if (entity === undefined) return gone
  const links = await tx.linksOf(id)
  const memories = new Map(
    (
      await tx.getMany(
        'memories',
        links.map(({ from }) => from),
      )
    ).map((memory) => [memory.id as string, memory]),
  )
  const change = separateEntity(entity, { keys, newId: ids.next() as EntityId, now: clock.now(), links, memories })
  if (change === undefined) return { ok: false, reason: 'empty', message: 'Each of the two needs a name.' }
  await write(tx, change)
  return done(undefined)
}

export async function namePerson(tx: StoreTx, { id, name }: ShapingOf<'name-person'>): Promise<Outcome<void>> {
  const entity = await tx.get('entities', id)
  if (entity === undefined) return gone
  if (name.trim() === '') return { ok: false, reason: 'empty', message: 'A name needs at least a letter.' }
  await tx.put('entities', nameEntity(entity, name))
  return done(undefined)
}

async function write(tx: StoreTx, { put, remove }: PeopleChange): Promise<void> {
  await tx.remove('links', remove.links)
  await tx.remove('entities', remove.entities)
  await tx.putMany('entities', put.entities)
  await tx.putMany('links', put.links)
}
