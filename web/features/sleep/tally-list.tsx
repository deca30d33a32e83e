// Figures in two columns: before and after, or only as it is.

import styles from './sleep.module.css'

export function TallyList({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.tally}>
      {rows.map(([name, figure]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}
