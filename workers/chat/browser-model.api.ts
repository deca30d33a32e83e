// The model that comes with the browser (the Prompt API), as the chat worker sees it. Browsers give it to pages only, so a page stands at the
// other end (web/engine/browser-model.ts). Types only.

import type { Message, TakePiece } from '../../core/generation/chat-engine.ts'

/** `absent`: not in this browser or not on this device. `offered`: the browser would have to fetch it first. */
export type BrowserModelState = 'absent' | 'offered' | 'ready'

export interface BrowserModel {
  state(): Promise<BrowserModelState>
  /**
   * Makes it ready, fetching it if the browser has to; gives the tokens a prompt and its answer may take together.
   * @param onShare 0–1 of what is to be fetched
   */
  open(onShare: (share: number) => void): Promise<number>
  /** Once open: whether it can be shown pictures on this device. */
  sees(): Promise<boolean>
  /** Tokens of each text; undefined where this browser doesn't say. */
  count(texts: readonly string[]): Promise<readonly number[] | undefined>
  /** Pieces of the answer as they come, the last one taken before this resolves. One answer at a time. */
  say(asked: BrowserQuestion, onPiece: TakePiece): Promise<void>
  /** Ends what is being fetched or said. */
  stop(): Promise<void>
  close(): Promise<void>
}

export interface BrowserQuestion {
  readonly messages: readonly Message[]
  readonly schema?: object
}
