// The models worker: brings models, for finer search or to write, onto this device, keeps them, deletes them. The only one that ever asks another
// origin for anything, and only after the person agreed. How far it is can be read in the store. Types only.

import type { Brought } from './bring-files.ts'

export interface ModelsApi {
  /** Downloads what is missing, checks it, and then wants the model to answer or to write. Goes on by itself after a lost connection. */
  download(id: string): Promise<void>
  /** Stops for now; what has arrived stays. */
  pause(id: string): Promise<void>
  /** Deletes its files, whether complete or not. One that answers is left first: this waits until the built-in table does. */
  remove(id: string): Promise<void>
  /** Wants a downloaded model, or the built-in table, to answer. */
  use(id: string): Promise<void>
  /** Takes its files from the person's disk, checked like a download; whole, it is used at once. @throws when there is no room */
  bringIn(id: string, files: readonly File[]): Promise<Brought>
  /** Goes on with downloads that an earlier tab was in the middle of; over a connection paid by size they wait to be asked for. */
  resume(): Promise<void>
  /** What lies on this device of a model. */
  files(id: string): Promise<readonly KeptFile[]>
}

export interface KeptFile {
  readonly path: string
  /** So far. */
  readonly bytes: number
  readonly of: number
}
