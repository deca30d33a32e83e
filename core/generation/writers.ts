// The language models that can be downloaded to write answers, as public/models/catalogue.json lists them: what each is, what it needs of
// a device, and every file of it, pinned. What a device can run is said by `standingOn`, from facts the browser gives and nothing guessed.

import * as v from 'valibot'
import { pinnedEntries } from '../embedding/model-file.ts'

const positive = v.pipe(v.number(), v.minValue(1))

export const writerSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^writer-[a-z0-9-]+$/u)),
  /** Shown: what it is called here, what it is for, which model it is, under which licence. */
  name: v.string(),
  about: v.string(),
  model: v.string(),
  languages: v.string(),
  licence: v.string(),
  /** What runs it: WebLLM on the graphics processor, transformers.js without. */
  engine: v.picklist(['web-llm', 'transformers']),
  /** Tokens a prompt and its answer may take together. */
  contextTokens: v.pipe(positive, v.integer()),
  /** Megabytes of graphics memory it takes; absent where it runs without. */
  graphicsMb: v.optional(positive),
  /** Megabytes of working memory it takes, roughly; absent where it lies in graphics memory. */
  memoryMb: v.optional(positive),
  /** Calculates in 16-bit numbers: needs the graphics feature `shader-f16`. */
  needsHalfPrecision: v.boolean(),
  /** Of the WebLLM kind: which of the files is the compiled program. */
  library: v.optional(v.string()),
  /** Of the transformers.js kind: which of the repository's weights. */
  weights: v.optional(v.picklist(['q4', 'q8', 'int8', 'fp32'])),
  ...pinnedEntries,
})

export type WriterModel = v.InferOutput<typeof writerSchema>

/** The name of the folder a writer's files lie in; another revision lies in another. */
export function folderOfWriter({ id, revision }: Pick<WriterModel, 'id' | 'revision'>): string {
  return `${id}-${revision.slice(0, 12)}`
}
