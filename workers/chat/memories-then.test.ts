import { expect, it, vi } from 'vitest'
import { aMemory } from '../../core/consolidation/a-memory.ts'
import type { DateStamp, EpochMs, MemoryId } from '../../core/memory/ids.ts'
import { InMemoryStore } from '../../store/in-memory-store.ts'
import { forgetThen, memoriesThen } from './memories-then.ts'

const at = Date.UTC(2026, 2, 1) as EpochMs
const day = { clock: 'true', day: '2026-06-01' as DateStamp } as const
const told = { actor: 'you', operation: 'edit', at } as const
const memory = (id: string) => aMemory({ id: id as MemoryId, statement: id, saidAt: at, recordedAt: at, evidence: [] })

it('are read once for many questions, and again when a memory has changed, another day is asked about or nobody looked back for a while', async () => {
  const store = new InMemoryStore()
  await store.transact(told, (tx) => tx.put('memories', memory('one')))
  const all = vi.spyOn(store, 'all')
  const ids = async (moment: Parameters<typeof memoriesThen>[1] = day) =>
    (await (await memoriesThen(store, moment)).all()).map(({ id }) => id)

  expect(await ids()).toEqual(['one'])
  await store.transact(told, (tx) => tx.put('conversations', { id: 'c' as never, title: '', startedAt: at, lastTurnAt: at }))
  expect(await ids()).toEqual(['one'])
  expect(all).toHaveBeenCalledTimes(1)

  await store.transact(told, (tx) => tx.put('memories', memory('two')))
  expect(await ids()).toEqual(['one', 'two'])
  expect(all).toHaveBeenCalledTimes(2)

  expect(await ids({ clock: 'true', day: '2026-01-01' as DateStamp })).toEqual([])
  forgetThen(store)
  expect(await ids()).toEqual(['one', 'two'])
  expect(all).toHaveBeenCalledTimes(4)
})
