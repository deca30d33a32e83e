// Every screen read by axe (WCAG 2.2 AA and best practice), in each theme at each width.

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { screens, visit, type Screen, type VaultState } from '../../scripts/screens.ts'
import type { AxeReading } from './report.ts'

const widths = [360, 1280] as const
const themes = ['light', 'dark'] as const
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The page holds the vault already. @param readings what is read is added as it comes */
export async function readAll(page: Page, address: string, vault: VaultState, readings: AxeReading[]): Promise<void> {
  for (const screen of screens) {
    const { name, vaults } = screen
    if (!(vaults ?? [vault]).includes(vault)) continue
    console.warn(`  ${vault}/${name}`)
    for (const width of widths) {
      const read = await readScreen(page, address, screen, { vault, width }).catch((error: unknown): readonly AxeReading[] =>
        // A screen that cannot be read counts as broken, and does not cost the readings of the others.
        themes.map((theme) => ({ screen: name, vault, theme, width, violations: [`could not be read: ${String(error)}`] })),
      )
      readings.push(...read)
    }
  }
}

async function readScreen(
  page: Page,
  address: string,
  { name, path, act }: Screen,
  { vault, width }: { readonly vault: VaultState; readonly width: number },
): Promise<readonly AxeReading[]> {
  const readings: AxeReading[] = []
  await page.setViewportSize({ width, height: 800 })
  await visit(page, address, path)
  await act?.(page)
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    // Without frames there is nothing to gather from: the page of its own that axe would open for that, each time, is left out.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .withTags(rules)
      .analyze()
    readings.push({
      screen: name,
      vault,
      theme,
      width,
      violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
    })
  }
  return readings
}
