// @vitest-environment happy-dom
// A find in the margin, in each of its states: what it says, and what can be done about it there.

import 'fake-indexeddb/auto'
import { act } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { EpochMs, JournalSeq, MemoryId, RecallId } from '../../../core/memory/ids.ts'
import type { Memory } from '../../../core/memory/records.ts'
import type { RecalledHit } from '../../../core/memory/recall-records.ts'
import { openDatabase } from '../../../store/database.ts'
import { memory as recorded } from '../../../store/test-records.ts'
import { EngineProvider } from '../../engine/engine-context.tsx'
import type { Engine } from '../../engine/engine.types.ts'
import { stage } from '../../test-stage.ts'
import { HitView } from './hit-view.tsx'

const on = stage()
const { text, button, press } = on
let made = 0
const shape = vi.fn<Engine['memory']['shape']>()
const retract = vi.fn<Engine['memory']['retract']>()
const putBack = vi.fn<Engine['memory']['putBack']>()
const done = { ok: true, value: 1 as JournalSeq } as const

const turin = recorded('m1', 'My brother Anton lives in Turin.')
const used: RecalledHit = {
  memoryId: turin.id,
  used: true,
  score: 1,
  why: [
    { label: 'Same words', value: 0.75 },
    { label: 'About Anton', value: 0.25 },
  ],
}

async function show(hit: RecalledHit, memories: readonly Memory[] = [turin], onAskAgain?: () => void): Promise<void> {
  const database = await openDatabase({ name: `hit-${(made += 1)}` })
  const engine = { memory: { shape, retract, putBack } } as unknown as Engine
  await on.show(
    <EngineProvider engine={engine} database={database}>
      <HitView
        hit={hit}
        recallId={'r1' as RecallId}
        cited={{ memories: new Map(memories.map((each) => [each.id, each])), turns: new Map() }}
        isOpen
        onToggle={() => undefined}
        onAskAgain={onAskAgain}
      />
    </EngineProvider>,
  )
}

beforeEach(() => {
  for (const each of [shape, retract, putBack]) each.mockReset().mockResolvedValue(done)
})

test('tells why in words and shares, and what strength takes off', async () => {
  await show(used)
  expect([...document.querySelectorAll('dt')].map((each) => each.textContent)).toEqual(['Words', 'Who', 'Strength'])
  expect(text()).toContain('75 of 100. same words')
  expect(text()).toContain('25 of 100. about Anton')
  expect(button('Ask again')).toBeUndefined()
})

test('“Not relevant” says so of this find, and can be said back', async () => {
  await show(used)
  await press('Not relevant')
  expect(shape).toHaveBeenCalledWith({ do: 'judge', recall: 'r1', hit: { memoryId: 'm1' }, fits: false })
  await on.leave()
  const again = vi.fn<() => void>()
  await show({ ...used, unfitSince: 1 as EpochMs }, [turin], again)
  expect(text()).toContain('Not relevant, you said')
  await press('Ask again')
  expect(again).toHaveBeenCalledOnce()
  await press('It is relevant')
  expect(shape).toHaveBeenLastCalledWith({ do: 'judge', recall: 'r1', hit: { memoryId: 'm1' }, fits: true })
})

test('“That’s wrong” takes what is right, or only that it isn’t so', async () => {
  await show(used)
  await press('That’s wrong')
  const box = document.querySelector('textarea')
  expect(box?.value).toBe(turin.statement)
  expect(button('Correct it')?.disabled).toBe(true)
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box, 'My brother Anton lives in Trieste.')
    box?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await act(async () => box?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })))
  expect(shape).toHaveBeenCalledWith({ do: 'correct', id: 'm1', statement: 'My brother Anton lives in Trieste.' })
  expect(document.querySelector('textarea')).toBeNull()
  await press('That’s wrong')
  await press('Just not so')
  expect(retract).toHaveBeenCalledWith('m1')
})

test('a refused correction leaves the words in the box', async () => {
  shape.mockResolvedValue({ ok: false, reason: 'empty', message: 'I could not make a memory of that.' })
  await show(used)
  await press('That’s wrong')
  const box = document.querySelector('textarea')
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box, 'Hm')
    box?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await press('Correct it')
  expect(document.querySelector('textarea')?.value).toBe('Hm')
})

test('what was corrected is struck, with what is right below it, and can be put back', async () => {
  const right = recorded('m2', 'My brother Anton lives in Trieste.', undefined, { supersedes: [turin.id] })
  await show(used, [{ ...turin, supersededBy: 'm2' as MemoryId, retractedAt: 2 as EpochMs }, right])
  expect(document.querySelector('s')?.textContent).toBe(turin.statement)
  expect(text()).toContain('Corrected')
  expect(text()).toContain('Trieste')
  await press('Put back')
  expect(putBack).toHaveBeenCalledWith('m1')
})
