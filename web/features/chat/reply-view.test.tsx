// @vitest-environment happy-dom
// One reply in its states: of several answers the newest, asked again, copied, marked where memory doesn't say it.

import { act } from 'react'
import { expect, test, vi } from 'vitest'
import type { Memory } from '../../../core/memory/records.ts'
import type { Reply } from '../../../core/memory/reply-records.ts'
import { markdownOf, textOf } from './reply-text.ts'
import { stage } from '../../test-stage.ts'
import { ReplyView } from './reply-view.tsx'

vi.mock('../../engine/engine-context.tsx', () => ({ useForgetting: () => undefined, useEngine: () => ({}) }))
vi.mock('./citation.tsx', async (original) => ({ ...(await original<object>()), Citation: () => <button type="button">source</button> }))

const memory = { id: 'm1', statement: 'My sister Maya lives in Porto', saidAt: Date.UTC(2026, 2, 9), stance: 'stated' } as unknown as Memory
const cited = { memories: new Map([['m1', memory]]), turns: new Map() }
const answer = (text: string, rest: Partial<Reply> = {}): Reply => ({
  verdict: 'answer',
  parts: [{ text, voice: 'app', cites: [{ memoryId: memory.id }] }],
  nearest: [],
  engine: 'memory',
  ...rest,
})

const on = stage()
const { place, text, button, press } = on
const again = vi.fn<() => Promise<boolean>>()

async function show(reply: Reply): Promise<void> {
  await on.show(<ReplyView reply={reply} cited={cited} open={undefined} onTell={() => undefined} onAgain={again} />)
  // What comes when first needed has come.
  await act(() => vi.dynamicImportSettled())
}

test('of several answers the newest is shown, and the ones before are reachable', async () => {
  await show(answer('She lives in Porto.', { earlier: [answer('I don’t have that.')] }))
  expect(text()).toContain('She lives in Porto.')
  expect(text()).toContain('2 of 2')
  await press('The answer before')
  expect(text()).toContain('I don’t have that.')
  expect(text()).not.toContain('She lives in Porto.')
  expect(button('The answer before')?.disabled).toBe(true)
})

test('an answer that comes while an earlier one is read is shown', async () => {
  await show(answer('Second.', { earlier: [answer('First.')] }))
  await press('The answer before')
  await show(answer('Third.', { earlier: [answer('First.'), answer('Second.')] }))
  expect(text()).toContain('Third.')
  expect(text()).toContain('3 of 3')
})

test('asked again with the same result it says so', async () => {
  again.mockResolvedValueOnce(false)
  await show(answer('She lives in Porto.'))
  await press('Answer again')
  expect(place().querySelector('[role="status"]')?.textContent).toBe('It comes out the same.')
})

test('what memory does not say is marked; a stopped answer says so', async () => {
  const made = answer('You own a boat.', { engine: 'a model', stopped: 'aborted' })
  await show({ ...made, parts: [{ text: 'You own a boat.', voice: 'app', cites: [], unsupported: true }] })
  expect(text()).toContain('You own a boat. not from memory')
  expect(text()).toContain('Stopped here.')
})

test('it is copied as Markdown with its sources', () => {
  const reply = answer('Your sister **Maya** lives in Porto.', {
    engine: 'a model',
    parts: [
      { text: 'What I have:', voice: 'app', cites: [] },
      { text: 'your sister **Maya** lives in Porto.', voice: 'app', cites: [{ memoryId: memory.id }], before: '\n\n- ' },
      { text: 'You own a boat.', voice: 'app', cites: [], before: '\n- ', unsupported: true },
    ],
  })
  expect(markdownOf(reply, cited, Date.UTC(2026, 10, 21))).toBe(
    'What I have:\n\n- your sister **Maya** lives in Porto.[^1]\n- You own a boat. (not from memory)\n\n[^1]: You, Mon 9 Mar: “My sister Maya lives in Porto”',
  )
  expect(textOf(reply)).toBe('What I have: your sister Maya lives in Porto. You own a boat.')
})
