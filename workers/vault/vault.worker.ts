// The shell of the vault worker: comlink outside, plain functions over the store inside.

import { expose } from 'comlink'
import type { VaultApi } from './vault.api.ts'
import { vaultService } from './vault-service.ts'
import { appVersion } from '../../core/vault/format.ts'
import { fsck } from '../../store/fsck.ts'
import { carryErrors } from '../rpc/carry-errors.ts'
import { openContext } from '../rpc/context.ts'

carryErrors()

const { db, ...writing } = openContext()

expose(
  vaultService({
    ...writing,
    appVersion,
    fsck: (repair) => fsck(db, repair, writing.clock.now()),
    fetchSample: async () => {
      const response = await fetch('/sample/vault.json')
      if (!response.ok) throw new Error(`The sample could not be read (${response.status}).`)
      return response.text()
    },
  }) satisfies VaultApi,
)
