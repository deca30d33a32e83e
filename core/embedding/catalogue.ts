// The models that can be downloaded to search by meaning. Each is pinned: one revision, and size and SHA-256 of every file, so that what
// is used is what was meant, wherever it came from. The list itself is public/models/catalogue.json, read at run time from our own origin.

import * as v from 'valibot'
import { writerSchema } from '../generation/writers.ts'
import { builtIn } from './built-in.ts'
import { pinnedEntries, type PinnedModel } from './model-file.ts'

/** Raised when the same model would give other vectors: another prefix, pooling or centring. Part of every model's key. */
const recipeVersion = 1

const modelSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/u), v.notValue(builtIn)),
  /** Shown: what it is called, what it is for, in which languages, under which licence. */
  name: v.string(),
  about: v.string(),
  languages: v.string(),
  licence: v.string(),
  ...pinnedEntries,
  weights: v.picklist(['q8', 'fp32']),
  dims: v.pipe(v.number(), v.integer(), v.minValue(1)),
  pooling: v.picklist(['mean', 'cls']),
  /** Written before a question or a passage, as the model was trained. */
  question: v.string(),
  passage: v.string(),
})

const catalogueSchema = v.strictObject({
  /** Where files are asked for. */
  hub: v.pipe(v.string(), v.regex(/^https?:\/\/[\w.:-]+$/u)),
  /** Every origin a download may reach, the hub and where it sends one on to: what the page's policy lets through. */
  reaches: v.pipe(v.array(v.pipe(v.string(), v.regex(/^https?:\/\/(?:\*\.)?[\w.:-]+$/u))), v.minLength(1)),
  models: v.array(modelSchema),
  /** Models to write answers with. */
  writers: v.optional(v.array(writerSchema), []),
})

export type CatalogueModel = v.InferOutput<typeof modelSchema>
export type Catalogue = v.InferOutput<typeof catalogueSchema>

/** @throws when it is not a catalogue: a file of ours is damaged */
export function readCatalogue(json: unknown): Catalogue {
  return v.parse(catalogueSchema, json)
}

/** The key of everything made with a model: vectors under different keys are never compared. */
export function keyOf({ id, revision, weights, dims }: CatalogueModel): string {
  return `${id}-${revision.slice(0, 12)}-${weights}-${dims}-v${recipeVersion}`
}

/** Where everything of a model lies: the one address a download of it may ask. Ends with a slash. */
export function addressOf({ hub }: Pick<Catalogue, 'hub'>, { repository, revision }: Pick<PinnedModel, 'repository' | 'revision'>): string {
  return `${hub}/${repository}/resolve/${revision}/`
}
