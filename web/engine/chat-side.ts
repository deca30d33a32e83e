// The page's side of the chat worker: what only a page has, lent to it. The model that comes with the browser; and that the page is being
// left, so that a writer that was just starting doesn't pass for one that took the page down.

import { expose, proxy, transfer, type Remote } from 'comlink'
import type { KeepsakeDatabase } from '../../store/database.ts'
import { forgetStartNow } from '../../store/write/writer-start.ts'
import type { ChatApi } from '../../workers/chat/chat.api.ts'

export async function standBeside(chat: Remote<ChatApi>, database: KeepsakeDatabase): Promise<void> {
  await Promise.all([watchLeaving(chat, () => forgetStartNow(database)), lendBrowserModel(chat)])
}

/** Calls `forget` when this page is left while its own worker starts a writer: a page that dies is never told of it. */
export async function watchLeaving(chat: Pick<Remote<ChatApi>, 'watchStarts'>, forget: () => void): Promise<void> {
  let isStarting = false
  addEventListener('pagehide', () => {
    if (isStarting) forget()
  })
  await chat.watchStarts(proxy((now: boolean) => void (isStarting = now)))
}

/** Browsers give their own model to pages only: the chat worker gets a line to it, where there is one. */
async function lendBrowserModel(chat: Remote<ChatApi>): Promise<void> {
  if (!('LanguageModel' in globalThis)) return
  const { browserModel, languageModel } = await import('./browser-model.ts')
  const model = languageModel()
  if (model === undefined) return
  const { port1, port2 } = new MessageChannel()
  expose(browserModel(model), port1)
  await chat.lendBrowserModel(transfer(port2, [port2]))
}
