// A link's identity: what it joins and how. Made twice it is the same link, whoever makes it and on whichever device.

import type { LinkKind } from '../memory/graph-records.ts'
import type { EntityId, LinkId, MemoryId } from '../memory/ids.ts'

/** `kind:from:to`. */
export function linkId(kind: LinkKind, from: MemoryId, to: MemoryId | EntityId): LinkId {
  return `${kind}:${from}:${to}` as LinkId
}

const aboutKind = 'about:' satisfies `${LinkKind}:`

/** The memory that is about something, from such a link's identity alone; undefined of every other kind. Ids hold no colon. */
export function memoryAboutIt(id: string): string | undefined {
  return id.startsWith(aboutKind) ? id.slice(aboutKind.length, id.indexOf(':', aboutKind.length)) : undefined
}
