// @vitest-environment happy-dom
import { act } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Step } from '../../../workers/chat/self-test/self-test.api.ts'
import type { Engine } from '../../engine/engine.types.ts'
import { reportOf, tallyOf } from './report.ts'
import { stage } from '../../test-stage.ts'
import { SelfTestPage } from './selftest-page.tsx'

const writer = { selfTest: vi.fn<Engine['writer']['selfTest']>(), stopSelfTest: vi.fn(async () => undefined) }
vi.mock('../../engine/engine-context.tsx', () => ({ useEngine: () => ({ writer }) }))

const step = (name: string, state: Step['state'], found = ''): Step => ({ name, state, found, ms: 0 })
const { show, press } = stage()
beforeEach(() => show(<SelfTestPage />))
const rows = () => [...document.querySelectorAll('li')].map(({ textContent }) => textContent)

test('tells each step as it goes, then how it went, with a report to copy', async () => {
  let go: () => void = () => undefined
  writer.selfTest.mockImplementation(async (onStep) => {
    onStep(step('Graphics', 'running'))
    await new Promise<void>((resolve) => (go = resolve))
    onStep(step('Graphics', 'failed', 'None.'))
    onStep(step('Storage', 'passed', '2 GB free.'))
  })
  await press('Try it out')
  expect(rows()).toEqual(['GraphicsTrying…'])
  expect(document.querySelector('[role=status]')?.textContent).toBe('Trying: Graphics')
  await act(async () => go())
  expect(rows()).toEqual(['GraphicsDoes not workNone.', 'StorageWorks2 GB free.'])
  expect(document.querySelector('[role=status]')?.textContent).toBe('1 works, 1 does not, 0 not tried.')
  const written = vi.fn(async () => undefined)
  vi.stubGlobal('navigator', { clipboard: { writeText: written } })
  await press('Copy the report')
  expect(written).toHaveBeenCalledWith(expect.stringContaining('- Graphics: Does not work. None.'))
})

test('says so when the test itself breaks off', async () => {
  writer.selfTest.mockRejectedValue(new Error('The worker is gone'))
  await press('Try it out')
  expect(document.querySelector('[role=alert]')?.textContent).toContain('The worker is gone')
})

test('leaving the page stops it', async () => {
  await show(null)
  expect(writer.stopSelfTest).toHaveBeenCalled()
})

test('a report has every step, with long times', () => {
  const steps = [{ ...step('Writer loads', 'passed', 'In 12 s.'), ms: 12_300 }, step('Speed', 'skipped', 'No writer is loaded.')]
  expect(reportOf(steps, '21/11/2026')).toContain('- Writer loads: Works. In 12 s. (12.3 s)\n- Speed: Not tried. No writer is loaded.')
  expect(tallyOf(steps)).toBe('1 works, 0 do not, 1 not tried.')
})
