// The memories of a vault of 100,000 in the page: how long until each view shows something, how long a filter takes, and whether scrolling ever
// holds up the main thread.

import type { Page } from '@playwright/test'
import { longestTask, watchLongTasks } from '../long-tasks.ts'
import type { WebReport } from './report.ts'

/** The first thing each view shows of the memories themselves. */
const views = {
  list: { path: '/memories', first: '[data-memory]' },
  timeline: { path: '/memories?view=timeline', first: '[aria-label="Timeline"] li' },
  graph: { path: '/memories?view=graph', first: '[aria-label="Where to begin"] li' },
  topics: { path: '/memories?view=topics', first: '[aria-label="Topics"] li' },
  fading: { path: '/memories?view=fading', first: '[aria-label="About to fade"] li' },
  you: { path: '/you', first: 'section[aria-label] h2' },
} as const
/** One that every row answers by itself, and one about somebody. */
const filters = { kind: 'kind=preference', about: 'about=Bram' } as const
const patienceMs = 120_000
const restMs = 3000

/** The page's origin holds the vault. */
export async function timeList(page: Page, address: string): Promise<WebReport['list100k']> {
  page.setDefaultTimeout(patienceMs)
  // Once to begin with: the first opening makes what later ones find.
  await open(page, address, '/memories')
  await page.locator('[data-memory]').first().waitFor()
  await open(page, address, '/you')
  await page.getByText('Written just now').waitFor()
  const byView: Record<string, number> = {}
  for (const [view, { path, first }] of Object.entries(views)) {
    await open(page, address, '/vault')
    byView[view] = await untilShown(page, path, `main ${first}`)
    console.warn(`  ${view}: ${byView[view]} ms`)
  }
  const byFilter: Record<string, number> = {}
  for (const [name, filter] of Object.entries(filters)) {
    await open(page, address, '/memories')
    await page.locator('[data-memory]').first().waitFor()
    await complete(page)
    // Who is spoken of is read last of all.
    await page.waitForTimeout(restMs)
    byFilter[name] = await untilFiltered(page, `/memories?${filter}`)
    console.warn(`  ${filter}: ${byFilter[name]} ms`)
  }
  await open(page, address, '/memories')
  await page.locator('[data-memory]').first().waitFor()
  await complete(page)
  return {
    longestTaskMs: await longestWhileScrolling(page),
    firstContentMs: Math.round(Math.max(...Object.values(byView))),
    filterMs: Math.max(...Object.values(byFilter)),
    byView,
    byFilter,
  }
}

/** The newest are shown while the rest is being read; what is measured is all of it. */
async function complete(page: Page): Promise<void> {
  await page.waitForFunction(() => / of \d/u.test(document.querySelector('main [role="status"]')?.textContent ?? ''))
}

async function open(page: Page, address: string, path: string): Promise<void> {
  await page.goto(new URL(path, address).href)
  await page.locator('h1').first().waitFor()
}

/** Within the app, as a person goes there: by address, without loading the page anew. Shown is the first thing below the search box. */
async function untilShown(page: Page, path: string, first: string): Promise<number> {
  return page.evaluate(
    ({ path, first, patienceMs }) =>
      new Promise<number>((resolve, reject) => {
        const began = performance.now()
        const observer = new MutationObserver(() => {
          if (document.querySelector(first) === null) return
          observer.disconnect()
          requestAnimationFrame(() => resolve(Math.round(performance.now() - began)))
        })
        observer.observe(document.body, { childList: true, subtree: true })
        setTimeout(() => reject(new Error(`${path} showed nothing`)), patienceMs)
        history.pushState(null, '', path)
      }),
    { path, first, patienceMs },
  )
}

/** From the address with a filter to a list with another number of rows. */
async function untilFiltered(page: Page, path: string): Promise<number> {
  return page.evaluate(
    (filtered) =>
      new Promise<number>((resolve) => {
        const before = document.querySelector('main [role="status"]')?.textContent
        const began = performance.now()
        const observer = new MutationObserver(() => {
          const now = document.querySelector('main [role="status"]')?.textContent
          if (now === before || now === null || now === undefined || !/\d/u.test(now)) return
          observer.disconnect()
          resolve(Math.round(performance.now() - began))
        })
        observer.observe(document.body, { childList: true, subtree: true, characterData: true })
        history.replaceState(null, '', filtered)
      }),
    path,
  )
}

async function longestWhileScrolling(page: Page): Promise<number> {
  await watchLongTasks(page)
  await page.getByRole('region', { name: 'Memories' }).hover()
  for (let turn = 0; turn < 60; turn += 1) {
    await page.mouse.wheel(0, 1200)
    await page.waitForTimeout(30)
  }
  // And with the bar, all the way down in a few leaps.
  for (const share of [0.2, 0.5, 0.8, 1]) {
    await page.getByRole('region', { name: 'Memories' }).evaluate((element, part) => {
      element.scrollTop = element.scrollHeight * part
    }, share)
    await page.waitForTimeout(500)
  }
  return Math.round(await longestTask(page))
}
