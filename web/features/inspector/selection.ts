// What is chosen in the list, as a value: one by one, a stretch, or all that the view shows. Laws: choosing one twice changes nothing; a stretch
// holds both its ends; what the view no longer shows is not chosen.

import type { MemoryId } from '../../../core/memory/ids.ts'

export interface Selection {
  readonly ids: ReadonlySet<MemoryId>
  /** Where a stretch begins: the one last chosen by itself. */
  readonly anchor: MemoryId | undefined
}

export const nothingChosen: Selection = { ids: new Set(), anchor: undefined }

export function toggled({ ids }: Selection, id: MemoryId): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, anchor: id }
}

/** From the anchor to `id` in the order shown, added to what is chosen. @param at where a memory stands in the list, -1 where it doesn't */
export function stretchedTo(
  { ids, anchor }: Selection,
  id: MemoryId,
  at: (id: MemoryId) => number,
  shown: (from: number, to: number) => readonly MemoryId[],
): Selection {
  const [from, to] = [anchor === undefined ? -1 : at(anchor), at(id)]
  if (to === -1) return { ids, anchor }
  if (from === -1) return { ids: new Set([...ids, id]), anchor: id }
  return { ids: new Set([...ids, ...shown(Math.min(from, to), Math.max(from, to) + 1)]), anchor }
}

export function everythingIn(shown: readonly MemoryId[]): Selection {
  return { ids: new Set(shown), anchor: shown[0] }
}

/** Without what the view doesn't show any more; the same value where nothing went. */
export function within(selection: Selection, isShown: (id: MemoryId) => boolean): Selection {
  const left = [...selection.ids].filter(isShown)
  return left.length === selection.ids.size ? selection : { ...selection, ids: new Set(left) }
}
