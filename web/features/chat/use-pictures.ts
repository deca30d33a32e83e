// The pictures about to be said: chosen, pasted or dropped, each read when it comes; and what was wrong with one.

import { useState } from 'react'
import type { NewPicture } from '../../../workers/consolidate/consolidate.api.ts'

/** More than this is an album, not a turn. */
const most = 6

export interface Pictures {
  readonly chosen: readonly NewPicture[]
  /** A sentence, when something was not as asked. */
  readonly told: string | undefined
  readonly add: (files: Iterable<File>) => Promise<void>
  readonly remove: (picture: NewPicture) => void
  readonly set: (pictures: readonly NewPicture[]) => void
}

export function usePictures(): Pictures {
  const [chosen, setChosen] = useState<readonly NewPicture[]>([])
  const [told, setTold] = useState<string>()
  return {
    chosen,
    told,
    add: async (files) => {
      setTold(undefined)
      const { readPicture } = await import('./read-picture.ts')
      for (const file of files) {
        const read = await readPicture(file)
        if (!read.ok) setTold(read.why)
        else {
          if (read.isSmaller) setTold('This picture is large, so I keep a smaller copy.')
          setChosen((before) => {
            if (before.length < most) return [...before, read.picture]
            setTold(`${most} pictures at a time work.`)
            return before
          })
        }
      }
    },
    remove: (picture) => setChosen((before) => before.filter((each) => each !== picture)),
    set: (pictures) => {
      setTold(undefined)
      setChosen(pictures)
    },
  }
}

/** The pictures among what was pasted or dropped. */
export function picturesAmong(data: DataTransfer | null): readonly File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
}
