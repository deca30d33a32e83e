// The sample vault: somebody's invented year, to try everything on; it goes as it came.

import { useState } from 'react'
import { useEngine, useLive } from '../../engine/engine-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/page.tsx'
import { toast } from '../../ui/toast.tsx'
import { countWords, failureWords } from './vault-words.ts'

export function SampleRow() {
  const engine = useEngine()
  const sample = useLive(
    (database) =>
      database.sources
        .filter((source) => source.kind === 'sample')
        .first()
        .then((found) => found ?? null),
    [],
  )
  const [isWorking, setWorking] = useState(false)

  const load = async (): Promise<void> => {
    setWorking(true)
    const outcome = await engine.vault.loadSample().catch(() => undefined)
    setWorking(false)
    if (outcome === undefined) toast('That didn’t work, nothing was changed')
    else if (!outcome.ok) toast(failureWords(outcome).title)
    else toast(`Brought in ${countWords({ memories: outcome.value.added.memories, turns: outcome.value.added.turns })}`)
  }
  const remove = async (): Promise<void> => {
    if (sample === undefined || sample === null) return
    setWorking(true)
    const outcome = await engine.vault.removeSource(sample.id).catch(() => undefined)
    setWorking(false)
    toast(outcome?.ok === true ? 'The sample is out again' : 'That didn’t work, nothing was changed')
  }

  if (sample === undefined) return null
  return (
    <Row
      title="Sample vault"
      does={
        <Button disabled={isWorking} onClick={() => void (sample === null ? load() : remove())}>
          {sample === null ? 'Load the sample' : 'Remove the sample'}
        </Button>
      }
    >
      {sample === null
        ? 'An invented person’s year, to try things on. It sits beside your own memories and can be removed as a whole.'
        : 'The sample is here, beside your own memories. Removing it takes everything that came with it, and nothing of yours.'}
    </Row>
  )
}
