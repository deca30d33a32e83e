// Asking the browser not to clear the vault. Asked once there is something to lose, never on a first look: some browsers show a prompt.

const askedKey = 'keepsake.asked-to-persist'

/** Call whenever something was kept: asks the first time, once per browser. */
export function askToPersist(): void {
  if (localStorage.getItem(askedKey) !== null) return
  localStorage.setItem(askedKey, new Date().toISOString())
  // Not every browser has it, and what was kept is kept without.
  void navigator.storage?.persisted().then((kept) => (kept ? true : navigator.storage.persist()))
}
