import { expect, it } from 'vitest'
import type { GraphicsDevice } from './graphics.ts'
import { watchGraphics } from './watch-graphics.ts'

/** The platform's adapter class, with devices that go when told to. */
function platform() {
  return class {
    async requestDevice(): Promise<GraphicsDevice> {
      let go: (info: { message: string }) => void = () => undefined
      const lost = new Promise<{ message: string }>((resolve) => (go = resolve))
      return { lost, destroy: () => go({ message: '' }) }
    }
  }
}
const settled = async (promise: Promise<unknown>): Promise<boolean> =>
  Promise.race([promise.then(() => true), new Promise<false>((resolve) => setTimeout(() => resolve(false), 5))])

it('tells of a device that goes unasked', async () => {
  const Adapter = platform()
  const watch = watchGraphics(Adapter)
  const device = await new Adapter().requestDevice()
  expect(await settled(watch.lost)).toBe(false)
  device.destroy()
  expect(await settled(watch.lost)).toBe(true)
})

it('is silent about one that was given back', async () => {
  const Adapter = platform()
  const watch = watchGraphics(Adapter)
  const device = await new Adapter().requestDevice()
  watch.expectEnd()
  device.destroy()
  expect(await settled(watch.lost)).toBe(false)
})

it('can take a device away, as a browser does', async () => {
  const Adapter = platform()
  const watch = watchGraphics(Adapter)
  await new Adapter().requestDevice()
  watch.lose()
  expect(await settled(watch.lost)).toBe(true)
})

it('is at ease where there are no graphics', async () => {
  const watch = watchGraphics(undefined)
  watch.lose()
  expect(await settled(watch.lost)).toBe(false)
})
