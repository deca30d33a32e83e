import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { EntityId, EpochMs } from '../../core/memory/ids.ts'
import { openDatabase } from '../database.ts'
import { at, entity, link, memory } from '../test-records.ts'
import { DexieStore } from '../write/dexie-store.ts'
import { personOf } from './people.ts'

test('of somebody many memories speak of, those recorded last are read first; how long they are known is told of all', async () => {
  const db = await openDatabase({ name: 'people' })
  const told = ['m1', 'm2', 'm3'].map((id, day) => memory(id, `Odile told me of reef ${id}`, undefined, { saidAt: (at + day) as EpochMs }))
  await new DexieStore(db).transact({ actor: 'you', operation: 'edit', at }, async (tx) => {
    await tx.put('entities', entity('e1', ['odile']))
    await tx.putMany('memories', told)
    for (const { id } of told) await tx.put('links', link('about', id, 'e1'))
  })
  const latest = await personOf(db, 'e1' as EntityId, 2)
  expect(latest?.memories.map(({ id }) => id)).toEqual(['m3', 'm2'])
  expect([latest?.count, latest?.since]).toEqual([3, undefined])
  const whole = await personOf(db, 'e1' as EntityId)
  expect(whole?.memories.map(({ id }) => id)).toEqual(['m3', 'm2', 'm1'])
  expect([whole?.count, whole?.since]).toEqual([3, at])
  db.close()
})
