// Writes the fixture of today's vault version, plain and sealed: `npx tsx scripts/make-vault-fixture.ts`. Run it once per released version;
// a fixture is never written again afterwards, because it stands for the files people have.

import { existsSync, writeFileSync } from 'node:fs'
import { encodeVault } from '../core/vault/encode-vault.ts'
import { appVersion, vaultVersion } from '../core/vault/format.ts'
import { joinBytes } from '../core/vault/ndjson.ts'
import { life } from '../core/vault/test-contents.ts'
import { packZip } from '../core/vault/zip/pack.ts'
import { createHash } from 'node:crypto'
import { Encrypter } from 'age-encryption'

const path = (kind: string): URL => new URL(`../core/vault/fixtures/v${vaultVersion}${kind}.keepsake`, import.meta.url)
if (existsSync(path(''))) throw new Error(`There is a fixture of version ${vaultVersion} already.`)

const files = await encodeVault(life, {
  app: appVersion,
  created: '2026-11-21T12:00:00.000Z',
  sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
})
const zip = joinBytes(packZip(files))
const sealing = new Encrypter()
sealing.setPassphrase('seven calm herons')
sealing.setScryptWorkFactor(12)
writeFileSync(path(''), zip)
writeFileSync(path('-sealed'), await sealing.encrypt(zip))
