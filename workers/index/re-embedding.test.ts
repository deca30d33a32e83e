// Another embedder's vectors made in the background: what answers is whole at every moment, and nothing is lost when a tab closes.

import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { builtIn } from '../../core/embedding/built-in.ts'
import { readChoice, readProgress } from '../../store/read/models.ts'
import { wantModel } from '../../store/write/models.ts'
import { ask, by, modelsOnDisk, newVault, newWatch, openTab } from './test-tabs.ts'

test('the old vectors answer until the new ones are complete; then only the new are left', async () => {
  const { db } = await newVault(40)
  const watch = newWatch()
  const { api, settle } = openTab(db, watch)
  await api.open()
  await api.flush()
  const during: string[] = []
  let asking = false
  watch.onEmbed = async (model) => {
    if (model !== 'fine' || asking) return
    asking = true
    during.push((await readChoice(db)).serving)
    expect((await api.recall(ask('harbour number 7'))).hits[0]?.id).toBe('e7')
    asking = false
  }
  await wantModel(db, 'fine')
  await settle()
  expect(new Set(during)).toEqual(new Set([builtIn]))
  expect(await readChoice(db)).toEqual({ serving: 'fine', wanted: 'fine' })
  expect(await modelsOnDisk(db)).toEqual(['fine'])
  expect(await readProgress(db)).toBeUndefined()
  watch.onEmbed = () => undefined
  expect((await api.recall(ask('harbour number 9'))).hits[0]?.id).toBe('e9')
  expect(watch.seen.get('fine')?.at(-1)).toBe('harbour number 9')
})

test('what is said while it is made is read by both', async () => {
  const { db, say } = await newVault(20)
  const watch = newWatch()
  const { api, settle } = openTab(db, watch)
  await api.open()
  let said = false
  watch.onEmbed = async (model) => {
    if (model !== 'fine' || said) return
    said = true
    await say(90, 'The dentist is called Marlow.')
    expect(await api.search('marlow', 5)).toEqual(['e90'])
  }
  await wantModel(db, 'fine')
  await settle()
  expect(watch.seen.get(builtIn)).toContain('The dentist is called Marlow.')
  expect(watch.seen.get('fine')).toContain('The dentist is called Marlow.')
  expect((await api.recall(ask('Who is the dentist?'))).hits[0]?.id).toBe('e90')
})

test('a tab closed halfway: the next one goes on, without reading again what was read', async () => {
  const { db } = await newVault(1500)
  const watch = newWatch()
  const first = openTab(db, watch)
  await first.api.open()
  await first.api.flush()
  await wantModel(db, 'fine')
  let read = 0
  let closed: () => void = () => undefined
  const closing = new Promise<void>((resolve) => (closed = resolve))
  watch.onEmbed = async (model) => {
    if (model === 'fine' && (read += 1) === 1200) {
      closed()
      await new Promise(() => undefined)
    }
  }
  void first.settle()
  await closing
  expect(await readChoice(db)).toEqual({ serving: builtIn, wanted: 'fine' })

  const later = newWatch()
  const second = openTab(db, later)
  await second.settle()
  expect(await readChoice(db)).toEqual({ serving: 'fine', wanted: 'fine' })
  expect(later.seen.get('fine')?.length).toBeLessThan(1000)
  expect(await second.api.open()).toMatchObject({ units: 1500 })
})

test('taken back halfway, the old goes on and nothing of the new is kept', async () => {
  const { db } = await newVault(600)
  const watch = newWatch()
  const { api, settle } = openTab(db, watch)
  await api.open()
  await api.flush()
  await wantModel(db, 'fine')
  let read = 0
  watch.onEmbed = async (model) => {
    if (model !== 'fine' || (read += 1) !== 580) return
    await wantModel(db, builtIn)
    api.follow(await readChoice(db))
  }
  await settle()
  await expect.poll(() => modelsOnDisk(db)).toEqual([builtIn])
  expect(await readChoice(db)).toEqual({ serving: builtIn, wanted: builtIn })
  expect((await api.recall(ask('harbour number 7'))).hits[0]?.id).toBe('e7')
})

test('erased while it is made, by another tab: no trace in either chain', async () => {
  const { db, store } = await newVault(1500)
  const locks = new Map<string, Promise<unknown>>()
  const watch = newWatch()
  const here = openTab(db, watch, locks)
  const there = openTab(db, newWatch(), locks)
  await here.api.open()
  await there.api.open()
  await there.api.flush()
  await wantModel(db, 'fine')
  let read = 0
  const seenOnDisk: unknown[] = []
  watch.onEmbed = async (model) => {
    if (model !== 'fine') return
    read += 1
    if (read === 540) {
      await store.transact({ ...by, operation: 'erase' }, async (tx) => {
        await tx.remove('episodes', ['e3'])
        await tx.scrubJournal(['e3'])
      })
      await there.api.flush()
      expect(await there.api.traces(['e3'])).toBe(0)
    }
    // The guest has been written again since, from working memory that had read the erased turn.
    if (read === 1200) {
      seenOnDisk.push(...(await modelsOnDisk(db)))
      expect(await there.api.traces(['e3'])).toBe(0)
    }
  }
  await here.settle()
  expect(seenOnDisk).toContain('fine')
  expect(await readChoice(db)).toMatchObject({ serving: 'fine' })
  expect(await here.api.traces(['e3'])).toBe(0)
  expect(await here.api.open()).toMatchObject({ units: 1499 })
})

test('a tab that knew only the old one answers from the new, and never writes the old back', async () => {
  const { db, say } = await newVault(30)
  const locks = new Map<string, Promise<unknown>>()
  const [watch, other] = [newWatch(), newWatch()]
  const here = openTab(db, watch, locks)
  const there = openTab(db, other, locks)
  await here.api.open()
  await there.api.open()
  await wantModel(db, 'fine')
  await here.settle()
  await say(40, 'The dentist is called Marlow.')
  await there.api.flush()
  expect(await modelsOnDisk(db)).toEqual(['fine'])
  expect((await there.api.recall(ask('Who is the dentist?'))).hits[0]?.id).toBe('e40')
  expect(other.seen.get('fine')).toEqual(['The dentist is called Marlow.', 'Who is the dentist?'])
  await wantModel(db, builtIn)
  await there.settle()
  await here.api.flush()
  expect(await modelsOnDisk(db)).toEqual([builtIn])
})

test('a model that turns out damaged is left at once; the table answers and it is told why', async () => {
  const { db } = await newVault(10)
  const watch = newWatch()
  const first = openTab(db, watch)
  await first.api.open()
  await wantModel(db, 'fine')
  await first.settle()
  watch.unusable.add('fine')
  const again = openTab(db, watch)
  expect((await again.api.recall(ask('harbour number 7'))).hits[0]?.id).toBe('e7')
  expect(await readChoice(db)).toEqual({ serving: builtIn, wanted: builtIn, problem: { model: 'fine', why: 'damaged' } })
})

test('one that fails while its vectors are made leaves everything as it was', async () => {
  const { db } = await newVault(10)
  const watch = newWatch()
  const { api, settle } = openTab(db, watch)
  await api.open()
  await api.flush()
  await wantModel(db, 'fine')
  watch.onEmbed = (model) => void (model === 'fine' && watch.unusable.add(model))
  await settle()
  expect(await readChoice(db)).toMatchObject({ serving: builtIn, wanted: builtIn, problem: { model: 'fine' } })
  expect(await modelsOnDisk(db)).toEqual([builtIn])
})
