// Pictures that came with a turn: written with it, and gone with it; what a model said of one can be taken off it.

import type { Context } from './context.ts'
import type { NewPicture } from './consolidate.api.ts'
import type { EpisodeId, PictureId } from '../../core/memory/ids.ts'
import type { Episode } from '../../core/memory/records.ts'
import type { Ids } from '../../core/ports.ts'
import type { Picture } from '../../core/memory/picture-records.ts'
import type { StoreTx } from '../../store/memory-store.ts'

/** Of all pictures together: a vault with so many still opens everywhere. */
const mostBytes = 80 * 1024 * 1024

export async function isRoomFor(tx: StoreTx, given: readonly NewPicture[]): Promise<boolean> {
  const kept = await tx.all('pictures')
  return [...kept, ...given].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) <= mostBytes
}

export async function keepPictures(
  tx: StoreTx,
  ids: Ids,
  { id: episodeId, saidAt: at }: Episode,
  given: readonly NewPicture[],
): Promise<void> {
  for (const { data, ...picture } of given) {
    const id = ids.next() as PictureId
    await tx.put('pictures', { ...picture, id, episodeId, at })
    await tx.put('pictureFiles', { id, data })
  }
}

/** Takes the pictures of these turns away, in this transaction; gives their ids. */
export async function removePictures(tx: StoreTx, turns: Iterable<EpisodeId>): Promise<readonly PictureId[]> {
  const removed: PictureId[] = []
  for (const turn of turns) removed.push(...(await tx.picturesOf(turn)).map(({ id }) => id))
  if (removed.length === 0) return removed
  await tx.remove('pictures', removed)
  await tx.remove('pictureFiles', removed)
  return removed
}

export function withoutCaption({ caption: _said, ...picture }: Picture): Picture {
  return picture
}

/** What the writer said of it goes; an entry of its own, so that it can be taken back. */
export async function removeCaption({ store, clock }: Pick<Context, 'store' | 'clock'>, id: PictureId): Promise<void> {
  await store.transact({ actor: 'you', operation: 'edit', at: clock.now() }, async (tx) => {
    const picture = await tx.get('pictures', id)
    if (picture !== undefined) await tx.put('pictures', withoutCaption(picture))
  })
}
