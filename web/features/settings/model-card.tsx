// One model for finer search: what it is, where it stands, and what can be done next. Nothing is fetched before the person agreed.

import { useRef, useState } from 'react'
import { builtIn } from '../../../core/embedding/built-in.ts'
import type { Catalogue, CatalogueModel } from '../../../core/embedding/catalogue.ts'
import { bytesOf } from '../../../core/embedding/model-file.ts'
import { TextButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { shortDate } from '../../ui/dates.ts'
import { Prog } from '../../ui/page.tsx'
import { sizeWords } from '../../ui/size-words.ts'
import { ConsentDialog } from './consent-dialog.tsx'
import { Coming, Files, useDeeds, type Deeds } from './model-download.tsx'
import { badgeWords, didNotStart, standingWords } from './model-words.ts'
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
          <Coming model={model} download={download} deeds={deeds} onAsk={() => setAsking(true)} />
        )}
      </div>
      {asking ? (
        <ConsentDialog
          hub={catalogue.hub}
          model={model}
          storageFree={storageFree}
          runtime="15 to 27 MB"
          afterwards="your memories are read once more on this device, while the search goes on as it is"
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

interface PartProps {
  readonly model: CatalogueModel
  readonly standing: Standing
  readonly deeds: Deeds
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
