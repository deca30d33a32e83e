// @vitest-environment happy-dom
// A picture's description: offered only where a writer may see, asked for by hand, told as the writer's, taken off.

import { beforeEach, expect, test, vi } from 'vitest'
import type { EpochMs, PictureId } from '../../../core/memory/ids.ts'
import type { Caption } from '../../../core/memory/picture-records.ts'
import type { WriterChoice } from '../../../store/read/writer.ts'
import type { Engine } from '../../engine/engine.types.ts'
import { stage } from '../../test-stage.ts'
import { PictureCaption } from './picture-caption.tsx'

const describeIt = vi.fn<Engine['writer']['describe']>()
const removeCaption = vi.fn<Engine['memory']['removeCaption']>(async () => undefined)
let choice: WriterChoice = { kind: 'memory' }
vi.mock('../../engine/engine-context.tsx', () => ({
  useEngine: () => ({ writer: { describe: describeIt }, memory: { removeCaption } }),
  useLive: () => choice,
}))

const id = 'p1' as PictureId
const server: WriterChoice = { kind: 'local-server', address: 'http://localhost:1/v1', model: 'm', contextTokens: 4096 }
const on = stage()
const { text, button, press } = on
const show = (caption?: Caption): Promise<void> =>
  on.show(<PictureCaption picture={{ id, ...(caption === undefined ? {} : { caption }) }} />)

beforeEach(() => describeIt.mockReset())

test.each([[{ kind: 'memory' }], [{ kind: 'downloaded', id: 'writer-small', model: 'Small' }]] as const)(
  'is not offered by %j',
  async (by) => {
    choice = by
    await show()
    expect(text()).toBe('')
  },
)

test.each([
  ['cannot-see', /can’t be shown pictures/u],
  ['nothing-said', /said nothing of it/u],
  ['not-answering', /may not run, or not be one that sees/u],
  ['out-of-memory', /more memory than this device has free/u],
] as const)('where it fails (%s) it says so, and may be tried again', async (reason, words) => {
  choice = server
  describeIt.mockResolvedValue({ ok: false, reason })
  await show()
  expect(describeIt).not.toHaveBeenCalled()
  await press('Have the writer describe it')
  expect(describeIt).toHaveBeenCalledWith(id)
  expect(text()).toMatch(words)
  expect(button('Have the writer describe it')).toBeDefined()
})

test('what it said is told as its own, and is taken off', async () => {
  choice = { kind: 'memory' }
  await show({ text: 'A harbour.', by: 'model:stand-in', at: 1 as EpochMs })
  expect(text()).toContain('A harbour.Described by stand-in, not by you.')
  await press('Take it off')
  expect(removeCaption).toHaveBeenCalledWith(id)
})
