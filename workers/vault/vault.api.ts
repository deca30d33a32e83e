// The vault worker: taking the memory out and bringing it in. Types only.

import type { ConversationId, SourceId } from '../../core/memory/ids.ts'
import type { ForeignKind } from '../../core/vault/importers/foreign-kind.ts'

export interface ExportResult {
  /** A complete `.keepsake` file: a ZIP, or that ZIP in the age format. */
  readonly file: Blob
  readonly name: string
  readonly counts: VaultCounts
}

export interface VaultCounts {
  readonly conversations: number
  readonly turns: number
  readonly memories: number
  readonly sources: number
}

/** Expected outcomes; each has a sentence in the UI that says what to do, and nothing was changed. */
export type VaultFailure =
  | { readonly reason: 'wrong-passphrase' }
  | { readonly reason: 'needs-passphrase' }
  | { readonly reason: 'corrupt'; readonly detail: string }
  | { readonly reason: 'truncated' }
  | { readonly reason: 'newer'; readonly version: number }
  | { readonly reason: 'too-large'; readonly sizeBytes: number; readonly limitBytes: number }
  | { readonly reason: 'unsafe'; readonly detail: string }
  /** `looksLike`: what it seems to be, where that can be told. */
  | { readonly reason: 'unknown-format'; readonly looksLike?: ForeignKind }
  | { readonly reason: 'empty' }
  | { readonly reason: 'full' }
  | { readonly reason: 'cancelled' }

export interface PreviewRow {
  readonly id: string
  readonly text: string
  /** Who said it; a memory has none. */
  readonly speaker?: string
  readonly at: number
}

export interface ImportPreview {
  /** Pass to `apply` or `discard`; held in the worker only. */
  readonly token: string
  readonly kind: 'vault' | 'chatgpt' | 'transcript' | 'sample'
  readonly name: string
  /** What would come in. */
  readonly adds: VaultCounts
  /** The first of what would come in, memories before turns: enough to know the file by. */
  readonly first: readonly PreviewRow[]
  /** Already here, identical. */
  readonly same: number
  /** Here and different; the newer by journal stays. */
  readonly differ: number
  /** Files among many that are no text or of no known kind. */
  readonly unread: number
  /** You erased them; they stay erased. */
  readonly erased: number
  /** Transcripts: the names found, most turns first; the caller says which one is the owner. */
  readonly speakers: readonly string[]
  readonly from?: number
  readonly until?: number
}

export type VaultOutcome<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & VaultFailure)

export interface VaultApi {
  /** An empty passphrase gives a plain ZIP. What is handed over has been read back first. */
  export(options: { readonly passphrase: string; readonly name: string }): Promise<VaultOutcome<ExportResult>>
  /** Several files are brought in as one: notes of a folder, chats exported one by one. */
  preview(file: File | readonly File[], passphrase?: string): Promise<VaultOutcome<ImportPreview>>
  /** Merges in one transaction; undo by `removeSource`. `owner` is the transcript speaker who is the person. */
  apply(
    token: string,
    options: { readonly owner?: string },
  ): Promise<VaultOutcome<{ readonly sourceId: SourceId; readonly added: VaultCounts; readonly firstConversation?: ConversationId }>>
  discard(token: string): Promise<void>
  /** The bundled sample, one click. */
  loadSample(): Promise<VaultOutcome<{ readonly sourceId: SourceId; readonly added: VaultCounts }>>
  /** Takes an import (or the sample) out again with everything that came from it. */
  removeSource(id: SourceId): Promise<VaultOutcome<VaultCounts>>
  /** fsck: every invariant, in plain numbers; `repair` rebuilds what is derivable. */
  check(repair: boolean): Promise<{ readonly records: number; readonly problems: readonly string[]; readonly repaired: number }>
}
