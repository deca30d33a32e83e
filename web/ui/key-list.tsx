// Keys and what they do, in two columns.

import { Fragment } from 'react'
import { classNames } from './class-names.ts'
import type { Shortcut } from './shortcuts.ts'
import styles from './key-list.module.css'

/** @param isOff the keys are turned off: told all the same, in lighter ink */
export function KeyList({ shortcuts, isOff = false }: { readonly shortcuts: readonly Shortcut[]; readonly isOff?: boolean }) {
  return (
    <dl className={classNames(styles.list, isOff && styles.off)}>
      {shortcuts.map(({ keys, does }) => (
        <Fragment key={does}>
          <dt>
            <Keys keys={keys} />
          </dt>
          <dd>{does}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

export function Keys({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className={styles.keys}>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
