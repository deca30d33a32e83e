// @vitest-environment happy-dom
// A writer's card in every state: what can be done next, and that each button does it.

import { act } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Catalogue } from '../../../core/embedding/catalogue.ts'
import { absent, type Download } from '../../../core/embedding/download.ts'
import type { WriterModel } from '../../../core/generation/writers.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import { memoryAlone, type WriterChoice, type WriterStart } from '../../../store/read/writer.ts'
import type { Engine } from '../../engine/engine.types.ts'
import { stage } from '../../test-stage.ts'
import type { Device } from './device.ts'
import { WriterCard } from './writer-card.tsx'

const models = {
  download: vi.fn<Engine['models']['download']>(async () => undefined),
  pause: vi.fn<Engine['models']['pause']>(async () => undefined),
  remove: vi.fn<Engine['models']['remove']>(async () => undefined),
  use: vi.fn<Engine['models']['use']>(async () => undefined),
  bringIn: vi.fn<Engine['models']['bringIn']>(async () => ({ taken: 1, missing: 0, others: 0 })),
}
const writer = {
  choose: vi.fn<Engine['writer']['choose']>(async () => undefined),
  start: vi.fn<Engine['writer']['start']>(async () => undefined),
}
vi.mock('../../engine/engine-context.tsx', () => ({ useEngine: () => ({ models, writer }) }))

const catalogue: Catalogue = { hub: 'https://hub.test', reaches: ['https://hub.test'], models: [], writers: [] }
const model: WriterModel = {
  id: 'writer-small',
  name: 'Small writer',
  about: 'Joins a few memories.',
  model: 'Small 1B',
  languages: 'English',
  licence: 'MIT',
  engine: 'web-llm',
  contextTokens: 4096,
  graphicsMb: 400,
  needsHalfPrecision: true,
  library: 'small.wasm',
  repository: 'a/b',
  revision: 'a'.repeat(40),
  files: [{ path: 'small.wasm', bytes: 200e6, sha256: 'b'.repeat(64), address: `https://libs.test/${'c'.repeat(40)}/small.wasm` }],
}
const laptop: Device = { graphics: 'ready', halfPrecision: true, memoryGigabytes: 8, storageFree: 1e10, cores: 4, wordTable: undefined }
const chosen: WriterChoice = { kind: 'downloaded', id: model.id, model: model.model }
const ready: Download = { state: 'ready', bytes: 200e6, at: 1 as EpochMs }

const on = stage()
beforeEach(() => vi.clearAllMocks())

interface State {
  readonly download?: Download
  readonly choice?: WriterChoice
  readonly start?: WriterStart
  readonly device?: Device
}
const show = ({ download = absent, choice = memoryAlone, start, device = laptop }: State) =>
  on.show(<WriterCard catalogue={catalogue} model={model} download={download} choice={choice} start={start} device={device} />)
const words = (): string => document.querySelector('article')?.textContent ?? ''
const buttons = (): string[] => [...document.querySelectorAll('article > :not(dialog) button')].map(({ textContent }) => textContent)
const press = (name: string) =>
  act(async () => [...document.querySelectorAll('button')].findLast(({ textContent }) => textContent.startsWith(name))?.click())

test('offered where it runs, after asking; both addresses are named', async () => {
  await show({})
  expect(words()).toContain('Suits this device')
  await press('Download')
  expect(models.download).not.toHaveBeenCalled()
  const dialog = document.querySelector('dialog')?.textContent ?? ''
  expect(dialog).toContain('200 MB, once, from hub.test and libs.test')
  expect(dialog).toContain('about 400 MB of graphics memory')
  await press('Download 200 MB')
  expect(models.download).toHaveBeenCalledWith(model.id)
})

test('not offered where it doesn’t run', async () => {
  await show({ device: { ...laptop, halfPrecision: false } })
  expect(words()).toContain('Can’t run here')
  expect(buttons()).toEqual([])
  await show({ device: { ...laptop, storageFree: 50e6 } })
  expect(words()).toContain('This needs 150 MB more than this browser allows.')
})

test('on its way it can be paused and stopped; stopped short, gone on with', async () => {
  await show({ download: { state: 'going', bytes: 50e6 } })
  expect(words()).toContain('50 of 200 MB')
  await press('Pause')
  expect(models.pause).toHaveBeenCalledWith(model.id)
  await show({ download: { state: 'paused', bytes: 50e6, by: 'metered' } })
  expect(words()).toContain('paid by size')
  await press('Go on')
  expect(models.download).toHaveBeenCalledWith(model.id)
})

test('files chosen while its state changes are taken', async () => {
  await show({})
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  await show({ download: { state: 'paused', bytes: 50e6, by: 'asked' } })
  if (input === null) throw new Error('nothing takes files')
  const file = new File(['x'], 'small.wasm')
  Object.defineProperty(input, 'files', { value: [file] })
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })))
  expect(models.bringIn).toHaveBeenCalledWith(model.id, [file])
})

test('here, it can be used, left and removed', async () => {
  await show({ download: ready })
  expect(words()).toContain('On this device')
  await press('Use it')
  expect(models.use).toHaveBeenCalledWith(model.id)
  await show({ download: ready, choice: chosen })
  expect(words()).toContain('Writes the answers')
  await press('Stop using it')
  expect(writer.choose).toHaveBeenCalledWith(memoryAlone)
  await press('Remove')
  expect(models.remove).toHaveBeenCalledWith(model.id)
})

test.each([
  ['closed-the-page', 'Try anyway'],
  ['not-started', 'Start it'],
  ['out-of-memory', 'Try again'],
] as const)('its start failed: %s', async (problem, deed) => {
  await show({ download: ready, choice: chosen, start: { id: model.id, step: 'failed', problem, at: 1 as EpochMs } })
  expect(document.querySelector('[role=alert]')?.textContent).toMatch(/\. .+\.$/u)
  await press(deed)
  expect(writer.start).toHaveBeenCalledOnce()
})
