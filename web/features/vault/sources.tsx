// What was brought in, and how to take it out again.

import { useState } from 'react'
import { useEngine, useLive } from '../../engine/engine-context.tsx'
import { Button } from '../../ui/button.tsx'
import { shortDate } from '../../ui/dates.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Row, Section } from '../../ui/page.tsx'
import { toast } from '../../ui/toast.tsx'
import { sourceTallies, type SourceTally } from '../../../store/read/vault.ts'
import type { Source } from '../../../core/memory/records.ts'
import { sizeWords } from '../../ui/size-words.ts'
import { countWords, failureWords } from './vault-words.ts'

const kinds: Readonly<Record<Source['kind'], string>> = {
  vault: 'A vault',
  chatgpt: 'A ChatGPT export',
  transcript: 'A chat as text',
  sample: 'The sample',
}

export function Sources({ now }: { readonly now: number }) {
  const tallies = (useLive(sourceTallies, []) ?? []).filter(({ source }) => source.kind !== 'sample')
  if (tallies.length === 0) return null
  return (
    <Section title="Brought in">
      {tallies.map((tally) => (
        <SourceRow key={tally.source.id} tally={tally} now={now} />
      ))}
    </Section>
  )
}

function SourceRow({ tally, now }: { readonly tally: SourceTally; readonly now: number }) {
  const engine = useEngine()
  const { source, turns, memories } = tally
  const [isAsking, setAsking] = useState(false)
  const [isWorking, setWorking] = useState(false)
  const remove = async (): Promise<void> => {
    setWorking(true)
    const outcome = await engine.vault.removeSource(source.id).catch(() => undefined)
    setWorking(false)
    setAsking(false)
    if (outcome === undefined) return toast('That didn’t work, nothing was changed')
    if (!outcome.ok) return toast(failureWords(outcome).title)
    toast(`${source.name} is out again`, {
      label: 'Undo',
      run: () => void engine.memory.undoLast().then((undone) => toast(undone.ok ? 'Brought back' : undone.message)),
    })
  }
  return (
    <>
      <Row
        title={source.name}
        does={
          <Button disabled={isWorking} onClick={() => setAsking(true)}>
            Remove
          </Button>
        }
      >
        {kinds[source.kind]}, {sizeWords(source.sizeBytes)}, brought in {shortDate(source.importedAt, now)}.{' '}
        {countWords({ memories, turns })} from it.
      </Row>
      {isAsking ? (
        <Dialog
          title={`Take ${source.name} out again?`}
          deed={isWorking ? 'Taking it out' : 'Remove it'}
          kind="careful"
          safe="Keep it"
          ready={!isWorking}
          onDeed={() => void remove()}
          onClose={() => setAsking(false)}
        >
          <p>{countWords({ memories, turns })} go with it. What you told me yourself stays. You can undo this.</p>
        </Dialog>
      ) : null}
    </>
  )
}
