// What will go with the turn being written: each picture with a way to leave it out, and what was wrong with one.

import { X } from 'lucide-react'
import type { Pictures } from './use-pictures.ts'
import { pictureName, thumbnailUrl } from './picture-row.tsx'
import styles from './picture.module.css'

export function ChosenPictures({ pictures: { chosen, told, remove } }: { readonly pictures: Pictures }) {
  return (
    <>
      {told === undefined ? null : (
        <p className={`${styles.told} note`} role="alert">
          {told}
        </p>
      )}
      {chosen.length === 0 ? null : (
        <ul className={`${styles.row} ${styles.chosen}`} aria-label="Pictures to keep with this">
          {chosen.map((picture, at) => (
            // The same picture may be chosen twice.
            <li key={at}>
              <img src={thumbnailUrl(picture)} alt={pictureName(picture)} />
              <button
                type="button"
                aria-label={`Leave out ${picture.name === '' ? 'the picture' : picture.name}`}
                onClick={() => remove(picture)}
              >
                <X />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
