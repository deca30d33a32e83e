// How much of the memory is strong, clear, fading and faint today; each count leads to its list.

import { Drop } from '../../ui/drop.tsx'
import { TextLink } from '../../ui/button.tsx'
import { strengthWords, type Strength } from '../../ui/strength.ts'
import styles from './sleep.module.css'

const order: readonly Strength[] = ['strong', 'clear', 'fading', 'faint']

export function InkTally({ counts, total }: { readonly counts: Readonly<Record<Strength, number>>; readonly total: number }) {
  return (
    <section className={styles.part}>
      <h2>In your memory</h2>
      <dl className={styles.tally}>
        {order.map((level) => (
          <div key={level} style={{ display: 'contents' }}>
            <dt>
              <Drop strength={level} /> <TextLink href={`/memories?strength=${level}`}>{strengthWords[level]}</TextLink>
            </dt>
            <dd>{counts[level].toLocaleString('en-GB')}</dd>
          </div>
        ))}
        <dt>All that is current</dt>
        <dd>{total.toLocaleString('en-GB')}</dd>
      </dl>
    </section>
  )
}
