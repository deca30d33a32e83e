// The words for the four strengths (LOOK.md §2); what a memory's strength is, core/forgetting says.

import type { Strength } from '../../core/forgetting/strength.ts'

export type { Strength }

export const strengthWords = { strong: 'Strong', clear: 'Clear', fading: 'Fading', faint: 'Faint' } as const satisfies Record<
  Strength,
  string
>
