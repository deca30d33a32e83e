// Asked before the first byte: what, from where, how large, and what can be done about it afterwards.

import { bytesOf } from '../../../core/embedding/model-file.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { sizeWords } from '../../ui/size-words.ts'
import type { Offered } from './model-download.tsx'
import styles from './settings.module.css'

interface ConsentDialogProps {
  readonly hub: string
  readonly model: Offered
  /** Bytes. */
  readonly storageFree: number | undefined
  /** What happens when it is here. */
  readonly afterwards: string
  /** Size of what runs it. */
  readonly runtime: string
  /** What it takes of the device while it runs. */
  readonly needs?: string
  readonly onAgree: () => void
  readonly onClose: () => void
}

export function ConsentDialog({ hub, model, storageFree, afterwards, runtime, needs, onAgree, onClose }: ConsentDialogProps) {
  const bytes = bytesOf(model)
  const missing = storageFree === undefined ? 0 : bytes - storageFree
  const lines: readonly (readonly [string, string])[] = [
    ...(storageFree === undefined || missing > 0 ? [] : [['Storage after', `${sizeWords(storageFree - bytes)} free`] as const]),
    ['Can be', 'paused, resumed and removed at any time'],
    ['Afterwards', afterwards],
    ...(needs === undefined ? [] : [['It takes', needs] as const, ['Speed', 'depends on this device; the self-test measures it'] as const]),
    ['Also needed', `what runs it, about ${runtime}, from where this app came`],
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
          {sizeWords(bytes)}, once, from {hostsOf(hub, model)}. That is the only request to another address that Keepsake makes, and it
          carries nothing of yours.
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

/** Everywhere its files are asked for: "huggingface.co and raw.githubusercontent.com". */
function hostsOf(hub: string, { files }: Offered): string {
  const hosts = [hub, ...files.flatMap(({ address }) => address ?? [])].map((address) => new URL(address).host)
  return [...new Set(hosts)].join(' and ')
}
