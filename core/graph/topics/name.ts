// A topic's name out of its members' own words: the one or two names or words that most of them have and others have not.
// Law: every word of a name stands in a member's statement, as written but for its first letter. Sensitive members give no name.

import type { Memory } from '../../memory/records.ts'
import { termOf } from '../../text/terms.ts'
import { fold } from '../../text/tokenise.ts'

const word = /[\p{L}][\p{L}\p{M}’'-]*/gu
/** A word after one of these is a thing. */
const determiner = /(?:^|[\s(])(?:the|a|an|my|our|her|his|their|of|for|on|in|at|with)\s+$/iu
const calendar =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|\p{L}+days?|week|month|year|day|morning|evening|today|tomorrow|time|thing|way|lot|half|hour|one|two|three|first|last|new|old|name|called|birthday plan)$/iu

/** How, how often and how much: no matter is called by these. */
const manner =
  /^(?:never|always|often|usually|sometimes|again|still|also|even|ever|just|only|really|very|quite|rather|much|more|most|please|not|soon|later|already|almost|together|away|back|well)$/iu

interface Wording {
  readonly surface: string
  /** Members that have it. */
  readonly members: Set<string>
  weight: number
}

/** @param rarity ln(n / df) of a term over all memories @param taken names that are given already */
export function nameOf(members: readonly Memory[], rarity: (term: string) => number, taken: ReadonlySet<string>): string {
  const open = members.filter(({ sensitive }) => !sensitive)
  const wordings = new Map<string, Wording>()
  for (const memory of open) {
    for (const match of memory.statement.matchAll(word)) note(wordings, memory, match)
  }
  const ranked = [...wordings.values()]
    .map((wording) => ({ ...wording, score: scoreOf(wording, open.length, rarity) }))
    .sort((a, b) => b.score - a.score || (a.surface < b.surface ? -1 : 1))
  const [first, ...rest] = ranked
  if (first === undefined) return ''
  const alone = capital(first.surface)
  if (first.members.size >= open.length * 0.6 && !taken.has(alone)) return alone
  // The second stands for members that the first leaves out.
  const second = rest
    .filter(({ weight }) => weight >= 1)
    .slice(0, 12)
    .toSorted((a, b) => gain(b, first) - gain(a, first))[0]
  return second === undefined || gain(second, first) === 0 ? alone : `${alone} and ${second.surface}`
}

function note(wordings: Map<string, Wording>, memory: Memory, match: RegExpMatchArray): void {
  const surface = match[0].replace(/['’]s?$/u, '')
  const term = termOf(fold(surface))
  if (term === '' || surface.length < 3 || calendar.test(surface) || manner.test(surface) || /['’]/u.test(surface)) return
  const known = wordings.get(term) ?? { surface, members: new Set<string>(), weight: 0 }
  const isName = memory.entities.some((name) => name.split(/\s+/u).includes(surface))
  const isThing = determiner.test(memory.statement.slice(0, match.index))
  // "Call me Sam": what begins a sentence is as often a deed as a thing.
  const begins = match.index === 0
  const weight = isName ? 1.6 : isThing ? 1.2 : begins || /(?:ing|ed|ly)$/u.test(surface) ? 0.3 : 0.6
  const better = known.weight >= weight ? known.surface : surface
  known.members.add(memory.id)
  wordings.set(term, { surface: better, members: known.members, weight: Math.max(known.weight, weight) })
}

function scoreOf({ surface, members, weight }: Wording, total: number, rarity: (term: string) => number): number {
  if (members.size < 2 && total > 2) return 0
  return weight * (members.size / total) * (0.5 + rarity(termOf(fold(surface))))
}

function gain({ members, weight }: Wording, first: Wording): number {
  return weight * [...members].filter((id) => !first.members.has(id)).length
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
