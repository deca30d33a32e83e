// The engine: what the screens ask for, carried to the workers. Invariant: a turn is on disk before anything answers it, and each
// turn of this tab is answered and remembered before the next one is answered, so that a correction holds for the very next question.

import { proxy } from 'comlink'
import { attended } from './attended.ts'
import type { Engine } from './engine.types.ts'
import { leadWhenAlone } from './lead-when-alone.ts'
import { askToPersist } from './persistence.ts'
import { pageAtRest, whileWaiting } from './page-settled.ts'
import { networkLog } from './pwa.ts'
import { statusBoard, type During } from './status-board.ts'
import { taskQueue } from './task-queue.ts'
import { watchForNight } from './night-watch.ts'
import { startWorkers, type Workers } from './workers.ts'
import type { EpisodeId } from '../../core/memory/ids.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { readByModelWishes } from '../../store/read/by-model.ts'
import { hasUnfinishedDownload } from '../../store/read/models.ts'

/** @param database for reading what is to be gone on with */
export function startEngine(database: KeepsakeDatabase): Engine {
  const workers = startWorkers(database)
  const status = statusBoard()
  const turns = taskQueue()
  const background = taskQueue()

  const open = async (): Promise<void> => {
    // Whoever asks before that starts it; recall opens what it needs.
    await pageAtRest()
    const index = await workers.index()
    await index.open()
    status.set({ state: 'ready' })
  }
  const opening = open().catch((error: unknown) => {
    status.set({ state: 'failed', failure: messageOf(error) })
    throw error
  })
  opening.catch(() => undefined)

  const answer = (to: EpisodeId): Promise<void> =>
    turns.add(async () => {
      try {
        await status.during('replying', async () => (await workers.chat()).reply(to))
      } finally {
        // A reply that failed is tried again at the next start; what was said is remembered all the same.
        await status.during('remembering', async () => (await workers.consolidate()).settle(to))
      }
    })

  const goOnLoading = async (): Promise<void> => {
    // Without a download to go on with, the worker need not even start.
    if (await hasUnfinishedDownload(database)) await (await workers.models()).resume()
  }

  const settleLater = (): void => {
    background
      .add(() => settleEverything(database, workers, status.during))
      .catch((error: unknown) => status.set({ failure: messageOf(error) }))
  }
  // Not after opening: remembering does not need the index, and what an earlier tab left must not wait for it.
  leadWhenAlone(() => {
    settleLater()
    goOnLoading().catch((error: unknown) => console.error(error))
    watchForNight({
      sleepIfDue: (idleForMs) => status.during('tidying', async () => (await workers.consolidate()).sleepIfDue(idleForMs)),
      // After the night, so that what it joined is not read twice.
      workByModel: async () => {
        const { memories, names } = await readByModelWishes(database)
        if (memories || names) await status.during('remembering', async () => (await workers.chat()).workByModel(false))
      },
      wake: async () => {
        await Promise.all([(await workers.consolidate()).pauseSleep(), (await workers.chat()).pauseByModel()])
      },
    })
  })

  const consolidate = workers.consolidate
  const termsKept = async (terms: readonly string[]): Promise<readonly string[]> => (await workers.index()).termsKept(terms)
  /** Views are kept outside the store, where the worker cannot reach them. */
  const erasing = async <T>(erase: () => Promise<T>): Promise<T> => (await import('./saved-views.ts')).erasingFromViews(termsKept, erase)
  return {
    ready: () => opening,
    say: async (input) => {
      const captured = await (await consolidate()).capture(input)
      if (captured.ok) {
        askToPersist()
        answer(captured.value.episodeId).catch((error: unknown) => status.set({ failure: messageOf(error) }))
      }
      return captured
    },
    lookDeeper: (to) =>
      turns.add(async () => {
        await status.during('replying', async () => (await workers.chat()).reply(to, 'deliberate'))
      }),
    answerAgain: async (to) => {
      let isOther = false
      await turns.add(async () => {
        isOther = await status.during('replying', async () => (await workers.chat()).answerAgain(to))
      })
      return isOther
    },
    sayPrivately: async (text) => (await workers.chat()).answerPrivately(text),
    memory: {
      remember: async (statement) => {
        const remembered = await (await consolidate()).remember(statement)
        if (remembered.ok) askToPersist()
        return remembered
      },
      edit: async (id, edit) => (await consolidate()).edit(id, edit),
      retract: async (id) => (await consolidate()).retract(id),
      putBack: async (id) => (await consolidate()).putBack(id),
      confirm: async (id) => (await consolidate()).confirm(id),
      shape: async (shaping) => (await consolidate()).shape(shaping),
      previewErase: async (ids, withTurns) => (await consolidate()).previewErase(ids, withTurns),
      erase: (ids, withTurns) => erasing(async () => (await consolidate()).erase(ids, withTurns)),
      previewAbout: async (asked) => (await consolidate()).previewAbout(asked),
      eraseChosen: (chosen) => erasing(async () => (await consolidate()).eraseChosen(chosen)),
      chooseForgetting: async (change) => (await consolidate()).chooseForgetting(change),
      resetLearned: async (id) => (await consolidate()).resetLearned(id),
      undo: async (seq) => (await consolidate()).undo(seq),
      undoLast: async () => (await consolidate()).undoLast(),
      takeBackByModel: async () => (await consolidate()).takeBackByModel(),
      removeCaption: async (id) => (await consolidate()).removeCaption(id),
      renameConversation: async (id, title) => (await consolidate()).renameConversation(id, title),
      deleteConversation: async (id, withMemories) => (await consolidate()).deleteConversation(id, withMemories),
      eraseAll: async () => {
        await (await consolidate()).eraseAll()
        workers.terminate()
        // Drafts, preferences and the network log are traces too.
        localStorage.clear()
        sessionStorage.clear()
        for (const name of await caches.keys()) if (!name.includes('precache')) await caches.delete(name)
        // A window that is to leave no trace has no such folder.
        const files = await navigator.storage?.getDirectory().catch(() => undefined)
        await files?.removeEntry('models', { recursive: true }).catch(() => undefined)
      },
    },
    views: {
      portrait: (moment) => whileWaiting(async () => (await consolidate()).portrait(moment)),
      portraitAtOnce: () => whileWaiting(async () => (await consolidate()).portraitAtOnce()),
      changedSince: async (at) => (await consolidate()).changedSince(at),
    },
    sleep: {
      previewSleep: async () => (await consolidate()).previewSleep(),
      sleep: (leftOut) => status.during('tidying', async () => (await consolidate()).sleep(leftOut)),
      pauseSleep: async () => (await consolidate()).pauseSleep(),
      renameTopic: async (id, name) => (await consolidate()).renameTopic(id, name),
    },
    writer: {
      models: async (address) => (await workers.chat()).localModels(address),
      choose: async (choice) => (await workers.chat()).chooseWriter(choice),
      start: async () => (await workers.chat()).startWriter(),
      describe: async (id) => (await workers.chat()).describePicture(id),
      stop: (to) => {
        workers
          .chat()
          .then((chat) => chat.stop(to))
          .catch((error: unknown) => console.error(error))
      },
      selfTest: async (onStep) => (await workers.chat()).selfTest(proxy(onStep)),
      stopSelfTest: async () => (await workers.chat()).stopSelfTest(),
    },
    browse: attended(workers.browse),
    byModel: {
      choose: async (wishes) => (await workers.chat()).chooseByModel(wishes),
      look: () => status.during('remembering', async () => (await workers.chat()).workByModel(true)),
      pause: async () => (await workers.chat()).pauseByModel(),
    },
    search: async (query, limit) => (await workers.index()).search(query, limit),
    indexStatus: async () => (await workers.index()).status(),
    vault: {
      export: async (options) => (await workers.vault()).export(options),
      preview: async (file, passphrase) => (await workers.vault()).preview(file, passphrase),
      apply: async (token, options) => {
        const applied = await (await workers.vault()).apply(token, options)
        if (applied.ok) {
          askToPersist()
          settleLater()
        }
        return applied
      },
      discard: async (token) => (await workers.vault()).discard(token),
      loadSample: async () => {
        const loaded = await (await workers.vault()).loadSample()
        if (loaded.ok) settleLater()
        return loaded
      },
      removeSource: async (id) => (await workers.vault()).removeSource(id),
      check: async (repair) => (await workers.vault()).check(repair),
    },
    models: {
      download: async (id) => {
        askToPersist()
        await (await workers.models()).download(id)
      },
      pause: async (id) => (await workers.models()).pause(id),
      remove: async (id) => (await workers.models()).remove(id),
      use: async (id) => (await workers.models()).use(id),
      files: async (id) => (await workers.models()).files(id),
      bringIn: async (id, files) => {
        askToPersist()
        return (await workers.models()).bringIn(id, files)
      },
    },
    storage: {
      estimate: async () => {
        const { usage = 0, quota = 0 } = await navigator.storage.estimate()
        return { usageBytes: usage, quotaBytes: quota }
      },
      persisted: () => navigator.storage.persisted(),
      persist: () => navigator.storage.persist(),
    },
    network: { log: networkLog },
    status: { subscribe: status.subscribe, get: status.get },
  }
}

/** Remembers and answers whatever an earlier tab left in the outbox, what was said here before imports, then writes the index away. */
async function settleEverything(database: KeepsakeDatabase, workers: Workers, during: During): Promise<void> {
  // With nothing left over, the workers need not even start yet.
  if ((await database.jobs.count()) === 0) await pageAtRest()
  else {
    await during('remembering', async () => (await workers.consolidate()).settleLive())
    await during('replying', async () => (await workers.chat()).settle())
    await during('remembering', async () => (await workers.consolidate()).settle())
  }
  await during('indexing', async () => (await workers.index()).flush())
  await (await workers.consolidate()).learn()
}

function messageOf(error: unknown): string {
  console.error(error)
  return error instanceof Error ? error.message : String(error)
}
