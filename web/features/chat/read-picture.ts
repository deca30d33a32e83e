// A picture from the clipboard or a file, made ready to be kept: its bytes as they are where they are few enough, else smaller; and a thumbnail.

import { base64Of } from '../../../core/memory/base64.ts'
import { pictureTypes, type PictureType } from '../../../core/memory/picture-records.ts'
import { vaultLimits } from '../../../core/vault/format.ts'
import type { NewPicture } from '../../../workers/consolidate/consolidate.api.ts'
import { sizeWords } from '../../ui/size-words.ts'

export type PictureRead =
  | { readonly ok: true; readonly picture: NewPicture; readonly isSmaller: boolean }
  /** A sentence that says what is wrong with it. */
  | { readonly ok: false; readonly why: string }

/** Larger files are not even opened. */
const mostBytes = 40 * 1024 * 1024
/** Px of the longer side. */
const thumbnailSide = 480
const smallerSide = 2560

export async function readPicture(file: File): Promise<PictureRead> {
  const type = pictureTypes.find((each) => each === file.type)
  if (type === undefined) return { ok: false, why: 'That isn’t a picture I can keep. JPEG, PNG, WebP and GIF work.' }
  if (file.size > mostBytes) return { ok: false, why: `This picture has ${sizeWords(file.size)}. Up to ${sizeWords(mostBytes)} works.` }
  const image = await createImageBitmap(file).catch(() => undefined)
  if (image === undefined) return { ok: false, why: 'I couldn’t open this picture. It may be damaged.' }
  try {
    const { width, height } = image
    const isSmaller = file.size > vaultLimits.pictureBytes
    const kept = isSmaller ? await within(image, smallerSide, vaultLimits.pictureBytes) : file
    const thumbnail = await within(image, thumbnailSide, vaultLimits.thumbnailBytes)
    const picture: NewPicture = {
      name: file.name.slice(0, 200),
      type: isSmaller ? (kept.type as PictureType) : type,
      width,
      height,
      sizeBytes: kept.size,
      thumbnail: base64Of(new Uint8Array(await thumbnail.arrayBuffer())),
      data: base64Of(new Uint8Array(await kept.arrayBuffer())),
    }
    return { ok: true, picture, isSmaller }
  } finally {
    image.close()
  }
}

/** A copy whose longer side has at most so many px and which takes at most so many bytes: made smaller until it does. */
async function within(image: ImageBitmap, side: number, bytes: number): Promise<Blob> {
  for (let longer = side; ; longer *= 0.7) {
    const scale = Math.min(1, longer / Math.max(image.width, image.height))
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale)))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    // Where WebP can't be written the browser gives a PNG; JPEG every browser writes.
    const webp = await canvas.convertToBlob({ type: 'image/webp', quality: 0.82 })
    const blob = webp.type === 'image/webp' ? webp : await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 })
    if (blob.size <= bytes) return blob
  }
}
