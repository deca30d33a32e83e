// Every screen there is, once: where it is, in which vaults it differs, and what to do there before it is looked at. Pictures, the check for
// accessibility and bench:web all go through this list, so that a new screen is added in one place.

import type { Page } from '@playwright/test'

export type VaultState = 'empty' | 'sample' | 'full'

export interface Screen {
  /** Of the picture's file: `memories-drawer`. */
  readonly name: string
  readonly path: string
  /** Vaults it is looked at in; all of them if absent. */
  readonly vaults?: readonly VaultState[]
  /** What a person does there first; called again after every change of width or theme. */
  readonly act?: (page: Page) => Promise<void>
}

const planMs = 6000
const filled = ['sample', 'full'] as const

/** Opens something by its button, unless it stands open already. */
const press =
  (name: string | RegExp, shown: string) =>
  async (page: Page): Promise<void> => {
    if (await page.locator(shown).first().isVisible()) return
    await page.getByRole('button', { name }).first().click()
    await page.locator(shown).first().waitFor()
  }

const openByKey =
  (key: string, dialog: string) =>
  async (page: Page): Promise<void> => {
    const opened = page.getByRole('dialog', { name: dialog })
    if (await opened.isVisible()) return
    await page.locator('main h1').first().click()
    await page.keyboard.press(key)
    await opened.waitFor()
  }

const settingsParts = ['models', 'remembering', 'wishes', 'privacy', 'network', 'look', 'keyboard'] as const

export const screens: readonly Screen[] = [
  { name: 'welcome', path: '/welcome', vaults: ['empty'] },
  { name: 'chat', path: '/' },
  { name: 'chat-find', path: '/', vaults: filled, act: press('Search conversations', 'input[placeholder^="A title"]') },
  { name: 'memories', path: '/memories' },
  { name: 'memories-memory', path: '/memories', vaults: filled, act: openFirstMemory },
  { name: 'memories-timeline', path: '/memories?view=timeline' },
  { name: 'memories-graph', path: '/memories?view=graph' },
  { name: 'memories-around', path: '/memories?view=graph', vaults: filled, act: chooseCentre },
  { name: 'memories-topics', path: '/memories?view=topics' },
  { name: 'memories-fading', path: '/memories?view=fading' },
  { name: 'memories-choosing', path: '/memories', vaults: ['sample'], act: chooseThree },
  { name: 'people', path: '/memories/people', vaults: filled },
  { name: 'person', path: '/memories/people', vaults: filled, act: openFirstPerson },
  { name: 'memories-then', path: '/memories?by=2026-03-01', vaults: filled },
  { name: 'you', path: '/you', act: untilWritten },
  { name: 'you-then', path: '/you?asof=2026-03-01', vaults: filled, act: untilWritten },
  { name: 'sleep', path: '/sleep', act: untilPlanned },
  { name: 'week', path: '/week' },
  { name: 'vault', path: '/vault' },
  { name: 'selftest', path: '/selftest', vaults: ['empty'] as const },
  { name: 'palette', path: '/memories', vaults: ['sample'], act: openByKey('Control+k', 'Find anything, do anything') },
  { name: 'look-back', path: '/you', vaults: ['sample'], act: openByKey('t', 'Look back to a day') },
  { name: 'keys', path: '/memories', vaults: ['sample'], act: openByKey('?', 'Keys') },
  ...settingsParts.map((part) => ({ name: `settings-${part}`, path: `/settings?part=${part}`, vaults: ['sample'] as const })),
  { name: 'nothing-here', path: '/no-such-page', vaults: ['empty'] },
]

/** Goes there and waits until it is there. A dialog that was open takes its entry of the history with it, which may cut the first try off. */
export async function visit(page: Page, address: string, path: string): Promise<void> {
  const { href } = new URL(path, address)
  await page.goto(href).catch(() => page.goto(href))
  await page.locator('h1').first().waitFor()
}

async function openFirstMemory(page: Page): Promise<void> {
  if (/\/memories\/./u.test(new URL(page.url()).pathname)) return
  await page.locator('[data-memory]').first().click()
  await page.getByRole('heading', { name: 'Strength' }).waitFor()
}

async function chooseCentre(page: Page): Promise<void> {
  if (new URL(page.url()).searchParams.has('around')) return
  await page.getByRole('region', { name: 'Where to begin' }).getByRole('link').first().click()
  await page.getByRole('heading', { name: 'Connected to' }).waitFor()
}

async function chooseThree(page: Page): Promise<void> {
  if (await page.getByRole('region', { name: 'Chosen memories' }).isVisible()) return
  await page.getByRole('button', { name: 'Choose several' }).click()
  for (const row of [0, 1, 2]) await page.locator('[data-memory]').nth(row).click()
}

async function openFirstPerson(page: Page): Promise<void> {
  if (/people\/./u.test(new URL(page.url()).pathname)) return
  await page.getByRole('main').getByRole('list').getByRole('link').first().click()
  await page.waitForURL(/people\/./u)
  await page.locator('main h1').waitFor()
}

/** The plan is worked out a moment after the page is there; where there is nothing to tidy, it never comes. */
async function untilPlanned(page: Page): Promise<void> {
  await page
    .getByRole('heading', { name: /^What I would tidy|^Nothing yet/u })
    .waitFor({ timeout: planMs })
    .catch(() => undefined)
}

/** The portrait, or what stands in its place. */
async function untilWritten(page: Page): Promise<void> {
  await page.locator('main h2').first().waitFor()
}
