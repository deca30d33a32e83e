// A link's identity: what it joins and how. Made twice it is the same link, whoever makes it and on whichever device.

import type { LinkKind } from '../memory/graph-records.ts'
import type { EntityId, LinkId, MemoryId } from '../memory/ids.ts'

/** `kind:from:to`. */
export function linkId(kind: LinkKind, from: MemoryId, to: MemoryId | EntityId): LinkId {
  return `${kind}:${from}:${to}` as LinkId
}
