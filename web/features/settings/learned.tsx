// What was learned from use, in plain words: from how much, what it changed, how it did on a test, and the way back.

import { useEngine, useLive } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/page.tsx'
import { adapters } from '../../../store/read/forgetting.ts'
import type { Adapter } from '../../../core/memory/records.ts'
import { enoughLookups } from '../../../core/learning/trial.ts'
import { learnedWords } from './learned-words.ts'

const titles: Readonly<Record<Adapter['id'], string>> = {
  forgetting: 'How slowly your memories fade',
  usefulness: 'Which memories you use',
}

export function Learned() {
  const engine = useEngine()
  const deed = useDeed()
  const known = useLive(adapters, [])
  if (known === undefined) return null
  return (
    <>
      {(['forgetting', 'usefulness'] as const).map((id) => {
        const adapter = known.find((each) => each.id === id)
        return (
          <Row
            key={id}
            title={titles[id]}
            does={
              <Button
                aria-label={`Reset: ${titles[id]}`}
                disabled={adapter === undefined || adapter.events === 0}
                onClick={() => void deed(engine.memory.resetLearned(id), 'As by default from now on')}
              >
                Reset
              </Button>
            }
          >
            {adapter === undefined || adapter.events === 0
              ? `Nothing yet. I look once a week, and need to have brought memories up ${enoughLookups} times.`
              : learnedWords(adapter)}
          </Row>
        )
      })}
    </>
  )
}
