// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { setPreference } from '../engine/preferences.ts'
import { deedFor } from './use-keys.ts'

function press(key: string, target: HTMLElement, more: KeyboardEventInit = {}): string | undefined {
  document.body.append(target)
  let deed: string | undefined
  target.addEventListener('keydown', (event) => (deed = deedFor(event)))
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }))
  return deed
}
const plain = (): HTMLElement => document.createElement('div')

afterEach(() => setPreference('singleKeys', true))

test('single letters do their deeds', () => {
  expect(press('n', plain())).toBe('newConversation')
  expect(press('u', plain())).toBe('undo')
  expect(press('/', plain())).toBe('search')
  expect(press('t', plain())).toBe('lookBack')
  expect(press('?', plain(), { shiftKey: true })).toBe('help')
})

test('single letters never fire where one types', () => {
  expect(press('n', document.createElement('textarea'))).toBeUndefined()
  expect(press('u', document.createElement('input'))).toBeUndefined()
})

test('single letters can be turned off, and Ctrl or ⌘ K stays', () => {
  setPreference('singleKeys', false)
  expect(press('n', plain())).toBeUndefined()
  expect(press('k', plain(), { ctrlKey: true })).toBe('palette')
  expect(press('k', document.createElement('textarea'), { metaKey: true })).toBe('palette')
})

test('a browser shortcut with the same letter is left alone', () => {
  expect(press('n', plain(), { ctrlKey: true })).toBeUndefined()
})
