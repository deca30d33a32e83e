// A model served on this machine: which server, which of its models, and taking it back. The only address ever asked is one on this machine.

import { useState } from 'react'
import { memoryAlone, readWriter, type WriterChoice } from '../../../store/read/writer.ts'
import { useEngine, useLive } from '../../engine/engine-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, Select } from '../../ui/field.tsx'
import { Row, Section } from '../../ui/page.tsx'
import { toast } from '../../ui/toast.tsx'
import styles from './settings.module.css'

/** Where the commonest of them listens. */
const usualAddress = 'http://localhost:11434/v1'
/** Tokens; servers don't say what a model was started with. */
const windows = [2048, 4096, 8192, 16_384, 32_768] as const

export function LocalServer() {
  const { writer } = useEngine()
  const choice = useLive(readWriter, [])
  const [isOpen, setOpen] = useState(false)
  if (choice === undefined) return null
  const isInUse = choice.kind === 'local-server'
  const leave = async (): Promise<void> => {
    await writer.choose(memoryAlone)
    toast('Answers come from memory alone again')
  }
  return (
    <Section title="Other ways">
      <Row
        title={<>A server on this machine {isInUse ? <span className={`${styles.badge} ${styles.on}`}>Writes the answers</span> : null}</>}
        does={
          isInUse ? <Button onClick={() => void leave()}>Stop using it</Button> : <Button onClick={() => setOpen(true)}>Connect…</Button>
        }
      >
        {isInUse
          ? `${choice.model}, at ${new URL(choice.address).host}. Your words go to that server and no further.`
          : 'A model you run yourself, with Ollama, LM Studio or llama.cpp. It joins several memories into one answer, and I check what it says of you against them.'}
      </Row>
      {isOpen ? <ConnectDialog onClose={() => setOpen(false)} /> : null}
    </Section>
  )
}

function ConnectDialog({ onClose }: { readonly onClose: () => void }) {
  const { writer } = useEngine()
  const [address, setAddress] = useState(usualAddress)
  const [models, setModels] = useState<readonly string[]>()
  const [model, setModel] = useState('')
  const [contextTokens, setContextTokens] = useState<number>(4096)
  const [trouble, setTrouble] = useState<string>()
  const look = async (): Promise<void> => {
    setTrouble(undefined)
    try {
      const found = await writer.models(address)
      setModels(found)
      setModel(found[0] ?? '')
      if (found.length === 0) setTrouble('The server answers, and has no model. Get one there first.')
    } catch (error) {
      setTrouble(troubleWords(error))
    }
  }
  const connect = async (): Promise<void> => {
    const choice: WriterChoice = { kind: 'local-server', address, model, contextTokens }
    try {
      await writer.choose(choice)
      toast(`${model} writes the answers now`)
      onClose()
    } catch (error) {
      setTrouble(troubleWords(error))
    }
  }
  const isFound = models !== undefined && models.length > 0
  return (
    <Dialog
      title="A server on this machine"
      deed={isFound ? 'Use this model' : 'Look for it'}
      safe="Not now"
      onDeed={() => void (isFound ? connect() : look())}
      onClose={onClose}
    >
      <p>
        What I find in your memory is sent to this server to be put into words. Only an address on this machine is asked, and only while it
        is in use.
      </p>
      <Field
        label="Its address"
        value={address}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        error={trouble}
        onChange={(event) => {
          setAddress(event.target.value)
          setModels(undefined)
        }}
      />
      {isFound ? (
        <>
          <Select label="Model" value={model} onChange={(event) => setModel(event.target.value)}>
            {models.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
          <Select
            label="How much it reads at once"
            value={contextTokens}
            hint="What the server was started with. Too much, and it forgets the beginning."
            onChange={(event) => setContextTokens(Number(event.target.value))}
          >
            {windows.map((size) => (
              <option key={size} value={size}>
                {size.toLocaleString('en-GB')} tokens, about {Math.round((size * 0.75) / 100) * 100} words
              </option>
            ))}
          </Select>
        </>
      ) : null}
    </Dialog>
  )
}

function troubleWords(error: unknown): string {
  if (error instanceof RangeError || (error instanceof Error && error.name === 'RangeError')) return error.message
  return 'It doesn’t answer. See that it is running, and that it allows this page to ask.'
}
