// @vitest-environment happy-dom
// A page that comes later: empty until it is there, then at once at every visit; a failure is the error boundary's, and the next visit tries again.

import { act, Component, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { later } from './later.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

class Boundary extends Component<{ children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }
  override render(): ReactNode {
    return this.state.failed ? 'failed' : this.props.children
  }
}

let root: Root
let place: HTMLElement
beforeEach(() => {
  place = document.createElement('div')
  root = createRoot(place)
})
afterEach(() => act(() => root.unmount()))
const show = (page: ReactNode, key = 'first'): Promise<void> => act(async () => root.render(<Boundary key={key}>{page}</Boundary>))

it('is empty until it is there, and fetched once', async () => {
  let arrive: (page: (props: { name: string }) => ReactNode) => void = () => undefined
  const load = vi.fn(() => new Promise<(props: { name: string }) => ReactNode>((resolve) => (arrive = resolve)))
  const Page = later(load)
  await show(<Page name="Sleep" />)
  expect(place.textContent).toBe('')
  await act(async () => arrive(({ name }) => name))
  expect(place.textContent).toBe('Sleep')
  await show(<Page name="Week" />, 'second')
  expect(place.textContent).toBe('Week')
  expect(load).toHaveBeenCalledTimes(1)
})

it('a failure is told, and the next visit tries again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const load = vi
    .fn<() => Promise<() => ReactNode>>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValueOnce(() => 'here')
  const Page = later(load)
  await show(<Page />)
  expect(place.textContent).toBe('failed')
  await show(<Page />, 'second')
  expect(place.textContent).toBe('here')
})
