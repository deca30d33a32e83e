// What is kept about models: which embedder answers and which is wanted, each model's download (a writer's too), and how far the making of
// vectors has come. Rows of `meta`, on this device only: none of it is part of a vault, and losing it loses no words.

import { builtInChoice, type Choice } from '../../core/embedding/choice.ts'
import { absent, type Download } from '../../core/embedding/download.ts'
import type { KeepsakeDatabase } from '../database.ts'

/** Of the vectors being made for the wanted model. */
export interface Progress {
  readonly model: string
  /** Turns and memories. */
  readonly done: number
  readonly total: number
}

export const choiceKey = 'embedding:choice'
export const progressKey = 'embedding:progress'
export const downloadKey = (model: string): string => `embedding:download:${model}`

export async function readChoice(db: KeepsakeDatabase): Promise<Choice> {
  return ((await db.meta.get(choiceKey))?.value as Choice | undefined) ?? builtInChoice
}

export async function readProgress(db: KeepsakeDatabase): Promise<Progress | undefined> {
  return (await db.meta.get(progressKey))?.value as Progress | undefined
}

export async function readDownload(db: KeepsakeDatabase, model: string): Promise<Download> {
  return ((await db.meta.get(downloadKey(model)))?.value as Download | undefined) ?? absent
}

/** Bytes of models on this device, whole or in part. */
export async function downloadedBytes(db: KeepsakeDatabase): Promise<number> {
  const rows = await db.meta.where('key').startsWith(downloadKey('')).toArray()
  return rows.reduce((sum, { value }) => sum + ('bytes' in (value as Download) ? (value as { readonly bytes: number }).bytes : 0), 0)
}

/** A download that an earlier tab was in the middle of, or that waits for a connection. */
export async function hasUnfinishedDownload(db: KeepsakeDatabase): Promise<boolean> {
  const rows = await db.meta.where('key').startsWith(downloadKey('')).toArray()
  return rows.some(({ value }) => {
    const download = value as Download
    return download.state === 'going' || download.state === 'checking' || (download.state === 'paused' && download.by !== 'asked')
  })
}
