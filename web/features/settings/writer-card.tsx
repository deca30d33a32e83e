// One model to write answers: what it is, whether this device can run it, where it stands, and what can be done next.

import { useRef, useState } from 'react'
import type { Catalogue } from '../../../core/embedding/catalogue.ts'
import type { Download } from '../../../core/embedding/download.ts'
import { bytesOf } from '../../../core/embedding/model-file.ts'
import { suits } from '../../../core/generation/suits.ts'
import type { WriterModel } from '../../../core/generation/writers.ts'
import { memoryAlone, type WriterChoice, type WriterStart } from '../../../store/read/writer.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { TextButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { shortDate } from '../../ui/dates.ts'
import { sizeWords } from '../../ui/size-words.ts'
import { toast } from '../../ui/toast.tsx'
import { ConsentDialog } from './consent-dialog.tsx'
import type { Device } from './device.ts'
import { Coming, Files, useDeeds, type Deeds } from './model-download.tsx'
import styles from './settings.module.css'
import { badgeOf, cannotWords, needsWords, startTrouble } from './writer-words.ts'

interface WriterCardProps {
  readonly catalogue: Catalogue
  readonly model: WriterModel
  readonly download: Download
  readonly choice: WriterChoice
  readonly start: WriterStart | undefined
  readonly device: Device | undefined
}

export function WriterCard({ catalogue, model, download, choice, start, device }: WriterCardProps) {
  const [asking, setAsking] = useState(false)
  const card = useRef<HTMLElement>(null)
  const deeds = useDeeds()
  const isChosen = choice.kind === 'downloaded' && choice.id === model.id
  const bytesHere = download.state === 'absent' ? 0 : download.bytes
  const fit = device === undefined ? undefined : suits(model, device, bytesHere)
  const badge = badgeOf(isChosen, download, fit)
  const isOut = fit?.runs === false && download.state === 'absent'
  return (
    <article ref={card} tabIndex={-1} className={classNames(styles.tier, isOut && styles.off)} aria-label={model.name}>
      <div>
        <h3>
          {model.name} {badge === undefined ? null : <span className={classNames(styles.badge, isChosen && styles.on)}>{badge}</span>}
        </h3>
        <p>{isOut ? cannotWords(fit) : model.about}</p>
      </div>
      <span className={styles.size}>{sizeWords(bytesOf(model))}</span>
      <p className="sr" role="status">
        {badge ?? ''}
      </p>
      <div className={styles.full}>
        {isChosen ? <Trouble model={model} start={start} /> : null}
        {download.state === 'ready' ? (
          <Kept model={model} isChosen={isChosen} at={download.at} deeds={deeds} />
        ) : isOut ? null : (
          <Coming model={model} download={download} deeds={deeds} onAsk={() => setAsking(true)} />
        )}
      </div>
      {asking ? (
        <ConsentDialog
          hub={catalogue.hub}
          model={model}
          storageFree={device?.storageFree}
          afterwards="it writes the answers; what it says of you is checked against your memories"
          runtime={model.engine === 'web-llm' ? '7 MB' : '15 MB'}
          needs={needsWords(model)}
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

/** Its last start failed: what happened, what is safe, and another try. */
function Trouble({ model, start }: { readonly model: WriterModel; readonly start: WriterStart | undefined }) {
  const { writer } = useEngine()
  const [isStarting, setStarting] = useState(false)
  const trouble = start?.id === model.id && start.step === 'failed' ? startTrouble(start.problem) : undefined
  if (isStarting || (start?.id === model.id && start.step === 'starting')) return <p className={styles.under}>Starting the writer…</p>
  if (trouble === undefined) return null
  const tryAgain = async (): Promise<void> => {
    setStarting(true)
    try {
      await writer.start()
      toast('The writer is started')
    } catch {
      // Why is noted in the store, and shown here again.
    } finally {
      setStarting(false)
    }
  }
  return (
    <>
      <p className={styles.trouble} role="alert">
        {trouble.words}
      </p>
      {trouble.deed === undefined ? null : (
        <p className={styles.under}>
          <TextButton onClick={() => void tryAgain()}>{trouble.deed}</TextButton>
        </p>
      )}
    </>
  )
}

interface KeptProps {
  readonly model: WriterModel
  readonly isChosen: boolean
  readonly at: number
  readonly deeds: Deeds
}

function Kept({ model, isChosen, at, deeds }: KeptProps) {
  const { writer } = useEngine()
  return (
    <>
      <p className={styles.under}>
        {isChosen ? (
          <TextButton onClick={() => void writer.choose(memoryAlone)}>Stop using it</TextButton>
        ) : (
          <TextButton onClick={() => deeds.use(model.id)}>Use it</TextButton>
        )}
        <TextButton
          careful
          onClick={() => {
            deeds.remove(model.id)
            toast(`${model.name} goes; ${sizeWords(bytesOf(model))} are free again`)
          }}
        >
          Remove<span className="sr"> {model.name}</span>
        </TextButton>
        <span>
          Downloaded {shortDate(at, Date.now())}, checked. {model.model}, {model.licence} licence.
        </span>
      </p>
      <Files id={model.id} />
    </>
  )
}
