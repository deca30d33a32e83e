// What the memory does by itself between the days: sleep and forgetting, called as the app calls them. One hook a simulated night.

import type { Device } from './device.ts'
import { settleTiers } from '../../workers/consolidate/fading.ts'

export interface Care {
  /** @param day counted from the first of the life */
  readonly night: (device: Device, day: number) => Promise<void>
}

/** A memory left alone: the twin every figure of sleep and forgetting is held against. */
export const noCare: Care = { night: async () => undefined }

/** As shipped: what has faded is written down, once a week. */
export const fullCare: Care = {
  night: async (device, day) => {
    if (day % 7 === 6) await settleTiers(device)
  },
}
