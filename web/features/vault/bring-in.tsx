// Bringing a file in: choose or drop it, see what would come, then decide. Until then nothing is written.

import { useRef, useState, type DragEvent } from 'react'
import { useEngine } from '../../engine/engine-context.tsx'
import { Button, TextButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Alert, Prog, Row } from '../../ui/page.tsx'
import { toast } from '../../ui/toast.tsx'
import type { ImportPreview, VaultFailure } from '../../../workers/vault/vault.api.ts'
import { PassphraseDialog } from './passphrase-dialog.tsx'
import { PreviewDialog } from './preview-dialog.tsx'
import { countWords, failureWords } from './vault-words.ts'
import styles from './vault.module.css'

type Step =
  | { readonly at: 'rest' }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'sealed'; readonly file: File; readonly wasWrong: boolean }
  | { readonly at: 'seen'; readonly preview: ImportPreview; readonly applying: boolean }
  | { readonly at: 'failed'; readonly name: string; readonly failure: VaultFailure }

const accepted = '.keepsake,.zip,.age,.json,.txt,.md,.markdown,application/zip,application/json,text/plain'

export function BringIn() {
  const engine = useEngine()
  const [step, setStep] = useState<Step>({ at: 'rest' })
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  const read = async (files: readonly File[], passphrase?: string): Promise<void> => {
    const [file] = files
    if (file === undefined) return
    const name = files.length === 1 ? file.name : `${files.length} files`
    setStep({ at: 'reading', name })
    const outcome = await engine.vault.preview(files.length === 1 ? file : files, passphrase).catch((error: unknown) => unforeseen(error))
    if (outcome.ok) return setStep({ at: 'seen', preview: outcome.value, applying: false })
    const { reason } = outcome
    if (reason === 'needs-passphrase' || reason === 'wrong-passphrase')
      return setStep({ at: 'sealed', file, wasWrong: reason === 'wrong-passphrase' })
    setStep({ at: 'failed', name, failure: outcome })
  }

  const apply = async (preview: ImportPreview, owner: string | undefined): Promise<void> => {
    setStep({ at: 'seen', preview, applying: true })
    const outcome = await engine.vault
      .apply(preview.token, owner === undefined ? {} : { owner })
      .catch((error: unknown) => unforeseen(error))
    if (!outcome.ok) return setStep({ at: 'failed', name: preview.name, failure: outcome })
    setStep({ at: 'rest' })
    const { sourceId, added } = outcome.value
    toast(`Brought in ${countWords({ memories: added.memories, turns: added.turns })}`, {
      label: 'Undo',
      run: () => void engine.vault.removeSource(sourceId).then((removed) => toast(removed.ok ? 'Taken back' : failureWords(removed).title)),
    })
  }

  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void read([...event.dataTransfer.files])
  }
  const rest = (): void => setStep({ at: 'rest' })

  return (
    // Dropping is a shortcut for the button beside it.
    <div
      className={classNames(styles.drop, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Row
        title="Bring things in"
        does={
          <Button disabled={step.at === 'reading'} onClick={() => input.current?.click()}>
            Choose a file
          </Button>
        }
      >
        Another vault, chats from ChatGPT, Claude, Gemini, WhatsApp or Telegram, or notes as text or Markdown, also many in a zip. You see
        what would come in before it does. You can drop it here.
      </Row>
      <input
        ref={input}
        className={styles.file}
        type="file"
        multiple
        accept={accepted}
        tabIndex={-1}
        aria-label="File to bring in"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          void read(files)
        }}
      />
      <div role="status">{step.at === 'reading' ? <Prog label={`Reading ${step.name}. Nothing is written yet.`} /> : null}</div>
      {step.at === 'failed' ? (
        <Alert>
          <b>{failureWords(step.failure).title}.</b> {failureWords(step.failure).advice}{' '}
          <TextButton onClick={() => input.current?.click()}>Choose another</TextButton>
        </Alert>
      ) : null}
      {step.at === 'sealed' ? (
        <PassphraseDialog
          name={step.file.name}
          wasWrong={step.wasWrong}
          onTry={(passphrase) => void read([step.file], passphrase)}
          onClose={rest}
        />
      ) : null}
      {step.at === 'seen' ? (
        <PreviewDialog
          preview={step.preview}
          isApplying={step.applying}
          onBringIn={(owner) => void apply(step.preview, owner)}
          onClose={() => {
            void engine.vault.discard(step.preview.token)
            rest()
          }}
        />
      ) : null}
    </div>
  )
}

function unforeseen(error: unknown): { readonly ok: false } & VaultFailure {
  return { ok: false, reason: 'corrupt', detail: error instanceof Error ? error.message : String(error) }
}
