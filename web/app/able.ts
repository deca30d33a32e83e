// Imported before everything else: where the browser can't keep a memory, a page says why and what to do, and nothing else starts. What
// comes after would break half way, on a blank page.

import { whyUnable } from './why-unable.ts'

const reason = whyUnable(globalThis)
if (reason !== undefined) {
  void import('./unable-page.ts').then(({ showUnable }) => showUnable(reason))
  throw new Error(`Keepsake can't run here: ${reason}`)
}
