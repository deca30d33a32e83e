// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { stage } from '../../test-stage.ts'
import { useSteps, type TakeStep } from './use-steps.ts'

const { show } = stage()
const rows = ['a', 'b', 'c', 'd']
const moments = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function stepsOf(take: TakeStep): Promise<ReturnType<typeof useSteps>> {
  const made: ReturnType<typeof useSteps>[] = []
  const Steps = () => {
    made.push(useSteps(take))
    return null
  }
  await show(<Steps />)
  const [step] = made
  if (step === undefined) throw new Error('Nothing was shown')
  return step
}

it('two quick steps are two, though the focus has not moved when the second is taken; after them one starts from where one is', async () => {
  let focus = 'a'
  const step = await stepsOf(async (from, by) => {
    const next = rows[rows.indexOf(from ?? '') + by]
    await moments(5)
    if (next !== undefined) focus = next
    return next
  })
  step(focus, 1)
  step(focus, 1)
  await moments(30)
  expect(focus).toBe('c')
  focus = 'a'
  step(focus, 1)
  await moments(20)
  expect(focus).toBe('b')
})
