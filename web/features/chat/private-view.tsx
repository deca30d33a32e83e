// The conversation that is not remembered: the same look, an edge rule at the left, nothing written anywhere.

import { citedBy } from '../../../store/read/talk.ts'
import { useLive } from '../../engine/engine-context.tsx'
import { TextButton } from '../../ui/button.tsx'
import { OwnTurn } from './own-turn.tsx'
import { closePrivateTalk, usePrivateTalk, type PrivateTurn } from './private-talk.ts'
import { citesOf } from './reply-text.ts'
import { ReplyView } from './reply-view.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import styles from './chat.module.css'

export function PrivateView({ onTell }: { readonly onTell: (start: string) => void }) {
  const turns = usePrivateTalk(({ turns }) => turns)
  const cites = turns.flatMap(({ answer }) => (answer === undefined ? [] : [...citesOf(answer.reply), ...answer.reply.nearest]))
  const cited = useLive((database) => citedBy(database, cites), [turns]) ?? { memories: new Map(), turns: new Map() }
  return (
    <>
      <p className={`${styles.away} note`} style={{ marginLeft: 0 }}>
        <span>Not remembering this conversation. It is gone when you close it.</span>
        <TextButton onClick={closePrivateTalk}>Close it</TextButton>
      </p>
      {turns.map((turn: PrivateTurn) => (
        <div key={turn.key} className={styles.exchange}>
          <OwnTurn isNotKept>{turn.text}</OwnTurn>
          {turn.answer === undefined ? (
            <Waiting />
          ) : (
            <article className={styles.turn}>
              <ReplyView reply={turn.answer.reply} cited={cited} question={turn.text} open={undefined} onTell={onTell} />
            </article>
          )}
        </div>
      ))}
    </>
  )
}
