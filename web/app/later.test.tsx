// @vitest-environment happy-dom
// A page that comes later: empty until it is there, then at once at every visit; a failure is the error boundary's, and the next visit tries again.

import { act, Component, type ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { stage } from '../test-stage.ts'
import { later } from './later.tsx'

class Boundary extends Component<{ children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }
  override render(): ReactNode {
    return this.state.failed ? 'failed' : this.props.children
  }
}

const on = stage()
const show = (page: ReactNode, key = 'first'): Promise<void> => on.show(<Boundary key={key}>{page}</Boundary>)

it('is empty until it is there, and fetched once', async () => {
  let arrive: (page: (props: { name: string }) => ReactNode) => void = () => undefined
  const load = vi.fn(() => new Promise<(props: { name: string }) => ReactNode>((resolve) => (arrive = resolve)))
  const Page = later(load)
  await show(<Page name="Sleep" />)
  expect(on.text()).toBe('')
  await act(async () => arrive(({ name }) => name))
  expect(on.text()).toBe('Sleep')
  await show(<Page name="Week" />, 'second')
  expect(on.text()).toBe('Week')
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
  expect(on.text()).toBe('failed')
  await show(<Page />, 'second')
  expect(on.text()).toBe('here')
})
