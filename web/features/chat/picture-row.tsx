// Pictures as they stand in a turn: thumbnails in a row, each opening the picture itself.

import { lazy, Suspense, useState } from 'react'
import type { Picture } from '../../../core/memory/picture-records.ts'
import styles from './picture.module.css'

const PictureView = lazy(async () => ({ default: (await import('./picture-view.tsx')).PictureView }))

export const pictureName = ({ name }: Pick<Picture, 'name'>): string => (name === '' ? 'Picture' : `Picture: ${name}`)

/** Thumbnails are WebP or JPEG; browsers look at the bytes, not at what they are called. */
export const thumbnailUrl = ({ thumbnail }: Pick<Picture, 'thumbnail'>): string => `data:image/webp;base64,${thumbnail}`

export function PictureRow({ pictures }: { readonly pictures: readonly Picture[] }) {
  const [open, setOpen] = useState<Picture>()
  return (
    <>
      <ul className={styles.row}>
        {pictures.map((picture) => (
          <li key={picture.id}>
            <button type="button" className={styles.thumbnail} onClick={() => setOpen(picture)}>
              <img src={thumbnailUrl(picture)} alt={pictureName(picture)} loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
      {open === undefined ? null : (
        <Suspense>
          <PictureView picture={open} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  )
}
