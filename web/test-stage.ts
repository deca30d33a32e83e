// A place in the document that a test's component is shown in: new for each test, and taken down after it. For tests only.

import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, vi } from 'vitest'

export interface Stage {
  readonly show: (node: ReactNode) => Promise<void>
  /** Takes down what is shown, as leaving a page does; the next is shown afresh. */
  readonly leave: () => Promise<void>
  readonly place: () => HTMLElement
  readonly text: () => string
  /** By its whole text or its label; the last of several, which is the dialog's. */
  readonly button: (name: string) => HTMLButtonElement | undefined
  readonly press: (name: string) => Promise<void>
}

/** To be called once in a test file, outside its tests. */
export function stage(): Stage {
  let root: Root
  let place: HTMLElement
  const begin = (): void => {
    place = document.createElement('div')
    document.body.replaceChildren(place)
    root = createRoot(place)
  }
  const button = (name: string): HTMLButtonElement | undefined =>
    [...place.querySelectorAll('button')].findLast((each) => each.textContent === name || each.getAttribute('aria-label') === name)
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    begin()
  })
  afterEach(() => act(async () => root.unmount()))
  return {
    show: (node) => act(async () => root.render(node)),
    leave: async () => {
      await act(async () => root.unmount())
      begin()
    },
    place: () => place,
    text: () => place.textContent ?? '',
    button,
    press: (name) => act(async () => button(name)?.click()),
  }
}
