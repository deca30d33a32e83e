// Lighthouse on the production build, with its desktop and its mobile preset: the first visit, nothing cached.

import lighthouse, { desktopConfig, type Result } from 'lighthouse'
import type { Scores } from './report.ts'

const runs = 3
/** Readings that come to nothing are made again, at most so often. */
const mostFailures = 4
const categories = ['performance', 'accessibility', 'best-practices'] as const

/** The run with the middle performance of three. @param port where the browser listens for DevTools @throws if none of them succeeds */
export async function scoresOf(address: string, port: number, preset: 'desktop' | 'mobile'): Promise<Scores> {
  const scores: Omit<Scores, 'failedReadings'>[] = []
  const failures: string[] = []
  while (scores.length < runs && failures.length < mostFailures) {
    const config = preset === 'desktop' ? desktopConfig : undefined
    const run = await lighthouse(address, { port, output: 'json', logLevel: 'error', onlyCategories: [...categories] }, config).catch(
      (error: unknown) => String(error),
    )
    const failure = typeof run === 'string' ? run : failureOf(run?.lhr)
    if (failure !== undefined || typeof run === 'string' || run === undefined) {
      failures.push(failure ?? 'no result')
      console.warn(`  ${preset}: a reading failed and is made again (${failures.at(-1)})`)
      continue
    }
    const { lhr } = run
    const score = (name: string): number => Math.round((lhr.categories[name]?.score ?? 0) * 100)
    scores.push({ performance: score('performance'), accessibility: score('accessibility'), bestPractices: score('best-practices') })
    console.warn(`  ${preset} ${scores.length} of ${runs}: ${JSON.stringify(scores.at(-1))}`)
    for (const line of lowIn(lhr)) console.warn(`  ${preset} ${line}`)
  }
  const middle = scores.toSorted((a, b) => a.performance - b.performance)[Math.floor(scores.length / 2)]
  if (middle === undefined) throw new Error(`no reading succeeded: ${failures.join('; ')}`)
  return { ...middle, failedReadings: failures }
}

/** Why a reading says nothing: nothing was painted in time, or a category could not be scored. It is no score of 0. */
function failureOf(lhr: Result | undefined): string | undefined {
  if (lhr === undefined) return 'no result'
  if (lhr.runtimeError !== undefined) return `${lhr.runtimeError.code}: ${lhr.runtimeError.message}`
  const unscored = categories.filter((name) => typeof lhr.categories[name]?.score !== 'number')
  if (unscored.length === 0) return undefined
  const broken = Object.values(lhr.audits).filter(({ scoreDisplayMode }) => scoreDisplayMode === 'error')
  return `no score for ${unscored.join(', ')}: ${broken.map(({ id, errorMessage }) => `${id} (${errorMessage ?? ''})`).join(', ')}`
}

function lowIn({ audits }: Result): readonly string[] {
  return Object.values(audits)
    .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative')
    .map(({ id, displayValue }) => `${id}: ${displayValue ?? ''}`)
}
