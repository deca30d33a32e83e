// Every screen read by axe (WCAG 2.2 AA and best practice), in each theme at each width.

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { screens, visit, type Screen, type VaultState } from '../../scripts/screens.ts'
import type { AxeReading } from './report.ts'

const widths = [360, 1280] as const
const themes = ['light', 'dark'] as const
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Those that can come out otherwise where only the colours are others. */
const rulesOfColour = ['color-contrast', 'link-in-text-block']

/** The page holds the vault already. @param readings what is read is added as it comes */
export async function readAll(page: Page, address: string, vault: VaultState, readings: AxeReading[]): Promise<void> {
  for (const screen of screens) {
    const { name, vaults } = screen
    if (!(vaults ?? [vault]).includes(vault)) continue
    const began = Date.now()
    const read = await readScreen(page, address, screen, vault).catch((error: unknown): readonly AxeReading[] =>
      // A screen that cannot be read counts as broken, and does not cost the readings of the others.
      widths.flatMap((width) =>
        themes.map((theme) => ({ screen: name, vault, theme, width, violations: [`could not be read: ${String(error)}`] })),
      ),
    )
    readings.push(...read)
    console.warn(`  ${vault}/${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`)
  }
}

/** Gone to once: what stands there is made narrower and darker, as pictures of it are taken. */
async function readScreen(page: Page, address: string, { name, path, act }: Screen, vault: VaultState): Promise<readonly AxeReading[]> {
  const readings: AxeReading[] = []
  for (const [at, width] of widths.entries()) {
    await page.setViewportSize({ width, height: 800 })
    if (at === 0) await visit(page, address, path)
    await act?.(page)
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      readings.push({ screen: name, vault, theme, width, violations: await violationsOn(page, theme === 'dark') })
    }
  }
  return readings
}

async function violationsOn(page: Page, inOtherColours: boolean): Promise<readonly string[]> {
  // Without frames there is nothing to gather from: the page of its own that axe would open for that, each time, is left out.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await (inOtherColours ? axe.withRules(rulesOfColour) : axe.withTags(rules)).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
