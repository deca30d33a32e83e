// Steps through a list, one after another: the second of two quick ones starts where the first has got to, though the focus is still on its way.

import { useRef } from 'react'

/** Takes one step and gives where it ended, once the focus is there; undefined where there is nowhere to go. */
export type TakeStep = (from: string | undefined, by: number) => Promise<string | undefined>

/** @returns takes a step from what is open or in focus, or from where the step under way ends */
export function useSteps(take: TakeStep): (from: string | undefined, by: number) => void {
  const latest = useRef<Promise<string | undefined>>(undefined)
  return (from, by) => {
    const before = latest.current ?? Promise.resolve(undefined)
    const step = before.catch(() => undefined).then((reached) => take(reached ?? from, by))
    latest.current = step
    void step.finally(() => {
      if (latest.current === step) latest.current = undefined
    })
  }
}
