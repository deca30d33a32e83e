// The strength mark: a dot of ink that dries. It is only ever a picture; the word stands beside it or in an accessible name.

import { classNames } from './class-names.ts'
import type { Strength } from './strength.ts'
import styles from './marks.module.css'

export function Drop({ strength }: { readonly strength: Strength }) {
  return <span className={classNames(styles.drop, strength !== 'strong' && styles[strength])} aria-hidden="true" />
}
