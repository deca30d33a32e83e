// Watches every graphics device the library asks for: it only logs when one is taken away. Call before it asks for the first.

import type { GraphicsDevice } from './graphics.ts'

export interface GraphicsWatch {
  /** Resolves when a device goes and nobody has ended it. */
  readonly lost: Promise<void>
  /** From now on a device that goes was given back. */
  expectEnd(): void
  /** Takes the devices away, as a browser does. */
  lose(): void
}

interface AdapterClass {
  readonly prototype: { requestDevice(this: unknown, descriptor?: object): Promise<GraphicsDevice> }
}

/** @param Adapter the platform's `GPUAdapter`; undefined where there are no graphics */
export function watchGraphics(Adapter = (globalThis as { readonly GPUAdapter?: AdapterClass }).GPUAdapter): GraphicsWatch {
  const devices = new Set<GraphicsDevice>()
  let isExpected = false
  let tell: () => void = () => undefined
  const lost = new Promise<void>((resolve) => (tell = resolve))
  if (Adapter !== undefined) {
    const ask = Adapter.prototype.requestDevice
    Adapter.prototype.requestDevice = async function requestDevice(descriptor) {
      const device = await ask.call(this, descriptor)
      devices.add(device)
      void device.lost.then(() => {
        devices.delete(device)
        if (!isExpected) tell()
      })
      return device
    }
  }
  return {
    lost,
    expectEnd: () => (isExpected = true),
    lose: () => {
      for (const device of devices) device.destroy()
    },
  }
}
