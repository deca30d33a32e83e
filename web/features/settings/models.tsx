// What searches and what answers: memory alone, built in; models for finer search and to write, if wanted; a server on this machine, or the
// model that comes with the browser.

import { useEffect, useState } from 'react'
import { builtIn } from '../../../core/embedding/built-in.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { TextButton, TextLink } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Prog } from '../../ui/page.tsx'
import { sizeWords } from '../../ui/size-words.ts'
import { BrowserWriter } from './browser-writer.tsx'
import { lookAtDevice, type Device } from './device.ts'
import { LocalServer } from './local-server.tsx'
import { ModelCard } from './model-card.tsx'
import styles from './settings.module.css'
import { useCatalogue, useStanding, type Standing } from './use-models.ts'
import { WriterCard } from './writer-card.tsx'

export function Models() {
  const [device, setDevice] = useState<Device>()
  const catalogue = useCatalogue()
  const standing = useStanding(catalogue)
  useEffect(() => void lookAtDevice().then(setDevice), [])
  return (
    <>
      <p className="lede">
        Keepsake works without any. A model finds more of what you said in other words, or puts several memories into one answer. It runs on
        this device, and your words stay here.
      </p>
      <p className={`note ${styles.device}`}>{device === undefined ? ' ' : `This device: ${deviceWords(device)}.`}</p>
      <MemoryAlone size={device?.wordTable} standing={standing} />
      {catalogue === undefined || standing === undefined
        ? null
        : catalogue.models.map((model) => (
            <ModelCard key={model.id} catalogue={catalogue} model={model} standing={standing} storageFree={device?.storageFree} />
          ))}
      {catalogue === undefined || standing === undefined
        ? null
        : catalogue.writers.map((model) => (
            <WriterCard
              key={model.id}
              catalogue={catalogue}
              model={model}
              download={standing.downloadOf(model.id)}
              choice={standing.writer}
              start={standing.start}
              device={device}
            />
          ))}
      <LocalServer />
      <BrowserWriter />
      <p className={`note ${styles.device}`}>
        <TextLink href="/selftest">Try out what this device can do for a writer</TextLink>
      </p>
    </>
  )
}

function MemoryAlone({ size, standing }: { readonly size: string | undefined; readonly standing: Standing | undefined }) {
  const { models } = useEngine()
  const serving = standing?.choice.serving ?? builtIn
  const wanted = standing?.choice.wanted ?? builtIn
  const progress = standing?.progress
  return (
    <article className={styles.tier} aria-label="Memory alone">
      <div>
        <h3>
          Memory alone{' '}
          <span className={classNames(styles.badge, serving === builtIn && styles.on)}>{serving === builtIn ? 'In use' : 'Built in'}</span>
        </h3>
        <p>Finds and answers in your own words. Nothing to download. What I remember is read from your sentences by rules.</p>
      </div>
      <span className={styles.size}>{size ?? ''}</span>
      {serving === builtIn ? null : (
        <div className={styles.full}>
          {wanted === builtIn ? (
            <Prog
              value={progress?.model === builtIn && progress.total > 0 ? progress.done / progress.total : 0}
              label="Going back to it. The search you have goes on meanwhile."
            />
          ) : (
            <p className={styles.under}>
              <TextButton onClick={() => void models.use(builtIn)}>Go back to this search</TextButton>
            </p>
          )}
        </div>
      )}
    </article>
  )
}

function deviceWords({ graphics, memoryGigabytes, cores, storageFree }: Device): string {
  const parts = [
    graphics === 'ready'
      ? 'graphics ready for models'
      : graphics === 'refused'
        ? 'graphics present, not open to this browser'
        : 'no graphics a model could use',
    memoryGigabytes === undefined ? undefined : `${memoryGigabytes} GB of memory${memoryGigabytes >= 8 ? ' or more' : ''}`,
    `${cores} ${cores === 1 ? 'core' : 'cores'}`,
    storageFree === undefined ? undefined : `about ${sizeWords(storageFree)} of storage free for Keepsake`,
  ]
  return parts.filter((part) => part !== undefined).join(', ')
}
