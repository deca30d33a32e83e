// @vitest-environment happy-dom
import { act, createRef } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { stage } from '../../test-stage.ts'
import { Composer, type ComposerHandle } from './composer.tsx'

const on = stage()
let say: ReturnType<typeof vi.fn<(text: string) => Promise<string | undefined>>>

const box = (): HTMLTextAreaElement => document.querySelector('textarea') as HTMLTextAreaElement

async function show(isPrivate = false): Promise<void> {
  await on.show(
    <Composer ref={createRef()} draftOf="c1" isPrivate={isPrivate} takesFocus={false} onPrivate={() => undefined} onSay={say} />,
  )
}

async function write(text: string): Promise<void> {
  await act(async () => {
    // The setter below the one React watches, as a browser's own typing would use.
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box(), text)
    box().dispatchEvent(new Event('input', { bubbles: true }))
  })
}

async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(async () => box().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })))
}

beforeEach(() => {
  sessionStorage.clear()
  say = vi.fn<(text: string) => Promise<string | undefined>>().mockResolvedValue(undefined)
})

test('Enter says it, Shift and Enter does not', async () => {
  await show()
  await write('Almonds are fine.')
  await press('Enter', { shiftKey: true })
  expect(say).not.toHaveBeenCalled()
  await press('Enter')
  expect(say).toHaveBeenCalledWith('Almonds are fine.', [])
  expect(box().value).toBe('')
})

test('nothing is said of spaces', async () => {
  await show()
  await write('   ')
  await press('Enter')
  expect(say).not.toHaveBeenCalled()
})

test('an unsent draft is there again after a reload', async () => {
  await show()
  await write('half a thou')
  await on.leave()
  await show()
  expect(box().value).toBe('half a thou')
})

test('what could not be kept comes back into the box, with what was written since', async () => {
  let refuse: (reason: string) => void = () => undefined
  say.mockReturnValue(new Promise((resolve) => (refuse = resolve)))
  await show()
  await write('first')
  await press('Enter')
  await write('second')
  await act(async () => refuse('This device is out of space.'))
  expect(box().value).toBe('first\nsecond')
  expect(document.querySelector('[role="alert"]')?.textContent).toBe('This device is out of space.')
})

test('the draft stays until the words are on disk', async () => {
  say.mockReturnValue(new Promise(() => undefined))
  await show()
  await write('not yet on disk')
  await press('Enter')
  await write('and more')
  expect(sessionStorage.getItem('keepsake.draft.c1')).toBe('not yet on disk\nand more')
})

test('what was written while the words before went to disk stays a draft', async () => {
  let done: (nothing: undefined) => void = () => undefined
  say.mockReturnValue(new Promise((resolve) => (done = resolve)))
  await show()
  await write('first')
  await press('Enter')
  await write('second')
  await act(async () => done(undefined))
  expect(box().value).toBe('second')
  expect(sessionStorage.getItem('keepsake.draft.c1')).toBe('second')
})

test('what is being typed while the words before begin a conversation goes on in it', async () => {
  let done: (nothing: undefined) => void = () => undefined
  say.mockReturnValue(new Promise((resolve) => (done = resolve)))
  const ref = createRef<ComposerHandle>()
  const at = (draftOf: string | undefined) => (
    <Composer ref={ref} draftOf={draftOf} isPrivate={false} takesFocus={false} onPrivate={() => undefined} onSay={say} />
  )
  await on.show(at(undefined))
  await write('first')
  await press('Enter')
  await write('second')
  await on.show(at('c9'))
  expect(box().value).toBe('second')
  await act(async () => done(undefined))
  expect(box().value).toBe('second')
  expect([sessionStorage.getItem('keepsake.draft.c9'), sessionStorage.getItem('keepsake.draft.new')]).toEqual(['second', null])
  await on.show(at('c1'))
  expect(box().value).toBe('')
})

test('a picture goes with the words, or alone, and can be left out again', async () => {
  const picture = { name: 'boat.png', type: 'image/png', width: 1, height: 1, sizeBytes: 1, thumbnail: 'AAAA', data: 'AAAA' } as const
  vi.doMock('./read-picture.ts', () => ({ readPicture: async () => ({ ok: true, picture, isSmaller: false }) }))
  const leaveOut = () => document.querySelector<HTMLButtonElement>('[aria-label="Leave out boat.png"]')
  const paste = async (): Promise<void> => {
    const files = [new File(['x'], 'boat.png', { type: 'image/png' })]
    await act(async () =>
      box().dispatchEvent(Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData: { files } })),
    )
    // Reading it and showing it both come when first needed.
    await vi.waitFor(async () => {
      await act(() => vi.dynamicImportSettled())
      expect(leaveOut()).not.toBeNull()
    })
  }
  await show()
  await paste()
  await act(async () => leaveOut()?.click())
  expect(leaveOut()).toBeNull()
  await paste()
  await press('Enter')
  expect(say).toHaveBeenCalledWith('', [picture])
  expect(leaveOut()).toBeNull()
})

test('nothing private is stored', async () => {
  await show(true)
  await write('a secret')
  expect(sessionStorage.length).toBe(0)
})
