// @vitest-environment happy-dom
import { act, useEffect } from 'react'
import { expect, test, vi } from 'vitest'
import type { ConversationId } from '../../../core/memory/ids.ts'
import type { CaptureInput } from '../../../workers/consolidate/consolidate.api.ts'
import { stage } from '../../test-stage.ts'
import { useSay } from './use-say.ts'

type Answer = (outcome: unknown) => void
const said: { readonly input: CaptureInput; readonly answer: Answer }[] = []
vi.mock('../../engine/engine-context.tsx', () => ({
  useEngine: () => ({ say: (input: CaptureInput) => new Promise((answer) => said.push({ input, answer })) }),
}))
vi.mock('../../ui/use-past-day.ts', () => ({ usePastDay: () => [undefined] }))

const on = stage()
const begun = vi.fn<(id: ConversationId) => void>()
let say: (text: string) => Promise<string | undefined>
function Probe() {
  const hook = useSay(undefined, [], begun)
  useEffect(() => {
    say = hook.say
  })
  return null
}

test('what is said while a conversation is being begun belongs to it', async () => {
  await on.show(<Probe />)
  const first = say('One.')
  const second = say('Two.')
  await act(async () => undefined)
  expect(said.map(({ input }) => input.text)).toEqual(['One.'])
  await act(async () => said[0]?.answer({ ok: true, value: { conversationId: 'c', episodeId: 'e1' } }))
  expect(said[1]?.input).toMatchObject({ text: 'Two.', conversationId: 'c' })
  await act(async () => said[1]?.answer({ ok: true, value: { conversationId: 'c', episodeId: 'e2' } }))
  expect(await Promise.all([first, second])).toEqual([undefined, undefined])
  expect(begun.mock.calls).toEqual([['c']])
})
