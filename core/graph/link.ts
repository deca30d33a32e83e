// A link's identity: what it joins and how. Made twice it is the same link, whoever makes it and on whichever device.

import type { LinkKind } from '../memory/graph-records.ts'
import type { EntityId, LinkId, MemoryId } from '../memory/ids.ts'

/** `kind:from:to`. */
export function linkId(kind: LinkKind, from: MemoryId, to: MemoryId | EntityId): LinkId {
  return `${kind}:${from}:${to}` as LinkId
}

const aboutKind = 'about:' satisfies `${LinkKind}:`

/** Who speaks of whom. */
export interface AboutIt {
  readonly memory: string
  readonly entity: string
}

/** What a link says that a memory is about, from its identity alone; undefined of every other kind. Ids hold no colon. */
export function aboutIn(id: string): AboutIt | undefined {
  if (!id.startsWith(aboutKind)) return undefined
  const between = id.indexOf(':', aboutKind.length)
  return { memory: id.slice(aboutKind.length, between), entity: id.slice(between + 1) }
}

/** Between these lie the identities of all such links, in the order of their memories. */
export const aboutLinks = { from: aboutKind, before: 'about;' } as const
