// What a simulated person's language is made of. Two files hold such a language: the seen one, on which rules may be mended, and the
// held-out one, by which they are scored. The same life can be told in either.

/** How one facet of a life is put into words. In every template: `{v}` the value, `{an}` the value with its article, `{o}` the value
 * before, `{who}` whose it is, `{since}` since or from when, `{ago}` when it happened, `{on}` when it will, `{year}` a year long past. */
export interface FacetPhrasings {
  /** Said for the first time. */
  readonly tell: readonly string[]
  /** Another value from now on. */
  readonly change?: readonly string[]
  /** No longer so; of `{o}`. */
  readonly end?: readonly string[]
  /** A value of long ago, told late. */
  readonly past?: readonly string[]
  /** The value told (`{o}`) was a slip; it is `{v}`. Names what it is about. */
  readonly correct?: readonly string[]
  readonly ask: readonly string[]
  /** As `ask`, of `{when}`: a month and year, or a year. */
  readonly askThen?: readonly string[]
  /** What Keepsake took to be so in `{when}`. */
  readonly askBelieved?: readonly string[]
  /** When `{v}` began or happened. */
  readonly askWhen?: readonly string[]
  /** The beginning of `{v}`, as a thing to be put in order. */
  readonly asEvent?: readonly string[]
}

export interface PlanPhrasings extends FacetPhrasings {
  readonly cameTrue: readonly string[]
  readonly fellThrough: readonly string[]
  readonly askUpcoming: readonly string[]
}

export interface Phrasings {
  readonly facets: Readonly<Record<string, FacetPhrasings>>
  readonly plan: PlanPhrasings
  /** Right after the slip, or after Keepsake's answer that holds it: what it is about is understood. */
  readonly correctAtOnce: readonly string[]
  /** Somewhere else for a while; never a new home. */
  readonly away: readonly string[]
  /** With `{a}` and `{b}` as in `asEvent`. */
  readonly askWhichFirst: readonly string[]
  readonly openers: readonly string[]
  readonly closers: readonly string[]
  /** Nothing of these is worth keeping. `{city}`, `{name}`, `{food}`, `{company}`, `{role}` are filled in at random. */
  readonly noise: Readonly<Record<string, readonly string[]>>
  /** Of others (`{name}`): may be kept as theirs, never as the person's own. */
  readonly others: readonly string[]
}
