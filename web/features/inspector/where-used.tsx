// The questions this memory helped to answer, each leading to its answer; and those it was said not to belong to.

import { Link } from 'wouter'
import { useEngine } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { TextButton } from '../../ui/button.tsx'
import { shortDate } from '../../ui/dates.ts'
import { SideSection } from '../../ui/page.tsx'
import type { MemoryDetail } from '../../../store/read/inspector.ts'
import type { Recall } from '../../../core/memory/recall-records.ts'
import styles from './drawer.module.css'

type WhereUsedProps = Pick<MemoryDetail, 'memory' | 'uses' | 'unfit'> & { readonly now: number }

export function WhereUsed({ memory, uses, unfit, now }: WhereUsedProps) {
  return (
    <SideSection title="Where it was used" note={uses.length === 0 ? undefined : uses.length.toLocaleString('en-GB')}>
      {uses.length === 0 ? <p className="note">Not yet in an answer.</p> : null}
      <ul className={styles.uses}>
        {uses.map(({ recall, reply }) => (
          <li key={recall.id}>
            {reply === undefined ? (
              <span className="own">{recall.query}</span>
            ) : (
              <Link className="own" href={`/chat/${reply.conversationId}#${reply.id}`}>
                {recall.query}
              </Link>
            )}
            <span className="note">{shortDate(recall.at, now)}</span>
          </li>
        ))}
      </ul>
      {unfit.length === 0 ? null : (
        <>
          <p className="note">Left out of these and questions like them, because you said it isn’t relevant:</p>
          <ul className={styles.uses}>
            {unfit.map((recall) => (
              <Unfit key={recall.id} recall={recall} memoryId={memory.id} />
            ))}
          </ul>
        </>
      )}
    </SideSection>
  )
}

function Unfit({ recall, memoryId }: { readonly recall: Recall; readonly memoryId: MemoryDetail['memory']['id'] }) {
  const engine = useEngine()
  const deed = useDeed()
  const allow = (): void =>
    void deed(engine.memory.shape({ do: 'judge', recall: recall.id, hit: { memoryId }, fits: true }), 'Allowed there again')
  return (
    <li>
      <span className="own">{recall.query}</span>
      <TextButton aria-label={`Allow for “${recall.query}”`} onClick={allow}>
        Allow again
      </TextButton>
    </li>
  )
}
