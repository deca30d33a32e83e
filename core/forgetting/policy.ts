// Every number forgetting depends on, in one record that is stored, shown and changed like any other; and what holds at this moment: that
// record with what was learned from use and the names of the people closest. Times in days unless the name says otherwise.

/** Sorts of memories that may be kept from fading. Pinned ones never fade, whatever is chosen. */
export const sparable = ['procedures', 'people', 'health', 'secrets'] as const
export type Spared = (typeof sparable)[number]

export interface ForgettingPolicy {
  /** R at or above this reads "strong". */
  readonly strongFrom: number
  /** R at or above this is active and reads "clear"; below it a memory fades. */
  readonly clearFrom: number
  /** R at or above this reads "fading"; below it a memory is faint and archived. */
  readonly fadingFrom: number
  /** Stability given at first telling to a memory of salience 0 and of salience 1; between them it grows geometrically. */
  readonly leastStabilityDays: number
  readonly mostStabilityDays: number
  /** Rehearsals of one kind closer than this are one occasion and count once. */
  readonly occasionMs: number
  /** How many times as long everything lasts: 1 as by default, less is quicker, more is slower. */
  readonly pace: number
  /** What does not fade while it is current. */
  readonly spared: readonly Spared[]
}

/** The policy in force: what the person chose, and what is known besides. */
export interface Forgetting extends ForgettingPolicy {
  /** As `pace`, learned from what was used and what was not (see learned-pace.ts); 1 until there is enough to go by. */
  readonly learnedPace: number
  /** Slot subjects of the people closest: `sister`, and her name. */
  readonly closest: readonly string[]
}

/**
 * FSRS-6's first stabilities for Hard and Easy bound ours: a remark starts at 1.3 days (clear for 12 days, archived after 8 months), a request
 * to remember at 8.3 (11 weeks, 4 years). FSRS's curve has a long tail: with `fadingFrom` at .25 a remark would be archived after 29 years
 * (docs/adr/0013-forgetting-by-a-policy.md).
 */
export const defaultChoice: ForgettingPolicy = {
  strongFrom: 0.85,
  clearFrom: 0.7,
  fadingFrom: 0.45,
  leastStabilityDays: 1.2931,
  mostStabilityDays: 8.2956,
  occasionMs: 3_600_000,
  pace: 1,
  spared: ['procedures', 'people', 'health', 'secrets'],
}

export const defaultPolicy: Forgetting = { ...defaultChoice, learnedPace: 1, closest: [] }

/** S₀ = least · (most / least)^salience, in days. */
export function initialStability(salience: number, policy: ForgettingPolicy): number {
  return policy.leastStabilityDays * (policy.mostStabilityDays / policy.leastStabilityDays) ** Math.min(1, Math.max(0, salience))
}

/** Bounds a stored pace is held to, so that no record can make time stand still or run away. */
const paceBounds = { least: 1 / 16, most: 16 } as const

/** How many times as slowly time passes for strength: the pace chosen times the pace learned. */
export function slowness({ pace, learnedPace }: Pick<Forgetting, 'pace' | 'learnedPace'>): number {
  return Math.min(paceBounds.most, Math.max(paceBounds.least, pace * learnedPace))
}

/** The numbers in the one order that makes sense, each within its bounds: what a stored or imported record may be read as. */
export function soundPolicy<P extends ForgettingPolicy>(policy: P): P {
  const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))
  const fadingFrom = within(policy.fadingFrom, 0.05, 0.9)
  const clearFrom = within(policy.clearFrom, fadingFrom, 0.95)
  const leastStabilityDays = within(policy.leastStabilityDays, 0.1, 365)
  return {
    ...policy,
    fadingFrom,
    clearFrom,
    strongFrom: within(policy.strongFrom, clearFrom, 0.99),
    leastStabilityDays,
    mostStabilityDays: within(policy.mostStabilityDays, leastStabilityDays, 3650),
    pace: within(policy.pace, paceBounds.least, paceBounds.most),
  }
}
