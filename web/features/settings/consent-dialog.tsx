// Asked before the first byte: what, from where, how large, and what can be done about it afterwards.

import type { Catalogue, CatalogueModel } from '../../../core/embedding/catalogue.ts'
import { bytesOf } from '../../../core/embedding/model-file.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { sizeWords } from '../../ui/size-words.ts'
import styles from './settings.module.css'

interface ConsentDialogProps {
  readonly catalogue: Catalogue
  readonly model: CatalogueModel
  /** Bytes. */
  readonly storageFree: number | undefined
  readonly onAgree: () => void
  readonly onClose: () => void
}

export function ConsentDialog({ catalogue, model, storageFree, onAgree, onClose }: ConsentDialogProps) {
  const bytes = bytesOf(model)
  const missing = storageFree === undefined ? 0 : bytes - storageFree
  const lines: readonly (readonly [string, string])[] = [
    ...(storageFree === undefined || missing > 0 ? [] : [['Storage after', `${sizeWords(storageFree - bytes)} free`] as const]),
    ['Can be', 'paused, resumed and removed at any time'],
    ['Afterwards', 'your memories are read once more on this device, while the search goes on as it is'],
    ['Also needed', 'what runs it, about 15 to 27 MB, from where this app came'],
    ['It is', `${model.repository}, version ${model.revision.slice(0, 7)}, checked before it is used`],
    ['Licence', model.licence],
  ]
  return (
    <Dialog
      title={`Download ${model.name}?`}
      deed={`Download ${sizeWords(bytes)}`}
      safe="Not now"
      ready={missing <= 0}
      onDeed={onAgree}
      onClose={onClose}
    >
      {missing > 0 ? (
        <p>This needs {sizeWords(missing)} more than this browser allows.</p>
      ) : (
        <p>
          {sizeWords(bytes)}, once, from {new URL(catalogue.hub).host}. That is the only request to another address that Keepsake makes, and
          it carries nothing of yours.
        </p>
      )}
      <dl className={styles.consent}>
        {lines.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
