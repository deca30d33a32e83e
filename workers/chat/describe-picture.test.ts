// A picture described in a real memory: kept under the writer's name, undone, taken off, erased; never read as the person's words.

import { expect, it } from 'vitest'
import { scriptedEngine, type Script } from '../../core/generation/scripted-engine.ts'
import type { PictureId } from '../../core/memory/ids.ts'
import { takeBackByModel } from '../consolidate/by-model/take-back.ts'
import { capture } from '../consolidate/capture.ts'
import { eraseDerived } from '../consolidate/erase-words.ts'
import { removeCaption } from '../consolidate/pictures.ts'
import { wholeMemory } from '../journeys/whole-memory.ts'
import { describePicture } from './describe-picture.ts'

async function withPicture(script: Script) {
  const memory = await wholeMemory()
  const picture = { name: 'kite.png', type: 'image/png', width: 2, height: 2, sizeBytes: 3, thumbnail: 'AAAA', data: 'AAAA' } as const
  const captured = await capture(memory, { text: 'Look at this.', pictures: [picture] })
  if (!captured.ok) throw new Error(captured.message)
  const [kept] = await memory.store.all('pictures')
  if (kept === undefined) throw new Error('the picture was not kept')
  const engine = scriptedEngine({ canPictures: true, ...script })
  const describe = (id: PictureId = kept.id) => describePicture({ ...memory, withWriter: (work) => work(engine) }, id)
  const caption = async () => (await memory.store.get('pictures', kept.id))?.caption
  return { memory, kept, describe, caption, engine }
}

it('is kept with the picture, by its author, and nothing else comes of it', async () => {
  const { memory, describe, caption } = await withPicture({ say: () => 'I own a red kite.' })
  const before = await memory.store.all('memories')
  expect(await describe()).toEqual({ ok: true })
  expect(await caption()).toMatchObject({ text: 'I own a red kite.', by: 'model:scripted stand-in' })
  expect(await memory.store.all('memories')).toEqual(before)
  expect((await memory.store.journal(0 as never, 500)).at(-1)).toMatchObject({ operation: 'by-model', by: 'model:scripted stand-in' })
})

it('goes with everything a model worked out, by itself, and when what it says is erased', async () => {
  const { memory, kept, describe, caption } = await withPicture({ say: () => 'A red kite over Texel.' })
  await describe()
  expect(await takeBackByModel(memory)).toMatchObject({ ok: true, value: { changes: 1 } })
  expect(await caption()).toBeUndefined()
  await describe()
  await removeCaption(memory, kept.id)
  expect(await caption()).toBeUndefined()
  await describe()
  const { result } = await memory.store.transact({ actor: 'you', operation: 'erase', at: memory.clock.now() }, (tx) =>
    eraseDerived(tx, new Set(['texel'])),
  )
  expect(result.ids).toContain(kept.id)
  expect(await caption()).toBeUndefined()
})

it.each([
  ['a writer that sees nothing', { canPictures: false }, 'cannot-see'],
  ['one that says nothing', { say: () => ' ' }, 'nothing-said'],
  ['one that does not start', { loadProblem: 'not-answering' }, 'not-answering'],
  ['one that breaks off', { breakAfter: { pieces: 1, problem: 'lost-graphics' } }, 'lost-graphics'],
] as const)('%s leaves it as it was', async (_, script, reason) => {
  const { describe, caption } = await withPicture({ say: () => 'A red kite.', ...script })
  expect(await describe()).toEqual({ ok: false, reason })
  expect(await caption()).toBeUndefined()
})

it('without a writer, or without the picture, there is none', async () => {
  const { memory, kept, describe } = await withPicture({ say: () => 'A red kite.' })
  expect(await describe('gone' as PictureId)).toEqual({ ok: false, reason: 'gone' })
  expect(await describePicture({ ...memory, withWriter: async () => undefined }, kept.id)).toEqual({ ok: false, reason: 'no-writer' })
})
