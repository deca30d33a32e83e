// Asks for the passphrase of a sealed file; a wrong one may be tried again as often as wanted.

import { useState } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'

interface PassphraseDialogProps {
  readonly name: string
  readonly wasWrong: boolean
  readonly onTry: (passphrase: string) => void
  readonly onClose: () => void
}

export function PassphraseDialog({ name, wasWrong, onTry, onClose }: PassphraseDialogProps) {
  const [passphrase, setPassphrase] = useState('')
  return (
    <Dialog title="This file is sealed" deed="Open it" ready={passphrase !== ''} onDeed={() => onTry(passphrase)} onClose={onClose}>
      <p>Type the passphrase {name} was exported with. It stays on this device.</p>
      <Field
        label="Passphrase"
        type="password"
        autoComplete="current-password"
        autoFocus
        error={
          wasWrong && passphrase === ''
            ? 'That passphrase doesn’t open this file. Nothing was changed. Check capitals and spaces.'
            : undefined
        }
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
    </Dialog>
  )
}
