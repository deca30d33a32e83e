// Every number forgetting depends on, in one record that can be shown and changed. Times in days unless the name says otherwise.

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
}

/** FSRS-6's first stabilities for Hard and Easy bound ours: a remark starts at 1.3 days (clear for 5 weeks), a request to remember at 8.3 (7 months). */
export const defaultPolicy: ForgettingPolicy = {
  strongFrom: 0.85,
  clearFrom: 0.6,
  fadingFrom: 0.25,
  leastStabilityDays: 1.2931,
  mostStabilityDays: 8.2956,
  occasionMs: 3_600_000,
}
