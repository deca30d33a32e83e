// What dots and lines are called, in the picture and in the list beside it.

import { shownName } from '../people/name-words.ts'
import type { GraphDot, GraphLine, Neighbourhood } from '../../../../core/browse/neighbourhood.ts'

export function nameOf(dot: GraphDot): string {
  if (dot.is === 'entity') return shownName(dot.entity)
  if (dot.is === 'topic') return dot.topic.name
  return dot.row.sensitive ? 'A hidden memory' : dot.row.statement
}

const kinds: Readonly<Record<GraphLine['kind'], string>> = {
  about: 'Who and what it is about',
  'in-topic': 'In the same topic',
  supersedes: 'What it replaced, or what replaced it',
  contradicts: 'Does not fit with it',
  'same-event': 'The same occasion',
  'part-of': 'Said in one breath',
  follows: 'Of the same matter',
}

export interface DotGroup {
  readonly title: string
  readonly dots: readonly GraphDot[]
}

/** Everything but the centre: by how it hangs together with it, then what is a step further. */
export function groupsOf({ dots, lines }: Neighbourhood): readonly DotGroup[] {
  const [centre, ...others] = dots
  if (centre === undefined) return []
  const kindOf = new Map<string, GraphLine['kind']>()
  for (const { from, to, kind } of lines) {
    if (from === centre.id) kindOf.set(to, kind)
    else if (to === centre.id) kindOf.set(from, kind)
  }
  const titleOf = (dot: GraphDot): string => {
    const kind = kindOf.get(dot.id)
    if (kind === undefined) return 'One step further'
    if (kind === 'about' && dot.is === 'memory') return `About ${nameOf(centre)}`
    return kind === 'in-topic' && dot.is === 'memory' ? `In ${nameOf(centre)}` : kind === 'in-topic' ? 'Topic' : kinds[kind]
  }
  const groups = new Map<string, GraphDot[]>()
  for (const dot of others) groups.set(titleOf(dot), [...(groups.get(titleOf(dot)) ?? []), dot])
  return [...groups].map(([title, under]) => ({ title, dots: under }))
}
