// @vitest-environment happy-dom
// Leaving a page while its worker starts a writer: only then, and only by this page, is the mark taken away.

import { expect, test, vi } from 'vitest'
import type { Remote } from 'comlink'
import type { ChatApi } from '../../workers/chat/chat.api.ts'
import { watchLeaving } from './chat-side.ts'

test('left while its own writer starts it says so, at no other time', async () => {
  const forget = vi.fn<() => void>()
  let tell: (isStarting: boolean) => void = () => undefined
  const chat = { watchStarts: async (onStarting: typeof tell) => void (tell = onStarting) } as unknown as Remote<ChatApi>
  await watchLeaving(chat, forget)
  const leave = (): boolean => window.dispatchEvent(new Event('pagehide'))
  leave()
  expect(forget).not.toHaveBeenCalled()
  tell(true)
  leave()
  expect(forget).toHaveBeenCalledOnce()
  tell(false)
  leave()
  expect(forget).toHaveBeenCalledOnce()
})
