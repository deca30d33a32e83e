// How a model comes onto this device: asked for, on its way, stopped, taken from the person's own disk; and what lies here of it.

import { useEffect, useRef, useState } from 'react'
import type { Download } from '../../../core/embedding/download.ts'
import { bytesOf, type PinnedModel } from '../../../core/embedding/model-file.ts'
import type { KeptFile } from '../../../workers/models/models.api.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { Button, TextButton } from '../../ui/button.tsx'
import { Prog } from '../../ui/page.tsx'
import { sizeWords } from '../../ui/size-words.ts'
import { toast } from '../../ui/toast.tsx'
import { broughtWords, failureWords, partWords, pausedWords } from './model-words.ts'
import styles from './settings.module.css'
import { usePaceWords } from './use-pace.ts'

/** A model of either kind, as far as it is offered. */
export interface Offered extends PinnedModel {
  readonly name: string
  readonly languages: string
  readonly licence: string
}

export type Deeds = Readonly<Record<'download' | 'pause' | 'remove' | 'use', (id: string) => void>> & {
  readonly bringIn: (id: string, files: readonly File[]) => void
}

/** Nothing waits for a deed: what comes of it is read from the store. */
export function useDeeds(): Deeds {
  const { models } = useEngine()
  const told = (work: Promise<void>): void => {
    work.catch((error: unknown) => toast(`That didn’t work. ${error instanceof Error ? error.message : String(error)}`))
  }
  return {
    download: (id) => told(models.download(id)),
    pause: (id) => told(models.pause(id)),
    remove: (id) => told(models.remove(id)),
    use: (id) => told(models.use(id)),
    bringIn: (id, files) => told(models.bringIn(id, files).then((brought) => toast(broughtWords(brought)))),
  }
}

interface ComingProps {
  readonly model: Offered
  readonly download: Download
  readonly deeds: Deeds
  readonly onAsk: () => void
}

/** Not here yet: to be downloaded, on its way, or stopped. What takes files stays while the state changes: a choice under way is not lost. */
export function Coming(props: ComingProps) {
  const { model, deeds } = props
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={`Files of ${model.name}`}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          currentTarget.value = ''
          if (files.length > 0) deeds.bringIn(model.id, files)
        }}
      />
      <Step {...props} onFromDisk={() => input.current?.click()} />
    </>
  )
}

function Step({ model, download, deeds, onAsk, onFromDisk }: ComingProps & { readonly onFromDisk: () => void }) {
  const total = bytesOf(model)
  const pace = usePaceWords(download, total)
  const stop = <TextButton onClick={() => deeds.remove(model.id)}>Stop</TextButton>
  switch (download.state) {
    case 'absent':
      return (
        <p className={styles.under}>
          <Button className={styles.offer} onClick={onAsk}>
            Download…<span className="sr"> {model.name}</span>
          </Button>
          <TextButton onClick={onFromDisk}>
            From files on disk…<span className="sr"> {model.name}</span>
          </TextButton>
          <span>
            {model.languages}. {model.licence} licence.
          </span>
        </p>
      )
    case 'failed':
      return (
        <>
          <p className={styles.trouble} role="alert">
            {failureWords(download.why)}
          </p>
          <p className={styles.under}>
            <TextButton onClick={() => deeds.download(model.id)}>Try again</TextButton>
            <TextButton onClick={() => deeds.remove(model.id)}>Remove</TextButton>
          </p>
        </>
      )
    case 'going':
      return (
        <Prog
          value={download.bytes / total}
          label={partWords(download.bytes, total)}
          {...(pace === undefined ? {} : { rest: pace })}
          does={
            <>
              <TextButton onClick={() => deeds.pause(model.id)}>Pause</TextButton>
              {stop}
            </>
          }
        />
      )
    case 'checking':
      return <Prog value={1} label="Checking that it came whole" does={stop} />
    case 'paused':
      return (
        <Prog
          paused
          value={download.bytes / total}
          label={partWords(download.bytes, total)}
          rest={pausedWords[download.by]}
          does={
            <>
              <TextButton onClick={() => deeds.download(model.id)}>Go on</TextButton>
              <TextButton onClick={onFromDisk}>
                From disk…<span className="sr"> {model.name}</span>
              </TextButton>
              {stop}
            </>
          }
        />
      )
    case 'ready':
      return null
  }
}

/** What lies on this device of it, file by file. */
export function Files({ id }: { readonly id: string }) {
  const { models } = useEngine()
  const [open, setOpen] = useState(false)
  const [files, setFiles] = useState<readonly KeptFile[]>()
  useEffect(() => {
    if (open) models.files(id).then(setFiles, (error: unknown) => console.error(error))
  }, [open, id, models])
  return (
    <details className={styles.files} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Its files</summary>
      <ul>
        {files?.map(({ path, bytes }) => (
          <li key={path}>
            <span>{path}</span>
            <span>{sizeWords(bytes)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
