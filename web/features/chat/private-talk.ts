// The conversation that is not remembered. It lives in this tab's memory only: no storage, no record, gone when it is closed.

import { create } from 'zustand'
import type { PrivateAnswer } from '../../../workers/chat/chat.api.ts'

export interface PrivateTurn {
  readonly key: number
  readonly text: string
  readonly answer: PrivateAnswer | undefined
}

interface PrivateTalk {
  readonly isOpen: boolean
  readonly turns: readonly PrivateTurn[]
}

export const usePrivateTalk = create<PrivateTalk>(() => ({ isOpen: false, turns: [] }))

export const openPrivateTalk = (): void => usePrivateTalk.setState({ isOpen: true, turns: [] })
export const closePrivateTalk = (): void => usePrivateTalk.setState({ isOpen: false, turns: [] })

export async function sayPrivately(text: string, answer: (text: string) => Promise<PrivateAnswer>): Promise<void> {
  const key = usePrivateTalk.getState().turns.length
  usePrivateTalk.setState(({ turns }) => ({ turns: [...turns, { key, text, answer: undefined }] }))
  const answered = await answer(text)
  usePrivateTalk.setState(({ turns }) => ({ turns: turns.map((turn) => (turn.key === key ? { ...turn, answer: answered } : turn)) }))
}
