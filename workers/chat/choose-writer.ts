// Choosing who writes. A server on this machine may be asked only while it is the one chosen: the service worker lets nothing else through.

import type { KeepsakeDatabase } from '../../store/database.ts'
import { readWriter, writerKey, writerStartKey, type WriterChoice } from '../../store/read/writer.ts'
import { agree, withdraw } from '../models/agreed.ts'
import { loopbackAddress, modelsAt } from './engines/local-server.ts'

/** @throws RangeError for an address that is not on this machine */
export async function chooseWriter(db: KeepsakeDatabase, choice: WriterChoice): Promise<void> {
  const before = await readWriter(db)
  if (choice.kind === 'local-server') await agree(`${loopbackAddress(choice.address)}/`)
  // How an earlier start went is no longer to the point: the person has chosen anew.
  await db.meta.put({ key: writerKey, value: choice })
  await db.meta.delete(writerStartKey)
  const isLeft = before.kind === 'local-server' && (choice.kind !== 'local-server' || choice.address !== before.address)
  if (isLeft) await withdraw(`${loopbackAddress(before.address)}/`)
}

/** Names of the models at an address, asked for once: unless the server is chosen, nothing more may be asked of it. */
export async function lookForModels(db: KeepsakeDatabase, address: string): Promise<readonly string[]> {
  const base = `${loopbackAddress(address)}/`
  await agree(base)
  try {
    return await modelsAt(address)
  } finally {
    const choice = await readWriter(db)
    if (choice.kind !== 'local-server' || `${loopbackAddress(choice.address)}/` !== base) await withdraw(base)
  }
}
