// One picture by itself, as large as the window allows.

import { useEffect, useState } from 'react'
import { bytesOf } from '../../../core/memory/base64.ts'
import type { Picture } from '../../../core/memory/picture-records.ts'
import { pictureFile } from '../../../store/read/talk.ts'
import { useLive } from '../../engine/engine-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { sizeWords } from '../../ui/size-words.ts'
import { PictureCaption } from './picture-caption.tsx'
import { pictureName, thumbnailUrl } from './picture-row.tsx'
import styles from './picture.module.css'

export function PictureView({ picture, onClose }: { readonly picture: Picture; readonly onClose: () => void }) {
  const read = useLive(
    async (database) => ({ file: await pictureFile(database, picture.id), picture: await database.pictures.get(picture.id) }),
    [picture.id],
  )
  const [url, setUrl] = useState<string>()
  const data = read?.file?.data
  useEffect(() => {
    if (data === undefined) return
    const made = URL.createObjectURL(new Blob([bytesOf(data)], { type: picture.type }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [data, picture.type])
  return (
    <Dialog title={picture.name === '' ? 'Picture' : picture.name} deed="Close" alone onDeed={onClose} onClose={onClose}>
      <img
        className={styles.large}
        src={url ?? thumbnailUrl(picture)}
        width={picture.width}
        height={picture.height}
        alt={pictureName(picture)}
      />
      <PictureCaption picture={read?.picture ?? picture} />
      <p className="note">
        {read !== undefined && data === undefined
          ? 'Only this small copy is left.'
          : `${picture.width} × ${picture.height}, ${sizeWords(picture.sizeBytes)}, on this device.`}
      </p>
    </Dialog>
  )
}
