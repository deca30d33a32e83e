// Checks of pictures: each belongs to a turn and has its bytes; bytes without a picture are nobody's.

import { finding, type Finding } from './finding.ts'

export interface PictureTrouble {
  /** Put right by removing `stray`. */
  readonly derivable: readonly Finding[]
  /** Nothing brings them back. */
  readonly lost: readonly Finding[]
  readonly stray: readonly string[]
}

export function checkPictures(
  pictures: readonly { readonly id: string; readonly episodeId: string }[],
  files: readonly string[],
  turns: ReadonlySet<string>,
): PictureTrouble {
  const homeless = pictures.filter(({ episodeId }) => !turns.has(episodeId)).map(({ id }) => id)
  const known = new Set(pictures.map(({ id }) => id))
  const nobodys = files.filter((id) => !known.has(id))
  const kept = new Set(files)
  const empty = pictures.filter(({ id }) => !kept.has(id)).length
  const nouns = ['picture', 'pictures'] as const
  return {
    derivable: [
      ...finding(homeless.length, nouns, ['belongs to a turn that is not there', 'belong to turns that are not there']),
      ...finding(nobodys.length, ["picture's file", 'files of pictures'], ['is left over', 'are left over']),
    ],
    lost: finding(empty, nouns, ['has lost its file', 'have lost their files']),
    stray: [...homeless, ...nobodys],
  }
}
