// Asking the browser not to clear the vault. Asked once there is something to lose, never on a first look: some browsers show a prompt.

const askedKey = 'keepsake.asked-to-persist'
const turnsBeforeAsking = 3
let turnsKept = 0

/** Call after each turn kept; asks at the third of this visit, once per browser. */
export function noteTurnKept(): void {
  turnsKept += 1
  if (turnsKept >= turnsBeforeAsking) askOnce()
}

/** Call after an import: there is a lot to lose at once. */
export function askOnce(): void {
  if (localStorage.getItem(askedKey) !== null) return
  localStorage.setItem(askedKey, new Date().toISOString())
  void navigator.storage.persisted().then((kept) => (kept ? true : navigator.storage.persist()))
}
