// Every embedder the app has: the word table, and the models that were downloaded. A model starts with the first text and is checked
// against its pinned checksums before that, so that what is run is what was meant.

import { builtIn } from '../../core/embedding/built-in.ts'
import { keyOf, type Catalogue, type CatalogueModel } from '../../core/embedding/catalogue.ts'
import { neutralSentences } from '../../core/embedding/centre.ts'
import type { Hash } from '../models/digest.ts'
import { isPinned } from '../models/fetch-files.ts'
import { isWhole, type ModelFolder } from '../models/model-folder.ts'
import type { EmbedApi } from './embed.api.ts'
import { ModelUnusableError } from './model-unusable.ts'
import type { Transformer } from './transformer.ts'

export interface EmbeddersSurroundings {
  readonly words: Omit<EmbedApi, 'release'>
  readonly catalogue: () => Promise<Catalogue>
  readonly folder: (model: CatalogueModel) => ModelFolder
  readonly hash: Hash
  /** Ways to run a model on this device; of those that start, the fastest is used. */
  readonly ways: () => Promise<readonly ((model: CatalogueModel, read: ModelFolder['read']) => Promise<Transformer>)[]>
  /** Milliseconds with fractions. */
  readonly timer: () => number
  /** Without a connection what runs models may be missing for the time being. */
  readonly isOnline: () => boolean
}

/** Texts a way is timed with. */
const timedTexts = neutralSentences.slice(0, 16)

export function embedders({ words, catalogue, folder, hash, ways, timer, isOnline }: EmbeddersSurroundings): EmbedApi {
  const running = new Map<string, Promise<Transformer>>()

  async function find(id: string): Promise<CatalogueModel> {
    const model = (await catalogue()).models.find((each) => each.id === id)
    if (model === undefined) throw new ModelUnusableError('damaged', `There is no model ${id} any more`)
    if (!(await isWhole(model, folder(model)))) throw new ModelUnusableError('damaged', `Files of ${id} are missing`)
    return model
  }

  async function start(id: string): Promise<Transformer> {
    const model = await find(id)
    const files = folder(model)
    for (const file of model.files) {
      if (!(await isPinned(file, files, hash))) throw new ModelUnusableError('damaged', `${file.path} of ${id} is damaged`)
    }
    const started: Transformer[] = []
    let reason: unknown
    for (const way of await ways()) {
      try {
        started.push(await way(model, files.read))
      } catch (error) {
        console.warn(error)
        reason = error
      }
    }
    const best = await fastest(started)
    if (best === undefined && !isOnline()) throw new Error(`${id} could not be started without a connection`, { cause: reason })
    if (best === undefined) throw new ModelUnusableError('did-not-start', `${id} could not be started`, { cause: reason })
    return best
  }

  /** Graphics are not always quicker: small models of whole numbers often run better without. So it is measured; the others are freed. */
  async function fastest(started: readonly Transformer[]): Promise<Transformer | undefined> {
    let [best] = started
    let shortest = Number.POSITIVE_INFINITY
    for (const each of started.length > 1 ? started : []) {
      const before = timer()
      await each.embed(timedTexts, 'passage')
      const took = timer() - before
      if (took < shortest) [best, shortest] = [each, took]
    }
    for (const each of started) if (each !== best) await each.dispose()
    return best
  }

  function transformer(id: string): Promise<Transformer> {
    const known = running.get(id)
    if (known !== undefined) return known
    const starting = start(id)
    running.set(id, starting)
    // It may be tried again: the files may be downloaded anew.
    starting.catch(() => running.delete(id))
    return starting
  }

  return {
    model: async (id = builtIn) => {
      if (id === builtIn) return words.model()
      const model = await find(id)
      return { key: keyOf(model), dims: model.dims }
    },
    embed: async (texts, id = builtIn, as = 'passage') => {
      if (id === builtIn) return words.embed(texts)
      const vectors = await (await transformer(id)).embed(texts, as)
      const flat = new Float32Array(vectors.reduce((sum, vector) => sum + vector.length, 0))
      let at = 0
      for (const vector of vectors) {
        flat.set(vector, at)
        at += vector.length
      }
      return flat
    },
    release: async (id) => {
      const known = running.get(id)
      running.delete(id)
      await (await known)?.dispose()
    },
  }
}
