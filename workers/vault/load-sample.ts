// The bundled sample vault: conversations written for it, brought in like any other chats, and told apart as a sample.

import { applyImport } from './apply-import.ts'
import { done, failed, type VaultContext } from './context.ts'
import { noCounts } from './counts.ts'
import { sha256 } from './sha256.ts'
import type { VaultApi } from './vault.api.ts'
import { fieldOf } from '../../core/vault/importers/foreign-json.ts'
import { readSample } from '../../core/vault/importers/sample.ts'

export async function loadSample(context: VaultContext): ReturnType<VaultApi['loadSample']> {
  const loaded = (await context.store.all('sources')).find(({ kind }) => kind === 'sample')
  if (loaded !== undefined) return done({ sourceId: loaded.id, added: noCounts })
  const text = await context.fetchSample()
  const json: unknown = JSON.parse(text)
  const file = readSample(json)
  if (file === undefined) return failed({ reason: 'unknown-format' })
  const bytes = new TextEncoder().encode(text)
  const name = fieldOf(json, 'name')
  return applyImport(context, {
    name: typeof name === 'string' ? name : 'Sample',
    sha256: await sha256(bytes),
    sizeBytes: bytes.length,
    lastModified: context.clock.now(),
    what: { is: 'chats', file },
  })
}
