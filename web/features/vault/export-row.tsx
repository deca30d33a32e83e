// Exporting: one file, plain or sealed. The passphrase is typed twice or shown, because nobody can recover it.

import { useState } from 'react'
import { useEngine } from '../../engine/engine-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Check, Field } from '../../ui/field.tsx'
import { Row } from '../../ui/page.tsx'
import { toast } from '../../ui/toast.tsx'
import type { VaultTally } from '../../../store/read/vault.ts'
import { saveFile } from '../../ui/save-file.ts'
import { sizeWords } from '../../ui/size-words.ts'
import { countWords, failureWords } from './vault-words.ts'

export function ExportRow({ tally }: { readonly tally: VaultTally | undefined }) {
  const [isOpen, setOpen] = useState(false)
  const isEmpty = tally !== undefined && tally.turns + tally.memories === 0
  return (
    <>
      <Row
        title="Export"
        does={
          <Button kind="main" disabled={tally === undefined || isEmpty} onClick={() => setOpen(true)}>
            Export
          </Button>
        }
      >
        {tally === undefined ? ' ' : isEmpty ? 'There is nothing to take yet.' : `${countWords({ ...tally, conversations: 0 })}.`}
      </Row>
      {isOpen ? <ExportDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const engine = useEngine()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [isShown, setShown] = useState(false)
  const [isWorking, setWorking] = useState(false)
  const [problem, setProblem] = useState<string>()
  const differs = !isShown && passphrase !== '' && again !== passphrase

  const run = async (): Promise<void> => {
    setWorking(true)
    setProblem(undefined)
    const outcome = await engine.vault.export({ passphrase, name: 'keepsake' }).catch((error: unknown) => error)
    setWorking(false)
    if (!isOutcome(outcome)) return setProblem('Writing the file didn’t work. Your vault is as it was; try again.')
    if (!outcome.ok) {
      const { title, advice } = failureWords(outcome)
      return setProblem(`${title}. ${advice}`)
    }
    saveFile(outcome.value.file, outcome.value.name)
    onClose()
    toast(`Exported ${outcome.value.name}, ${sizeWords(outcome.value.file.size)}`)
  }

  return (
    <Dialog
      title="Export your vault"
      deed={isWorking ? 'Writing the file' : 'Export'}
      ready={!isWorking && !differs}
      onDeed={() => void run()}
      onClose={onClose}
    >
      <p>Choose a passphrase and only you can open the file. We can’t recover it for you.</p>
      <Field
        label="Passphrase"
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        hint="Leave it empty for a plain zip anyone can read."
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      {isShown || passphrase === '' ? null : (
        <Field
          label="The same again"
          type="password"
          autoComplete="new-password"
          error={again !== '' && differs ? 'The two are not the same yet.' : undefined}
          value={again}
          onChange={(event) => setAgain(event.target.value)}
        />
      )}
      {passphrase === '' ? null : (
        <Check checked={isShown} onChange={(event) => setShown(event.target.checked)}>
          Show it instead
        </Check>
      )}
      {problem === undefined ? null : <p role="alert">{problem}</p>}
    </Dialog>
  )
}

type ExportOutcome = Awaited<ReturnType<ReturnType<typeof useEngine>['vault']['export']>>

function isOutcome(value: unknown): value is ExportOutcome {
  return typeof value === 'object' && value !== null && 'ok' in value
}
