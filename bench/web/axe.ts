// Every screen read by axe (WCAG 2.2 AA and best practice), in each theme at each width.

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { screens, type VaultState } from '../../scripts/screens.ts'
import type { AxeReading } from './report.ts'

const widths = [360, 1280] as const
const themes = ['light', 'dark'] as const
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The page holds the vault already. */
export async function readAll(page: Page, address: string, vault: VaultState): Promise<readonly AxeReading[]> {
  const readings: AxeReading[] = []
  for (const { name, path, vaults, act } of screens) {
    if (!(vaults ?? [vault]).includes(vault)) continue
    console.warn(`  ${vault}/${name}`)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(new URL(path, address).href)
      await page.locator('h1').first().waitFor()
      await act?.(page)
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
        readings.push({
          screen: name,
          vault,
          theme,
          width,
          violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
        })
      }
    }
  }
  return readings
}
