// Lighthouse on the production build, with its desktop and its mobile preset: the first visit, nothing cached.

import lighthouse, { desktopConfig } from 'lighthouse'
import type { Scores } from './report.ts'

const runs = 3

/** The run with the middle performance of three. @param port where the browser listens for DevTools */
export async function scoresOf(address: string, port: number, preset: 'desktop' | 'mobile'): Promise<Scores> {
  const scores: Scores[] = []
  for (let run = 0; run < runs; run += 1) {
    const result = await lighthouse(
      address,
      { port, output: 'json', logLevel: 'error', onlyCategories: ['performance', 'accessibility', 'best-practices'] },
      preset === 'desktop' ? desktopConfig : undefined,
    )
    if (result === undefined) throw new Error('Lighthouse gave no result')
    const { categories, audits } = result.lhr
    const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100)
    scores.push({ performance: score('performance'), accessibility: score('accessibility'), bestPractices: score('best-practices') })
    console.warn(`  ${preset} ${run + 1} of ${runs}: ${JSON.stringify(scores.at(-1))}`)
    const low = Object.values(audits).filter(
      ({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative',
    )
    for (const { id, displayValue } of low) console.warn(`  ${preset} ${id}: ${displayValue ?? ''}`)
  }
  const middle = scores.toSorted((a, b) => a.performance - b.performance)[Math.floor(runs / 2)]
  if (middle === undefined) throw new Error('Lighthouse was not run')
  return middle
}
