// Whatever was told, asked, renamed, edited and derived: after "everything about …" was erased no byte of the name is left anywhere, what is
// about others stands, and neither reading the turns again nor the vault from before brings it back.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { edit } from '../consolidate/edits.ts'
import { eraseChosen, previewAbout } from '../consolidate/erasing.ts'
import { settleExtracts } from '../consolidate/settle.ts'
import { renameConversation } from '../consolidate/conversations.ts'
import { digests } from '../vault/context.ts'
import { readContents } from '../vault/snapshot.ts'
import { placesOf } from './storage-bytes.ts'
import { wholeMemory, type WholeMemory } from './whole-memory.ts'
import type { EntityId, NapId, TopicId } from '../../core/memory/ids.ts'
import { tableNames } from '../../core/memory/records.ts'
import { isNothing, planMerge } from '../../core/vault/merge.ts'
import type { VaultContents } from '../../core/vault/contents.ts'

const gone = 'Zerlina'
const stays = 'Quillon'

/** What can be said of somebody, alone or with the other one. */
const sayings: readonly ((name: string, other: string) => string)[] = [
  // One relation each: a sister who is called otherwise now is the same person, and goes by both names.
  (name) => `My ${name === gone ? 'sister' : 'brother'} is called ${name}.`,
  (name) => `${name} lives in Narvik.`,
  (name) => `${name}'s birthday is 12 May.`,
  (name, other) => `${name} and ${other} went sailing with me.`,
  (name) => `I had lunch with ${name} by the harbour.`,
  (name) => `/remember ${name} lends me the blue tent`,
  (name) => `Where does ${name} live?`,
  (name) => `Who is ${name}?`,
  (name) => `What did I say about ${name}? I erased nothing, and there is nothing I don't have.`,
  (name) => `Forget everything about ${name}`,
  (name) => `I don't like how ${name.toUpperCase()} drives.`,
]
const plain = ['I live in Leeds.', 'I am allergic to hazelnuts.', 'Where do I live?']

const step = fc.oneof(
  fc.record({ saying: fc.constantFrom(...sayings), about: fc.constantFrom(gone, stays) }).map(({ saying, about }) => ({
    say: saying(about, about === gone ? stays : gone),
  })),
  fc.constantFrom(...plain).map((say) => ({ say })),
  fc.constantFrom('rename' as const, 'edit' as const, 'sleep' as const, 'flush' as const),
)

it('leaves no byte of it, and it does not come back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      const memory = await wholeMemory()
      await memory.say(`${stays} is my cousin.`)
      await memory.say(`I had lunch with ${gone} by the harbour.`)
      for (const each of steps) await (typeof each === 'string' ? disturb(memory, each) : memory.say(each.say))
      await memory.index.flush()
      const before = await readContents(memory.store)
      const preview = await previewAbout(memory, gone)
      const receipt = await eraseChosen(
        memory,
        { memories: preview.memories.map(({ id }) => id), turns: preview.turns.map(({ id }) => id), about: gone },
        memory.index,
      )
      expect(receipt).toMatchObject({ ok: true, value: { tracesFound: 0 } })
      expect(await placesOf(memory.db, [gone])).toEqual([])
      expect(await memory.problems()).toEqual([])
      expect(await memory.index.search(stays, 5)).not.toEqual([])
      await settleExtracts(memory)
      await bringIn(memory, before)
      await settleExtracts(memory)
      await memory.index.flush()
      expect(await placesOf(memory.db, [gone])).toEqual([])
      memory.db.close()
    }),
    { numRuns: 12 },
  )
}, 120_000)

it('the scan itself finds what is there', async () => {
  const memory = await wholeMemory()
  await memory.say(`${gone} lives in Narvik.`)
  await memory.index.flush()
  expect(await placesOf(memory.db, [gone])).toEqual(expect.arrayContaining(['episodes', 'memories', 'segments (bytes)']))
})

async function disturb(memory: WholeMemory, how: 'rename' | 'edit' | 'sleep' | 'flush'): Promise<void> {
  if (how === 'flush') return memory.index.flush()
  if (how === 'sleep') return dream(memory)
  if (how === 'rename') {
    const [conversation] = await memory.store.all('conversations')
    if (conversation !== undefined) await renameConversation(memory, conversation.id, `Talks about ${gone}`)
    return
  }
  const known = (await memory.store.all('memories')).find(({ statement }) => statement.includes(gone))
  if (known !== undefined) await edit(memory, known.id, { statement: 'The harbour café is closed on Mondays' })
}

/** What sleep would have made of it: a person, a topic named after her, and the report of it. */
async function dream(memory: WholeMemory): Promise<void> {
  const at = memory.clock.now()
  const members = (await memory.store.all('memories')).slice(0, 3).map(({ id }) => id)
  const topic = {
    id: 'o1' as TopicId,
    name: `${gone}, harbour`,
    namedBy: 'words' as const,
    members,
    gist: members.slice(0, 1),
    madeBy: 'sleep' as const,
    at,
    changedAt: at,
  }
  const entity = {
    id: 'n1' as EntityId,
    kind: 'person' as const,
    name: gone,
    namedBy: 'words' as const,
    keys: [gone.toLowerCase()],
    because: [],
    apart: [],
    at,
  }
  const tally = { current: 0, active: 0, duplicates: 0, links: 0, topics: 0, entities: 0 }
  await memory.store.transact({ actor: 'sleep', operation: 'sleep', at }, async (tx) => {
    await tx.put('topics', topic)
    await tx.put('entities', entity)
    await tx.put('naps', {
      id: 'p1' as NapId,
      scale: 'day',
      state: 'applied',
      at,
      region: 3,
      upTo: { seq: 1 as never, diffs: 0 },
      operations: [
        { do: 'entity', entity, absorbs: [] },
        { do: 'topic', topic },
      ],
      leftOut: [],
      before: tally,
      after: tally,
    })
  })
}

/** The vault from before the erasing, brought in again as an import does. */
async function bringIn(memory: WholeMemory, before: VaultContents): Promise<void> {
  const now = memory.clock.now()
  const plan = planMerge(await readContents(memory.store), before, { now, digests })
  if (isNothing(plan)) return
  await memory.store.transact({ actor: 'import', operation: 'import', at: now }, async (tx) => {
    await tx.adoptJournal(plan.history)
    for (const table of tableNames) await tx.putMany(table, plan.puts[table])
    await tx.enqueue(plan.jobs)
  })
}
