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

/** One language out of two. */
export function joined(a: Phrasings, b: Phrasings): Phrasings {
  return {
    facets: eachJoined(a.facets, b.facets, bothOf),
    plan: bothOf(a.plan, b.plan),
    correctAtOnce: [...a.correctAtOnce, ...b.correctAtOnce],
    away: [...a.away, ...b.away],
    askWhichFirst: [...a.askWhichFirst, ...b.askWhichFirst],
    openers: [...a.openers, ...b.openers],
    closers: [...a.closers, ...b.closers],
    noise: eachJoined(a.noise, b.noise, (one, other) => [...one, ...other]),
    others: [...a.others, ...b.others],
  }
}

/** The templates of both for each manner of telling or asking. */
function bothOf<T extends FacetPhrasings>(a: T, b: T): T {
  const templates = (of: T): readonly (readonly [string, readonly string[]])[] => Object.entries(of) as [string, readonly string[]][]
  const all = new Map(templates(a))
  for (const [manner, more] of templates(b)) all.set(manner, [...(all.get(manner) ?? []), ...more])
  return Object.fromEntries(all) as unknown as T
}

function eachJoined<V>(a: Readonly<Record<string, V>>, b: Readonly<Record<string, V>>, join: (a: V, b: V) => V): Record<string, V> {
  const all: Record<string, V> = { ...a }
  for (const [name, value] of Object.entries(b)) {
    const known = all[name]
    all[name] = known === undefined ? value : join(known, value)
  }
  return all
}

/** The language without these sentences; a manner nothing would be left of keeps its own. */
export function without(language: Phrasings, sentences: readonly string[]): Phrasings {
  const gone = new Set(sentences)
  const rest = (templates: readonly string[]): readonly string[] => {
    const left = templates.filter((template) => !gone.has(template))
    return left.length === 0 ? templates : left
  }
  const each = <T extends FacetPhrasings>(of: T): T =>
    Object.fromEntries(Object.entries(of).map(([manner, templates]) => [manner, rest(templates as readonly string[])])) as unknown as T
  return {
    ...language,
    facets: Object.fromEntries(Object.entries(language.facets).map(([name, facet]) => [name, each(facet)])),
    plan: each(language.plan),
    correctAtOnce: rest(language.correctAtOnce),
    away: rest(language.away),
    askWhichFirst: rest(language.askWhichFirst),
    others: rest(language.others),
    noise: Object.fromEntries(Object.entries(language.noise).map(([sort, templates]) => [sort, rest(templates)])),
  }
}
