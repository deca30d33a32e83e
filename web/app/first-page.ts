// Where the very first visit begins: known before anything is drawn, so that the shell of a chat there is nothing in is not drawn first.

import { databaseName } from '../../store/database.ts'

const longestWaitMs = 400

/** Leads to the welcome where this browser has no vault at all. One that has been opened and is still empty is seen once it is open. */
export async function leadToWelcome(): Promise<void> {
  if (location.pathname !== '/' || !('databases' in indexedDB)) return
  // Where the browser doesn't say, or not soon, opening the vault does.
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, longestWaitMs, undefined))
  const known = await Promise.race([indexedDB.databases().catch(() => undefined), late])
  if (known === undefined || known.some(({ name }) => name === databaseName)) return
  history.replaceState(history.state, '', `/welcome${location.search}`)
}
