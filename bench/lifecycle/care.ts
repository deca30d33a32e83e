// What the memory does by itself between the days: sleep and forgetting, called as the app calls them. One hook a simulated night.

import type { Device } from './device.ts'
import { settleTiers } from '../../workers/consolidate/fading.ts'
import { sleep } from '../../workers/consolidate/sleep/sleep.ts'

export interface Care {
  /** @param day counted from the first of the life */
  readonly night: (device: Device, day: number) => Promise<void>
}

/** A memory left alone: the twin every figure of sleep and forgetting is held against. */
export const noCare: Care = { night: async () => undefined }

/** As shipped, but not every night, for the bench's time alone: twice a week, at the weekly scale once, at the monthly every fourth. */
export const fullCare: Care = {
  night: async (device, day) => {
    if (day % 7 !== 3 && day % 7 !== 6) return
    await sleep(device, { scale: day % 7 === 3 ? 'day' : day % 28 === 27 ? 'month' : 'week' })
    await settleTiers(device)
  },
}
