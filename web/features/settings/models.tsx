// What answers: memory alone, built in. A writer cannot be run in this version, and the page says so instead of offering one.

import { useEffect, useState } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { lookAtDevice, type Device } from './device.ts'
import styles from './settings.module.css'

export function Models() {
  const [device, setDevice] = useState<Device>()
  useEffect(() => void lookAtDevice().then(setDevice), [])
  return (
    <>
      <p className="lede">
        Keepsake works without any. What you see now comes from your memory alone: found by words and by meaning, answered in your own
        sentences.
      </p>
      <p className={`note ${styles.device}`}>{device === undefined ? ' ' : `This device: ${deviceWords(device)}.`}</p>
      <article className={styles.tier}>
        <div>
          <h3>
            Memory alone <span className={classNames(styles.badge, styles.on)}>In use</span>
          </h3>
          <p>Finds and answers in your own words. Built in, nothing to download. What I remember is read from your sentences by rules.</p>
        </div>
        <span className={styles.size}>{device?.wordTable ?? ''}</span>
      </article>
      <article className={classNames(styles.tier, styles.off)}>
        <div>
          <h3>
            A writer <span className={styles.badge}>Not in this version</span>
          </h3>
          <p>
            A model on this device that joins several memories into one answer. It can’t be run yet.{' '}
            {device === undefined ? '' : writerWords(device)} Nothing will ever be downloaded without asking you.
          </p>
        </div>
      </article>
    </>
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
    storageFree === undefined ? undefined : `about ${storageFree} of storage free for Keepsake`,
  ]
  return parts.filter((part) => part !== undefined).join(', ')
}

function writerWords({ graphics }: Device): string {
  if (graphics === 'ready') return 'When it can, this device has the graphics for it.'
  return 'When it can, this browser would have to run it without graphics, which is slow.'
}
