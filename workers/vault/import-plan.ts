// What bringing a read file in would do to the store as it is now. Made once to show it, and again when it is done: meanwhile things may have changed.

import { digests, type VaultContext } from './context.ts'
import type { Upload } from './read-upload.ts'
import { countsFrom } from './counts.ts'
import type { ImportPreview, PreviewRow } from './vault.api.ts'
import type { EpochMs, SourceId } from '../../core/memory/ids.ts'
import type { Source } from '../../core/memory/records.ts'
import type { VaultContents } from '../../core/vault/contents.ts'
import { toRecords } from '../../core/vault/importers/to-records.ts'
import { incomingChats } from '../../core/vault/incoming-chats.ts'
import { planMerge, type MergePlan } from '../../core/vault/merge.ts'

export interface ImportPlan {
  readonly merge: MergePlan
  /** Chats: records that are here from an earlier import. */
  readonly known: number
}

export function planImport(
  { clock }: VaultContext,
  ours: VaultContents,
  { what, lastModified }: Upload,
  sourceId: SourceId,
  owner?: string,
): ImportPlan {
  const now = clock.now()
  if (what.is === 'vault') return { merge: planMerge(ours, what.contents, { now, digests }), known: 0 }
  const fallbackAt = Math.min(lastModified, now) as EpochMs
  const records = toRecords(what.file, { sourceId, now, fallbackAt, ...(owner === undefined ? {} : { owner }) })
  const { contents, known } = incomingChats(ours.tables, records)
  return { merge: planMerge(ours, contents, { now, digests, earliest: records.earliest }), known }
}

export function kindOf({ what }: Upload): Source['kind'] {
  return what.is === 'vault' ? 'vault' : what.file.kind
}

export function previewOf(token: string, upload: Upload, { merge, known }: ImportPlan): ImportPreview {
  const times = (upload.what.is === 'vault' ? upload.what.contents.tables : merge.puts).episodes.map(({ saidAt }) => saidAt)
  const [from, until] = [times.reduce((a, b) => Math.min(a, b), Infinity), times.reduce((a, b) => Math.max(a, b), -Infinity)]
  return {
    token,
    kind: kindOf(upload),
    name: upload.name,
    adds: countsFrom(merge.added),
    first: firstOf(merge),
    same: merge.same + known,
    differ: merge.differ,
    erased: merge.erased,
    unread: upload.what.is === 'vault' ? 0 : (upload.what.unread ?? 0),
    speakers: upload.what.is === 'vault' ? [] : upload.what.file.speakers,
    ...(times.length === 0 ? {} : { from, until }),
  }
}

const mostRows = 200
/** Characters of a turn: a preview is looked over, not read. */
const longestRow = 300

function firstOf({ puts }: MergePlan): readonly PreviewRow[] {
  const memories = puts.memories.map(({ id, statement, saidAt }): PreviewRow => ({ id, text: statement, at: saidAt }))
  const turns = puts.episodes.map(({ id, text, speaker, saidAt }): PreviewRow => ({
    id,
    text: text.slice(0, longestRow),
    speaker,
    at: saidAt,
  }))
  return [...memories, ...turns].slice(0, mostRows)
}
