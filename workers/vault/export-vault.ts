// Taking everything out: one `.keepsake` file, plain or sealed. Invariant: what is handed over has been read back and is complete.

import { seal } from './age-file.ts'
import { countsOf } from './counts.ts'
import { done, failed, type VaultContext } from './context.ts'
import { sha256 } from './sha256.ts'
import { snapshot } from './snapshot.ts'
import type { ExportResult, VaultOutcome } from './vault.api.ts'
import { portraitOf } from '../../core/portrait/portrait.ts'
import { decodeVault } from '../../core/vault/decode-vault.ts'
import { encodeVault } from '../../core/vault/encode-vault.ts'
import { joinBytes } from '../../core/vault/ndjson.ts'
import { slug } from '../../core/vault/markdown/note.ts'
import { portraitNote } from '../../core/vault/markdown/portrait-note.ts'
import { packZip } from '../../core/vault/zip/pack.ts'

export async function exportVault(
  context: VaultContext,
  options: { readonly passphrase: string; readonly name: string },
): Promise<VaultOutcome<ExportResult>> {
  const contents = await snapshot(context.store)
  const now = context.clock.now()
  const created = new Date(now).toISOString()
  const portrait = portraitNote(portraitOf(contents.tables.memories, now))
  const files = await encodeVault(contents, { app: context.appVersion, created, sha256, ...(portrait === undefined ? {} : { portrait }) })
  const readBack = await decodeVault(files, sha256)
  if (!readBack.ok) return failed({ reason: 'corrupt', detail: 'detail' in readBack ? readBack.detail : readBack.reason })
  const pieces = packZip(files)
  const parts = options.passphrase === '' ? pieces : [await seal(joinBytes(pieces), options.passphrase, context.scryptLogN)]
  return done({
    file: new Blob(parts as Uint8Array<ArrayBuffer>[], { type: 'application/octet-stream' }),
    name: `${slug(options.name === '' ? 'memory' : options.name)}-${created.slice(0, 10)}.keepsake`,
    counts: countsOf(contents.tables),
  })
}
