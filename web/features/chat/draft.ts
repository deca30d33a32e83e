// What is being written, kept for the tab until it is on disk: a reload, an update or a crash loses no word.

const keyOf = (conversation: string | undefined): string => `keepsake.draft.${conversation ?? 'new'}`

export function loadDraft(conversation: string | undefined): string {
  try {
    return sessionStorage.getItem(keyOf(conversation)) ?? ''
  } catch {
    return ''
  }
}

export function saveDraft(conversation: string | undefined, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(keyOf(conversation))
    else sessionStorage.setItem(keyOf(conversation), text)
  } catch {
    // Storage refused: the words live as long as the page.
  }
}
