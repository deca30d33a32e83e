// Pictures that came with turns: what a page shows of them apart from the bytes, which are read only when one is opened.

import type { EpisodeId, EpochMs, PictureId } from './ids.ts'

/** A picture that came with a turn. Its thumbnail is here, the picture itself in `PictureFile`, so that a page of turns reads little. */
export interface Picture {
  readonly id: PictureId
  readonly episodeId: EpisodeId
  /** The file's name, or empty where it was pasted. */
  readonly name: string
  readonly type: PictureType
  /** In px. */
  readonly width: number
  readonly height: number
  /** Of the picture as kept. */
  readonly sizeBytes: number
  /** A small copy as a JPEG or WebP, base64. */
  readonly thumbnail: string
  readonly at: EpochMs
  readonly caption?: Caption
}

/** What a model said is to be seen in a picture, when it was asked: never the person's words, and nothing rests on it. */
export interface Caption {
  readonly text: string
  /** `model:<name>` */
  readonly by: string
  readonly at: EpochMs
}

export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const
export type PictureType = (typeof pictureTypes)[number]

/** The bytes of a picture, base64; the same id as its `Picture`. */
export interface PictureFile {
  readonly id: PictureId
  readonly data: string
}
