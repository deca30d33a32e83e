// What the index worker does for its callers: open once, keep up, answer. Answers never wait long: while a large import or a rebuild is
// being indexed, they come from what is there so far. Nothing is persisted of a question.

import type { EpisodeId, MemoryId } from '../../core/memory/ids.ts'
import { deliberate } from '../../core/retrieval/deliberate.ts'
import { settleEvent } from '../../core/retrieval/event-time.ts'
import { textToEmbed } from '../../core/retrieval/question.ts'
import { recall } from '../../core/retrieval/recall.ts'
import { search } from '../../core/retrieval/search.ts'
import { unfitFor, type Misfit } from '../../core/retrieval/unfit.ts'
import { builtIn } from '../../core/embedding/built-in.ts'
import type { Choice } from '../../core/embedding/choice.ts'
import type { Clock, Embedder } from '../../core/ports.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { StoreClosedError } from '../../store/memory-store.ts'
import { readChoice } from '../../store/read/models.ts'
import { misfits } from '../../store/read/unfit.ts'
import { translated } from '../../store/write/failures.ts'
import { loseModel } from '../../store/write/models.ts'
import { whyUnusable } from '../embed/model-unusable.ts'
import type { IndexApi, IndexStatus } from './index.api.ts'
import { reEmbedding } from './re-embedding.ts'
import { relatedTo } from './related.ts'
import { VaultIndex } from './vault-index.ts'
import { within } from './within.ts'

export interface Surroundings {
  readonly db: KeepsakeDatabase
  readonly clock: Clock
  /** Milliseconds with fractions, for the trace. */
  readonly timer: () => number
  /** @param model an embedder's id */
  readonly embedder: (model: string) => Promise<Embedder>
  /** Frees what a model that answers no more holds. */
  readonly release?: (model: string) => Promise<void>
  /** Runs `work` once no other tab makes vectors for another model. */
  readonly aloneInTheBackground?: (work: () => Promise<void>, signal: AbortSignal) => Promise<void>
  /** Runs `work` when no other tab does the same; `wait` false gives up at once if one does. */
  readonly exclusively: (work: () => Promise<void>, wait: boolean) => Promise<void>
}

/** Changed units after which they are written as a segment; fewer are quicker made again on opening. */
const unitsPerSegment = 256
/** How long an answer waits for what was just written, in milliseconds. */
const patienceMs = 1500
/** A question asked of a model only to start it. */
const warmUp = 'Where was I?'
/** How long after a removal its words leave the disk by themselves, in milliseconds. */
const erasingDelayMs = 2000

/** The words of turns and memories, '' for what is gone. */
async function textsOf(db: KeepsakeDatabase, ids: readonly string[]): Promise<string[]> {
  const [turns, memories] = await Promise.all([db.episodes.bulkGet([...ids] as EpisodeId[]), db.memories.bulkGet([...ids] as MemoryId[])])
  return ids.map((_, at) => turns[at]?.text ?? memories[at]?.statement ?? '')
}

export interface Answering extends Omit<IndexApi, 'connect'> {
  /** Call with every choice of embedder there is: what is wanted is made in the background. */
  follow(choice: Choice): void
  /** Settles when nothing is made in the background any more. */
  idle(): Promise<void>
}

export function answering(around: Surroundings): Answering {
  let state: IndexStatus['state'] = 'opening'
  let opening: Promise<VaultIndex> | undefined
  let openedModel: string = builtIn
  let erasing: ReturnType<typeof setTimeout> | undefined

  const background = reEmbedding({
    db: around.db,
    clock: around.clock,
    embedder: around.embedder,
    alone: around.aloneInTheBackground ?? ((work) => work()),
    onComplete: (vault) => take(vault.model, Promise.resolve(vault)),
  })

  /** The index of the embedder that answers now; another tab may have changed which one that is. */
  async function open(): Promise<VaultIndex> {
    const serving = await servingModel()
    if (opening === undefined || serving !== openedModel) take(serving, start(serving))
    try {
      return await (opening ?? start(serving))
    } catch (error) {
      if ((await servingModel()) === serving) throw error
      return open()
    }
  }

  async function servingModel(): Promise<string> {
    const { serving } = await readChoice(around.db).catch((error: unknown) => {
      throw translated(error, around.db)
    })
    return serving
  }

  function take(model: string, vault: Promise<VaultIndex>): void {
    const before = openedModel
    openedModel = model
    opening = vault
    vault.catch(() => {
      if (opening === vault) opening = undefined
    })
    if (before !== model && before !== builtIn) around.release?.(before).catch((error: unknown) => console.error(error))
  }

  async function start(model: string): Promise<VaultIndex> {
    const embedder = await around.embedder(model).catch(async (error: unknown) => {
      await leaveIfUnusable(model, error)
      throw error
    })
    const vault = new VaultIndex(around.db, embedder, () => around.clock.now(), { model })
    const { intact } = await vault.load()
    state = intact ? 'ready' : 'rebuilding'
    return vault
  }

  /** A model that cannot be run is left at once: the built-in table answers, made anew from the records. */
  async function leaveIfUnusable(model: string, error: unknown): Promise<boolean> {
    const why = model === builtIn ? undefined : whyUnusable(error)
    if (why === undefined) return false
    await loseModel(around.db, model, why)
    return true
  }

  /** The question's vector; undefined when the model is not ready for it in time: then words alone are searched. */
  async function vectorOf({ embedder, model, index }: VaultIndex, query: string): Promise<Float32Array | undefined> {
    if (embedder.embedQuestion === undefined) return (await embedder.embed([textToEmbed(query, index.speakers)]))[0]
    const asked = embedder.embedQuestion(query).catch(async (error: unknown) => {
      if (!(await leaveIfUnusable(model, error))) console.error(error)
      return undefined
    })
    return within(patienceMs, asked)
  }

  async function keepUp(vault: VaultIndex): Promise<void> {
    await vault.catchUp()
    state = 'ready'
    if (vault.unsaved >= unitsPerSegment) await save(vault, false)
    else if (vault.owesErasing) {
      clearTimeout(erasing)
      erasing = setTimeout(() => void save(vault, true).catch(() => undefined), erasingDelayMs)
    }
  }

  /** A segment that cannot be written costs time at the next opening and nothing else; only erasing must hear of it. */
  async function save(vault: VaultIndex, wait: boolean): Promise<void> {
    await around.exclusively(() => vault.flush(), wait)
  }

  /** The index that answers, and when it has kept up: what it is asked for meanwhile need not wait for that. */
  async function atHand(): Promise<{ readonly vault: VaultIndex; readonly kept: Promise<void> }> {
    const held = opening
    const serving = servingModel()
    const vault = await held?.catch(() => undefined)
    if (vault === undefined) {
      await serving
      return settled(await open())
    }
    // Which embedder answers and what the journal holds are read at once; the choice hardly ever changes.
    const { kept } = settled(vault)
    if ((await serving) === openedModel && opening === held) return { vault, kept }
    await kept.catch(() => undefined)
    return settled(await open())
  }

  function settled(vault: VaultIndex): { readonly vault: VaultIndex; readonly kept: Promise<void> } {
    const kept = patiently(vault)
    // Whoever awaits it hears of a failure; nobody need.
    kept.catch(() => undefined)
    return { vault, kept }
  }

  async function patiently(vault: VaultIndex): Promise<void> {
    const before = vault.upTo
    const kept = keepUp(vault).catch(async (error: unknown) => {
      if (await leaveIfUnusable(vault.model, error)) return
      // What another tab has erased or changed must not be answered from this one's working memory.
      if (around.db.takenOver !== undefined) throw new StoreClosedError('Keepsake’s store was taken over by another tab', { cause: error })
      // Answering from what is there beats not answering; whoever writes will meet the same failure and say so.
      if (vault.upTo === before && vault.index.unitCount === 0) throw error
    })
    await within(patienceMs, kept, () => (state = 'rebuilding'))
  }

  async function current(): Promise<VaultIndex> {
    const { vault, kept } = await atHand()
    await kept
    return vault
  }

  const statusOf = (vault: VaultIndex): IndexStatus => ({
    units: vault.index.unitCount,
    segments: vault.segmentCount,
    bytes: vault.index.bytes,
    state,
    upTo: vault.upTo,
  })

  return {
    follow: background.follow,
    idle: background.idle,
    open: async () => {
      const vault = await open()
      await keepUp(vault).catch(async (error: unknown) => {
        if (!(await leaveIfUnusable(vault.model, error))) throw error
      })
      // In the background: the first question need not wait for the model to start.
      if (vault.model !== builtIn) void vectorOf(vault, warmUp)
      // In the background: it changes ranking a little, and opening should not wait for it.
      void vault.refreshStrengths().catch(() => undefined)
      return statusOf(vault)
    },
    recall: async (request) => {
      const started = around.timer()
      const { vault, kept } = await atHand()
      const read = vault.index.speakers.join()
      const early = vectorOf(vault, request.query)
      early.catch(() => undefined)
      const judged = misfits(around.db).catch((): readonly Misfit[] => [])
      await kept
      const embed = async (query: string): Promise<Float32Array | undefined> => {
        // A new speaker may be one whose name the question holds.
        const isSame = query === request.query && vault.index.speakers.join() === read
        const vector = await (isSame ? early : vectorOf(vault, query))
        return vector?.length === 0 ? undefined : vector
      }
      const unfit = unfitFor(request.query, await judged)
      const asked = unfit.length === 0 ? request : { ...request, unfit }
      const meant = await settleEvent(vault.index, asked, embed)
      const result =
        request.depth === 'reflex'
          ? recall(vault.index, meant, await embed(meant.query), around.timer)
          : await deliberate(vault.index, meant, {
              embed,
              textsOf: (ids) => textsOf(around.db, ids),
              related: (seeds) => relatedTo(around.db, seeds),
              timeMs: around.timer,
            })
      // Everything counts: keeping up and embedding too.
      return { ...result, trace: { ...result.trace, elapsedMs: around.timer() - started } }
    },
    search: async (query, limit) => search((await current()).index, query, limit),
    status: async () => (opening === undefined ? { units: 0, segments: 0, bytes: 0, state, upTo: 0 } : statusOf(await opening)),
    flush: async () => {
      const vault = await open()
      await vault.catchUp()
      await save(vault, true)
      await background.guest?.flush()
    },
    rebuild: async () => {
      const vault = await open()
      state = 'rebuilding'
      await vault.catchUp()
      await vault.clear()
      await vault.catchUp()
      await save(vault, true)
      state = 'ready'
      return statusOf(vault)
    },
    traces: async (ids) => {
      const vault = await open()
      await vault.catchUp()
      return (await vault.traces(ids)) + (background.guest?.index.traces(ids) ?? 0)
    },
    termsKept: async (terms) => {
      const vault = await open()
      await vault.catchUp()
      const kept = new Set([...(await vault.termsKept(terms)), ...(background.guest?.index.termsKept(terms) ?? [])])
      return terms.filter((term) => kept.has(term))
    },
  }
}
