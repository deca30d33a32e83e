// What axe finds on the page as it stands: WCAG 2.2 AA and best practice. In legacy mode it reads this page alone and opens no second one to
// gather frames from; there are no frames here.

import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** @param rules only these, where the rest was read before @returns `rule: element` of each finding */
export async function findings(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (rules === undefined ? axe.withTags(tags) : axe.withRules([...rules])).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

/** @param where named in the failure */
export async function expectAccessible(page: Page, where?: string): Promise<void> {
  expect(await findings(page), where).toEqual([])
}
