// The self-test's outcome as text to copy: for an issue, or to compare two machines. Holds nothing of the person's.

import type { Step, StepState } from '../../../workers/chat/self-test/self-test.api.ts'

export const stateWords: Readonly<Record<StepState, string>> = {
  running: 'Trying…',
  passed: 'Works',
  failed: 'Does not work',
  skipped: 'Not tried',
}

/** @param at when it was run, as the person's clock says it */
export function reportOf(steps: readonly Step[], at: string): string {
  const lines = steps.map(
    ({ name, state, found, ms }) => `- ${name}: ${stateWords[state]}. ${found}${ms >= 1000 ? ` (${(ms / 1000).toFixed(1)} s)` : ''}`,
  )
  return [`# Keepsake self-test, ${at}`, '', ...lines, '', tallyOf(steps)].join('\n')
}

/** "9 work, 1 does not, 2 not tried." */
export function tallyOf(steps: readonly Step[]): string {
  const count = (state: StepState): number => steps.filter((step) => step.state === state).length
  const [works, fails, skips] = [count('passed'), count('failed'), count('skipped')]
  return `${works} ${works === 1 ? 'works' : 'work'}, ${fails} ${fails === 1 ? 'does' : 'do'} not, ${skips} not tried.`
}
