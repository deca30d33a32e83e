// Of the tabs that are open one does what needs doing once.

import { pageSettled } from './page-settled.ts'

/**
 * Runs `lead` in exactly one tab of this origin: at once when it is the only one, else when the tab before it has gone. And again when one
 * comes back to it: another tab may have been closed in the middle of its work.
 */
export function leadWhenAlone(lead: () => void): void {
  void navigator.locks.request('keepsake.leader', async () => {
    await pageSettled()
    lead()
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') lead()
    })
    return new Promise(() => undefined)
  })
}
