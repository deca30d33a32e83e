// A file of a model that can be downloaded, pinned: what is used is, byte for byte, what was meant, wherever it came from.

import * as v from 'valibot'

const fileSchema = v.pipe(
  v.strictObject({
    path: v.pipe(v.string(), v.regex(/^[\w-]+(?:[./][\w-]+)*$/u)),
    bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
    sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u))),
    /** Where no SHA-256 is published: the name git keeps the file under, the SHA-1 of `blob SIZE\0` and its bytes. */
    gitBlob: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/u))),
    /** Where it is asked for, if not with the model's other files: an address with a full commit in it. */
    address: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/[\w.:/-]+\/[0-9a-f]{40}\/[\w./-]+$/u))),
  }),
  v.check(({ sha256, gitBlob }) => sha256 !== undefined || gitBlob !== undefined, 'Expected a digest'),
)

/** What every model of the catalogue is pinned by. */
export const pinnedEntries = {
  repository: v.pipe(v.string(), v.regex(/^[\w.-]+\/[\w.-]+$/u)),
  /** A full commit, never a branch. */
  revision: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/u)),
  files: v.pipe(v.array(fileSchema), v.minLength(1)),
}

export type ModelFile = v.InferOutput<typeof fileSchema>

/** A model as far as bringing it here goes. */
export interface PinnedModel {
  readonly id: string
  readonly repository: string
  readonly revision: string
  readonly files: readonly ModelFile[]
}

export function bytesOf({ files }: Pick<PinnedModel, 'files'>): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0)
}
