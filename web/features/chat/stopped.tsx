// Why a model's answer ends here, or didn't begin, and what can be done about it.

import { problemWords, type EngineProblem } from '../../../core/generation/chat-engine.ts'
import { StartWriter } from './start-writer.tsx'

interface StoppedProps {
  readonly problem: EngineProblem
  /** Something of it is written; otherwise memory has answered. */
  readonly wrote: boolean
}

export function Stopped({ problem, wrote }: StoppedProps) {
  return (
    <>
      <p className="note">{wordsFor(problem, wrote)}</p>
      <StartWriter problem={problem} />
    </>
  )
}

function wordsFor(problem: EngineProblem, wrote: boolean): string {
  const { what, todo } = problemWords[problem]
  if (problem === 'aborted') return wrote ? 'Stopped here.' : 'Stopped before it began, so this is from memory alone.'
  return wrote ? `${what} ${todo}` : `${what} So this is from memory alone. ${todo}`
}
