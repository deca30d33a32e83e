// Changes to what is kept about embedders; only workers call these. The law of core/embedding/choice.ts holds on disk too: choice and the
// segments it leaves without a purpose change in one transaction.

import { completed, lost, wanting, type Choice, type ChoiceProblem } from '../../core/embedding/choice.ts'
import { afterEvent, type Download, type DownloadEvent } from '../../core/embedding/download.ts'
import type { KeepsakeDatabase } from '../database.ts'
import { choiceKey, downloadKey, progressKey, readChoice, readDownload, type Progress } from '../read/models.ts'
import { dropOthers } from '../segments.ts'

/** Wanted is `model`; vectors made for one that is wanted no more go. */
export async function wantModel(db: KeepsakeDatabase, model: string): Promise<void> {
  await change(db, (choice) => wanting(choice, model))
}

/** The wanted model's vectors are complete: it answers, and the other chain goes, in one transaction. */
export async function completeModel(db: KeepsakeDatabase, model: string): Promise<Choice> {
  return change(db, (choice) => completed(choice, model))
}

/** A model cannot be used. One whose files are damaged counts as downloaded no more: what is wrong of it can be fetched again. */
export async function loseModel(db: KeepsakeDatabase, model: string, why: ChoiceProblem['why']): Promise<void> {
  await db.transaction('rw', [db.meta, db.segments], async () => {
    await change(db, (choice) => lost(choice, model, why))
    const download = await readDownload(db, model)
    const bytes = download.state === 'absent' ? 0 : download.bytes
    if (why === 'damaged') await noteDownload(db, model, { type: 'failed', why: 'damaged', bytes })
  })
}

export async function noteProgress(db: KeepsakeDatabase, progress: Progress): Promise<void> {
  await db.meta.put({ key: progressKey, value: progress })
}

/** Applies an event to what is stored; gives what has become of it. */
export async function noteDownload(db: KeepsakeDatabase, model: string, event: DownloadEvent): Promise<Download> {
  return db.transaction('rw', db.meta, async () => {
    const before = await readDownload(db, model)
    const after = afterEvent(before, event)
    if (after.state === 'absent') await db.meta.delete(downloadKey(model))
    else if (after !== before) await db.meta.put({ key: downloadKey(model), value: after })
    return after
  })
}

async function change(db: KeepsakeDatabase, by: (choice: Choice) => Choice): Promise<Choice> {
  return db.transaction('rw', [db.meta, db.segments], async () => {
    const choice = by(await readChoice(db))
    await db.meta.put({ key: choiceKey, value: choice })
    if (choice.serving === choice.wanted) await db.meta.delete(progressKey)
    await dropOthers(db)
    return choice
  })
}
