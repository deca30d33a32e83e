// What the Models part says about a writer: its badge, why this device can't run it, and what became of its last start.

import type { Download } from '../../../core/embedding/download.ts'
import { problemWords, type EngineProblem } from '../../../core/generation/chat-engine.ts'
import type { Suits } from '../../../core/generation/suits.ts'
import type { WriterModel } from '../../../core/generation/writers.ts'
import { sizeWords } from '../../ui/size-words.ts'

/** What stands beside its name; nothing where the progress bar says it. */
export function badgeOf(isChosen: boolean, { state }: Download, fit: Suits | undefined): string | undefined {
  if (state === 'ready') return isChosen ? 'Writes the answers' : 'On this device'
  if (state !== 'absent' || fit === undefined) return undefined
  if (!fit.runs) return fit.why === 'no-room' ? 'Too large here' : 'Can’t run here'
  return fit.isTight ? 'May be slow here' : 'Suits this device'
}

export function cannotWords(fit: Suits): string {
  if (fit.runs) return ''
  switch (fit.why) {
    case 'no-graphics':
      return 'It runs on graphics, which this browser doesn’t give to pages. The plain writer runs without.'
    case 'no-half-precision':
      return 'The graphics of this device can’t calculate the way it needs. The plain writer runs without.'
    case 'no-room':
      return `This needs ${sizeWords(fit.missingBytes)} more than this browser allows.`
  }
}

export function needsWords({ graphicsMb, memoryMb }: WriterModel): string {
  if (graphicsMb !== undefined) return `about ${sizeWords(graphicsMb * 1e6)} of graphics memory while it writes`
  return `about ${sizeWords((memoryMb ?? 0) * 1e6)} of memory while it writes`
}

interface Trouble {
  readonly words: string
  /** What the button that tries again says; without one, trying again would not help. */
  readonly deed?: string
}

/** Nothing is wrong that the download doesn't say itself. */
export function startTrouble(problem: EngineProblem): Trouble | undefined {
  if (problem === 'damaged' || problem === 'aborted') return undefined
  const { what, todo, retry } = problemWords[problem]
  const deed = problem === 'closed-the-page' ? 'Try anyway' : problem === 'not-started' ? 'Start it' : 'Try again'
  return { words: `${what} ${todo}`, ...(retry ? { deed } : {}) }
}
