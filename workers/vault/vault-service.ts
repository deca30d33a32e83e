// VaultApi over a store: the file chosen last is held here, in memory only, until it is brought in or let go.

import { applyImport } from './apply-import.ts'
import { done, failed, guarded, type VaultContext } from './context.ts'
import { exportVault } from './export-vault.ts'
import { planImport, previewOf } from './import-plan.ts'
import { loadSample } from './load-sample.ts'
import { readUpload, readUploads, type Upload } from './read-upload.ts'
import { removeSource } from './remove-source.ts'
import { snapshot } from './snapshot.ts'
import type { VaultApi } from './vault.api.ts'
import type { SourceId } from '../../core/memory/ids.ts'

export function vaultService(context: VaultContext): VaultApi {
  const held = new Map<string, Upload>()
  return {
    export: (options) => guarded(() => exportVault(context, options)),
    preview: (file, passphrase) =>
      guarded(async () => {
        const upload = 'size' in file ? await readUpload(file, passphrase) : await readUploads(file)
        if (!upload.ok) return upload
        const token = context.ids.next()
        const plan = planImport(context, await snapshot(context.store), upload.value, token as SourceId)
        held.set(token, upload.value)
        return done(previewOf(token, upload.value, plan))
      }),
    apply: (token, { owner }) =>
      guarded(async () => {
        const upload = held.get(token)
        if (upload === undefined) return failed({ reason: 'cancelled' })
        const applied = await applyImport(context, upload, owner)
        if (applied.ok) held.delete(token)
        return applied
      }),
    discard: async (token) => {
      held.delete(token)
    },
    loadSample: () => guarded(() => loadSample(context)),
    removeSource: (id) => guarded(() => removeSource(context, id)),
    check: async (repair) => context.fsck?.(repair) ?? { records: 0, problems: [], repaired: 0 },
  }
}
