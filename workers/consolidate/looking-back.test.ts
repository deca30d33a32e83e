import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase, type KeepsakeDatabase } from '../../store/database.ts'
import { at, memory } from '../../store/test-records.ts'
import { DexieStore } from '../../store/write/dexie-store.ts'
import { portrait, portraitAtOnce, type PortraitView } from './looking-back.ts'

let made = 0
let db: KeepsakeDatabase
let store: DexieStore
const by = { actor: 'you', operation: 'edit', at } as const
const clock = { now: () => at }
const livingIn = (town: string) =>
  memory('a', `I live in ${town}`, undefined, { slot: { subject: 'me', attribute: 'home', value: town, cardinality: 'one' } })
const texts = (view: PortraitView | undefined) => view?.sections.flatMap(({ sentences }) => sentences.map(({ text }) => text))

beforeEach(async () => {
  made += 1
  db = await openDatabase({ name: `looking-back-${made}` })
  store = new DexieStore(db)
})
afterEach(() => db.close())

test('the portrait is there at once where one was written, and says what its memories say by then', async () => {
  await store.transact(by, (tx) => tx.putMany('memories', [livingIn('Bath'), memory('b', 'The shed leaks')]))
  expect(await portraitAtOnce(db, clock)).toBeUndefined()
  const whole = await portrait(db, clock)
  expect(texts(whole)).toEqual(['You live in Bath.'])
  expect(await portraitAtOnce(db, clock)).toEqual(whole)

  await store.transact(by, (tx) => tx.put('memories', livingIn('York')))
  expect(texts(await portraitAtOnce(db, clock))).toEqual(['You live in York.'])
  await store.transact(by, (tx) => tx.remove('memories', ['a']))
  expect(await portraitAtOnce(db, clock)).toBeUndefined()
})

test('nothing of its words is kept beside the records', async () => {
  await store.transact(by, (tx) => tx.put('memories', livingIn('Bath')))
  await portrait(db, clock)
  expect(JSON.stringify(await db.meta.toArray())).not.toContain('Bath')
})
