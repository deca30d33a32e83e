// One model for finer search: what it is, where it stands, and what can be done next. Nothing is fetched before the person agreed.

import { useEffect, useRef, useState } from 'react'
import { builtIn } from '../../../core/embedding/built-in.ts'
import type { Catalogue, CatalogueModel } from '../../../core/embedding/catalogue.ts'
import { bytesOf } from '../../../core/embedding/model-file.ts'
import type { KeptFile } from '../../../workers/models/models.api.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { Button, TextButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { shortDate } from '../../ui/dates.ts'
import { Prog } from '../../ui/page.tsx'
import { sizeWords } from '../../ui/size-words.ts'
import { toast } from '../../ui/toast.tsx'
import { ConsentDialog } from './consent-dialog.tsx'
import { badgeWords, didNotStart, failureWords, partWords, standingWords } from './model-words.ts'
import styles from './settings.module.css'
import type { Standing } from './use-models.ts'

interface ModelCardProps {
  readonly catalogue: Catalogue
  readonly model: CatalogueModel
  readonly standing: Standing
  readonly storageFree: number | undefined
}

export function ModelCard({ catalogue, model, standing, storageFree }: ModelCardProps) {
  const [asking, setAsking] = useState(false)
  const card = useRef<HTMLElement>(null)
  const deeds = useDeeds()
  const download = standing.downloadOf(model.id)
  const badge = badgeWords(model.id, standing.choice, download)
  const { problem } = standing.choice
  return (
    <article ref={card} tabIndex={-1} className={styles.tier} aria-label={model.name}>
      <div>
        <h3>
          {model.name}{' '}
          {badge === undefined ? null : <span className={classNames(styles.badge, badge === 'In use' && styles.on)}>{badge}</span>}
        </h3>
        <p>{model.about}</p>
      </div>
      <span className={styles.size}>{sizeWords(bytesOf(model))}</span>
      <p className="sr" role="status">
        {standingWords(model.id, standing.choice, download)}
      </p>
      <div className={styles.full}>
        {problem?.model === model.id && problem.why === 'did-not-start' ? (
          <p className={styles.trouble} role="alert">
            {didNotStart}
          </p>
        ) : null}
        {download.state === 'ready' ? (
          <Kept model={model} standing={standing} at={download.at} deeds={deeds} />
        ) : (
          <Coming model={model} standing={standing} deeds={deeds} onAsk={() => setAsking(true)} />
        )}
      </div>
      {asking ? (
        <ConsentDialog
          catalogue={catalogue}
          model={model}
          storageFree={storageFree}
          onClose={() => setAsking(false)}
          onAgree={() => {
            setAsking(false)
            deeds.download(model.id)
            // The button that asked is gone: whoever came by keyboard stays at the model.
            requestAnimationFrame(() => card.current?.focus())
          }}
        />
      ) : null}
    </article>
  )
}

type Deeds = Readonly<Record<'download' | 'pause' | 'remove' | 'use', (id: string) => void>>

/** Nothing waits for a deed: what comes of it is read from the store. */
function useDeeds(): Deeds {
  const { models } = useEngine()
  const told = (work: Promise<void>): void => {
    work.catch((error: unknown) => toast(`That didn’t work. ${error instanceof Error ? error.message : String(error)}`))
  }
  return {
    download: (id) => told(models.download(id)),
    pause: (id) => told(models.pause(id)),
    remove: (id) => told(models.remove(id)),
    use: (id) => told(models.use(id)),
  }
}

interface PartProps {
  readonly model: CatalogueModel
  readonly standing: Standing
  readonly deeds: Deeds
}

/** Not here yet: to be downloaded, on its way, or stopped. */
function Coming({ model, standing, deeds, onAsk }: PartProps & { readonly onAsk: () => void }) {
  const download = standing.downloadOf(model.id)
  const total = bytesOf(model)
  const stop = <TextButton onClick={() => deeds.remove(model.id)}>Stop</TextButton>
  const goOn = <TextButton onClick={() => deeds.download(model.id)}>Go on</TextButton>
  switch (download.state) {
    case 'absent':
      return (
        <p className={styles.under}>
          <Button className={styles.offer} onClick={onAsk}>
            Download…<span className="sr"> {model.name}</span>
          </Button>
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
          rest={download.by === 'offline' ? 'The download stopped. It goes on from there when you’re back online.' : 'Paused'}
          does={
            <>
              {goOn}
              {stop}
            </>
          }
        />
      )
    case 'ready':
      return null
  }
}

/** On this device: answering, being made ready to, or waiting to be wanted. */
function Kept({ model, standing: { choice, progress }, at, deeds }: PartProps & { readonly at: number }) {
  const { id } = model
  const { serving, wanted } = choice
  return (
    <>
      {wanted === id && serving !== id ? (
        <Prog
          value={progress?.model === id && progress.total > 0 ? progress.done / progress.total : 0}
          label={
            progress?.model === id
              ? `Reading your memories, ${progress.done.toLocaleString('en-GB')} of ${progress.total.toLocaleString('en-GB')}`
              : 'Reading your memories'
          }
          rest="The search you had goes on meanwhile."
          does={<TextButton onClick={() => deeds.use(serving)}>Stop</TextButton>}
        />
      ) : null}
      {serving === id && wanted === builtIn ? <p className={styles.under}>Going back to the built-in search.</p> : null}
      <p className={styles.under}>
        {wanted === id ? null : <TextButton onClick={() => deeds.use(id)}>Use it</TextButton>}
        <TextButton careful onClick={() => deeds.remove(id)}>
          Remove<span className="sr"> {model.name}</span>
        </TextButton>
        <span>
          Downloaded {shortDate(at, Date.now())}, checked. {model.languages}.
        </span>
      </p>
      <Files id={id} />
    </>
  )
}

function Files({ id }: { readonly id: string }) {
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
