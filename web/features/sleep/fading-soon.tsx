// What starts fading in the next month, soonest first, with the one thing to do about it.

import { Link } from 'wouter'
import { useEngine, useForgetting } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { TextButton } from '../../ui/button.tsx'
import { shortDate } from '../../ui/dates.ts'
import { Drop } from '../../ui/drop.tsx'
import { strengthOf } from '../../../core/forgetting/strength.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import type { Fading } from './use-fading.ts'
import styles from './sleep.module.css'

export function FadingSoon({ fading, now }: { readonly fading: Fading; readonly now: EpochMs }) {
  const engine = useEngine()
  const deed = useDeed()
  const forgetting = useForgetting()
  const { soon } = fading
  return (
    <section className={styles.fading}>
      <h2>{soon.length === 0 ? 'Nothing is about to fade' : 'About to fade'}</h2>
      <p className="note">
        {soon.length === 0
          ? 'Memories you don’t use get lighter here before they go faint.'
          : 'If these don’t come up again in the next month they get lighter. Faint ones are still found when you look deeper.'}
      </p>
      <ul>
        {soon.map(({ memory, fadesAt }) => (
          <li key={memory.id}>
            <Drop strength={strengthOf(memory, now, forgetting)} />
            <Link className={memory.stance === 'stated' ? 'own' : undefined} href={`/memories/${memory.id}`}>
              {memory.sensitive ? 'A hidden memory' : memory.statement}
            </Link>
            <span className="note">around {shortDate(fadesAt, now)}</span>
            <TextButton
              aria-label={`Keep: ${memory.sensitive ? 'a hidden memory' : memory.statement}`}
              onClick={() => void deed(engine.memory.edit(memory.id, { pinned: true }), 'Pinned. It won’t fade')}
            >
              Keep
            </TextButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
