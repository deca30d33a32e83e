// Starting a downloaded writer so that one that takes the page down does it once: a mark before the first byte is read, taken away when it
// runs, or by a page that is left in good order (web/engine/chat-side.ts). Whoever finds a mark that nobody is behind doesn't start that writer
// again until the person says so.

import { EngineError, type EngineProblem } from '../../core/generation/chat-engine.ts'
import type { Clock } from '../../core/ports.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { readWriterStart, writerStartKey, type WriterStart } from '../../store/read/writer.ts'

export interface StartSurroundings {
  readonly db: KeepsakeDatabase
  readonly clock: Clock
  /** Runs `work` once no other tab starts a writer: a tab that has died holds nothing. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
  /** Runs `work` only if no tab starts a writer now. */
  readonly ifFree: (work: () => Promise<void>) => Promise<void>
  /** Before the mark of this tab's own start is made, and once it is gone. */
  readonly onStarting: (isStarting: boolean) => void
}

export interface WriterStarts {
  /** Runs `load` under a mark. @throws EngineError `closed-the-page` instead, where the last try did that and `anyway` is not given */
  start(id: string, load: () => Promise<void>, anyway?: boolean): Promise<void>
  /** What an earlier page left behind is told for what it is. */
  notice(): Promise<void>
}

export function writerStarts({ db, clock, alone, ifFree, onStarting }: StartSurroundings): WriterStarts {
  const note = async (value: WriterStart): Promise<void> => void (await db.meta.put({ key: writerStartKey, value }))
  const failed = (id: string, problem: EngineProblem): Promise<void> => note({ id, step: 'failed', problem, at: clock.now() })
  const tell = async (): Promise<void> => {
    const left = await readWriterStart(db)
    if (left?.step === 'starting') await failed(left.id, 'closed-the-page')
  }
  return {
    start: (id, load, anyway = false) =>
      alone(async () => {
        await tell()
        const last = await readWriterStart(db)
        const hasClosedThePage = last?.id === id && last.step === 'failed' && last.problem === 'closed-the-page'
        if (hasClosedThePage && !anyway) throw new EngineError('closed-the-page')
        onStarting(true)
        await note({ id, step: 'starting', at: clock.now() })
        try {
          await load()
          await db.meta.delete(writerStartKey)
        } catch (error) {
          await failed(id, error instanceof EngineError ? error.problem : 'broken')
          throw error
        } finally {
          onStarting(false)
        }
      }),
    notice: () => ifFree(tell),
  }
}
