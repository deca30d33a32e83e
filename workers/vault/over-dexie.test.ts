// The vault over a real (in-memory) IndexedDB: what comes in satisfies every invariant of the store, and the made-up ChatGPT export is read.

import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { snapshot } from './snapshot.ts'
import { vaultService } from './vault-service.ts'
import type { EpochMs, JournalSeq } from '../../core/memory/ids.ts'
import { idsFrom } from '../../core/ports.ts'
import { tableNames } from '../../core/memory/records.ts'
import { life, start } from '../../core/vault/test-contents.ts'
import { makeChatGptExport } from '../../scripts/make-chatgpt-export.ts'
import { openDatabase } from '../../store/database.ts'
import { fsck } from '../../store/fsck.ts'
import { undo } from '../../store/write/undo.ts'
import { DexieStore } from '../../store/write/dexie-store.ts'

let opened = 0
async function device() {
  const db = await openDatabase({ name: `vault-${(opened += 1)}` })
  const store = new DexieStore(db)
  let now = Date.UTC(2026, 10, 21)
  const clock = { now: () => (now += 10) as EpochMs }
  const vault = vaultService({
    store,
    clock,
    ids: idsFrom(clock, Math.random),
    appVersion: '0.1.0',
    fetchSample: async () => '',
    scryptLogN: 10,
    fsck: (repair) => fsck(db, repair, clock.now()),
  })
  return { db, store, clock, vault }
}

it('rows with derived fields leave as the records they are', async () => {
  const one = await device()
  await one.store.transact({ actor: 'you', operation: 'import', at: start }, async (tx) => {
    for (const table of tableNames) await tx.putMany(table, life.tables[table])
  })
  const file = await one.vault.export({ passphrase: '', name: '' })
  if (!file.ok) throw new Error(JSON.stringify(file))
  const two = await device()
  const preview = await two.vault.preview(new File([file.value.file], file.value.name))
  expect(preview).toMatchObject({ ok: true, value: { adds: { conversations: 2, turns: 4, memories: 3, sources: 1 } } })
})

const exported = new File([JSON.stringify(makeChatGptExport())], 'conversations.json')

it('an export of 364 messages comes in, travels sealed to another device, is undone and redone; nothing is ever out of order', async () => {
  const one = await device()
  const preview = await one.vault.preview(exported)
  expect(preview).toMatchObject({ ok: true, value: { kind: 'chatgpt', adds: { conversations: 26, turns: 364 } } })
  if (!preview.ok) return
  const applied = await one.vault.apply(preview.value.token, {})
  expect(applied).toMatchObject({ ok: true, value: { added: { conversations: 26, turns: 364 } } })
  expect((await one.store.jobs('extract')).length).toBe(182)
  expect(await one.vault.check(false)).toMatchObject({ problems: [] })

  const sealed = await one.vault.export({ passphrase: 'seven calm herons', name: 'Mine' })
  if (!sealed.ok) throw new Error(sealed.reason)
  expect(sealed.value.name).toBe('mine-2026-11-21.keepsake')
  const two = await device()
  const arriving = await two.vault.preview(new File([sealed.value.file], sealed.value.name), 'seven calm herons')
  if (!arriving.ok) throw new Error(arriving.reason)
  await two.vault.apply(arriving.value.token, {})
  expect(await two.vault.check(false)).toMatchObject({ problems: [] })
  expect((await snapshot(two.store)).tables.episodes).toEqual((await snapshot(one.store)).tables.episodes)
  expect((await two.store.jobs('extract')).length).toBe(182)

  const { tables } = await snapshot(two.store)
  const last = await two.store.lastSeq()
  const undone = await undo(two.store, last, 'you', two.clock)
  expect(undone).toMatchObject({ ok: true })
  expect(await two.store.count('episodes')).toBe(0)
  expect(await undo(two.store, (last + 1) as JournalSeq, 'you', two.clock)).toMatchObject({ ok: true })
  expect((await snapshot(two.store)).tables).toEqual(tables)
  expect(await two.vault.check(false)).toMatchObject({ problems: [] })
}, 60_000)
