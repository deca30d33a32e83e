// Shaping by hand: whatever is done is one transaction with one journal entry, so that taking it back takes back all of it.
// Invariant: what cannot be done changes nothing and says why.

import { done, guarded, type Context } from '../context.ts'
import type { Outcome } from '../consolidate.api.ts'
import { judge } from './judge.ts'
import { correct, join, letGo, mark, redated, split } from './memories.ts'
import { joinPeople, namePerson, separatePeople } from './people.ts'
import type { Shaping } from './shaping.api.ts'
import type { JournalSeq } from '../../../core/memory/ids.ts'
import type { Operation } from '../../../core/memory/journal.ts'
import type { StoreTx } from '../../../store/memory-store.ts'

const operations: Readonly<Record<Shaping['do'], Operation>> = {
  pin: 'pin',
  hide: 'mark-sensitive',
  'let-go': 'let-go',
  join: 'join',
  split: 'split',
  correct: 'correct',
  redate: 'edit',
  'join-people': 'people',
  'separate-people': 'people',
  'name-person': 'people',
  judge: 'judge',
}

export function shape(context: Context, shaping: Shaping): Promise<Outcome<JournalSeq>> {
  return guarded(async () => {
    const { store, clock } = context
    const meta = { actor: 'you', operation: operations[shaping.do], at: clock.now() } as const
    const { result, entry } = await store.transact(meta, (tx) => carryOut(context, tx, shaping))
    return result.ok ? done(entry?.seq ?? (await store.lastSeq())) : result
  })
}

/** What a refusal says must be found out before anything is written. */
function carryOut(context: Context, tx: StoreTx, shaping: Shaping): Promise<Outcome<unknown>> {
  switch (shaping.do) {
    case 'pin':
      return mark(tx, shaping.ids, { pinned: shaping.to })
    case 'hide':
      return mark(tx, shaping.ids, { sensitive: shaping.to })
    case 'let-go':
      return letGo(context, tx, shaping)
    case 'join':
      return join(context, tx, shaping)
    case 'split':
      return split(context, tx, shaping)
    case 'correct':
      return correct(context, tx, shaping)
    case 'redate':
      return redated(tx, shaping)
    case 'join-people':
      return joinPeople(tx, shaping)
    case 'separate-people':
      return separatePeople(context, tx, shaping)
    case 'name-person':
      return namePerson(tx, shaping)
    case 'judge':
      return judge(context, tx, shaping)
  }
}
