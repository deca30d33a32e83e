// To the clipboard, and a word on whether that worked.

import { toast } from '../../ui/toast.tsx'

export function copyText(text: string): void {
  navigator.clipboard.writeText(text).then(
    () => toast('Copied'),
    () => toast('This browser did not let me copy'),
  )
}
