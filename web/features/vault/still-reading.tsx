// After an import its turns are read for memories, in the background. This tells how far that is; for a few turns it is not worth a line.

import { useState } from 'react'
import { useLive } from '../../engine/engine-context.tsx'
import { Prog } from '../../ui/page.tsx'
import { turnsToRead } from '../../../store/read/vault.ts'

/** What is told in the chat is read one turn at a time, and at once. */
const worthTelling = 10

export function StillReading() {
  const left = useLive(turnsToRead, []) ?? 0
  const [most, setMost] = useState(0)
  if (left > most) setMost(left)
  if (left === 0 && most > 0) setMost(0)
  if (most < worthTelling || left === 0) return null
  return (
    <Prog
      value={(most - left) / most}
      label={`Reading what came in: ${(most - left).toLocaleString('en-GB')} of ${most.toLocaleString('en-GB')} turns`}
      rest="You can ask already, and leave this page."
    />
  )
}
