// The questions this memory helped to answer.

import { shortDate } from '../../ui/dates.ts'
import { SideSection } from '../../ui/page.tsx'
import type { Recall } from '../../../core/memory/records.ts'
import styles from './drawer.module.css'

export function WhereUsed({ recalls, now }: { readonly recalls: readonly Recall[]; readonly now: number }) {
  return (
    <SideSection title="Where it was used">
      {recalls.length === 0 ? (
        <p className="note">Not yet in an answer.</p>
      ) : (
        <ul className={styles.uses}>
          {recalls.map((recall) => (
            <li key={recall.id}>
              <span className="own">{recall.query}</span>
              <span className="note">{shortDate(recall.at, now)}</span>
            </li>
          ))}
        </ul>
      )}
    </SideSection>
  )
}
