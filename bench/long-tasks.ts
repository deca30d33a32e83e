// Tasks that hold up a page's main thread, as the platform reports them: only those of 50 ms and more.

import type { Page } from '@playwright/test'

/** From here on, until the page is loaded anew. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { longest: 0 }
    Object.assign(globalThis, { seen })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration)
    }).observe({ entryTypes: ['longtask'] })
  })
}

/** The longest since watching began, in milliseconds; 0 if none took 50. */
export async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { seen: { longest: number } }).seen.longest)
}
