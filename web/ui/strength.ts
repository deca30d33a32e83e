// How strong a memory is, as people see it. Thresholds are those of LOOK.md §2; below .25 a memory is out of quick reach.

export type Strength = 'strong' | 'clear' | 'fading' | 'faint'

export const strengths = ['strong', 'clear', 'fading', 'faint'] as const satisfies readonly Strength[]

/** @param retrievability 0–1, from the forgetting curve */
export function strengthOf(retrievability: number): Strength {
  if (retrievability >= 0.85) return 'strong'
  if (retrievability >= 0.6) return 'clear'
  return retrievability >= 0.25 ? 'fading' : 'faint'
}

export const strengthWords = { strong: 'Strong', clear: 'Clear', fading: 'Fading', faint: 'Faint' } as const satisfies Record<
  Strength,
  string
>
