import { describe, expect, it } from 'vitest'
import { capture } from './capture.ts'
import { remember } from './edits.ts'
import { erase, previewErase } from './erasing.ts'
import { settleExtracts } from './settle.ts'
import { testContext, type TestContext } from './test-context.ts'
import { replyTo, type ChatContext } from '../chat/reply.ts'
import { mergeMemories } from '../../core/consolidation/sleep/merge-memories.ts'
import { isCurrent, tableNames } from '../../core/memory/records.ts'
import type { RecallResult } from '../../core/retrieval/recall.types.ts'
import type { EpisodeId, JournalSeq } from '../../core/memory/ids.ts'

const nothingFound: RecallResult = {
  hits: [],
  evidence: [],
  nearly: [],
  confidence: 0,
  verdict: 'unknown',
  trace: { searched: 0, elapsedMs: 0, terms: [], named: [], signals: {} },
}
const forgetful = { traces: async () => 0, termsKept: async () => [], flush: async () => undefined, rebuild: async () => undefined }

async function tell(context: TestContext, text: string): Promise<EpisodeId> {
  const captured = await capture(context, { text })
  if (!captured.ok) throw new Error(captured.message)
  const chat: ChatContext = { ...context, recall: async () => nothingFound }
  await replyTo(chat, captured.value.episodeId)
  await settleExtracts(context, captured.value.episodeId)
  context.wait(60_000)
  return captured.value.episodeId
}

async function everything(context: TestContext): Promise<string> {
  const tables = await Promise.all(tableNames.map((table) => context.store.all(table)))
  return JSON.stringify([tables, await context.store.journal(0 as JournalSeq)])
}

describe('erasing', () => {
  it('removes the memory, its turn, the answers it gave and its history; a mark stays without the words', async () => {
    const context = testContext()
    await tell(context, 'The spare key is with Mrs Okafor at number nine.')
    await tell(context, 'Who has the spare key?')
    expect(await everything(context)).toContain('Okafor')
    const [memory] = (await context.store.all('memories')).filter(({ statement }) => statement.includes('Okafor'))
    if (memory === undefined) throw new Error('nothing was remembered')
    expect(await previewErase(context, [memory.id], true)).toMatchObject({ turns: 1 })
    const receipt = await erase(context, [memory.id], true, forgetful)
    expect(receipt).toMatchObject({ ok: true, value: { erased: { memories: 1, turns: 1 }, tracesFound: 0 } })
    expect(await everything(context)).not.toContain('Okafor')
    expect((await context.store.all('tombstones')).map(({ kind }) => kind).sort()).toEqual(['episode', 'memory', 'name'])
  })

  it('takes every copy of the turn along, whichever import brought it', async () => {
    const context = testContext()
    const turn = await tell(context, 'I don’t mind turnips any more.')
    const [own] = await context.store.getMany('episodes', [turn])
    const [memory] = await context.store.memoriesFrom(turn)
    if (own === undefined || memory === undefined) throw new Error('nothing was remembered')
    await context.store.transact({ actor: 'import', operation: 'import', at: context.clock.now() }, (tx) =>
      tx.put('episodes', { ...own, id: 'copy' as EpisodeId, sequence: 7, text: 'I don’t mind  turnips any more' }),
    )
    const receipt = await erase(context, [memory.id], true, forgetful)
    expect(receipt).toMatchObject({ ok: true, value: { erased: { turns: 2 }, tracesFound: 0 } })
    expect(await everything(context)).not.toContain('turnips')
  })

  it('what it had replaced is current again, as if it had never been told', async () => {
    const context = testContext()
    await tell(context, 'I live in Norwich.')
    context.wait(86_400_000 * 30)
    await tell(context, 'I live in Ely.')
    const [ely] = (await context.store.memoriesInSlot('me', 'home')).filter((memory) => isCurrent(memory))
    if (ely === undefined) throw new Error('nothing is current')
    await erase(context, [ely.id], true, forgetful)
    const homes = await context.store.memoriesInSlot('me', 'home')
    expect(homes.map((memory) => [memory.slot?.value, isCurrent(memory), memory.validUntil])).toEqual([['Norwich', true, undefined]])
  })

  it('what it had put right is believed again', async () => {
    const context = testContext()
    await tell(context, 'I live in Norwich.')
    await tell(context, 'No, I live in Ely, not in Norwich.')
    const [ely] = (await context.store.memoriesInSlot('me', 'home')).filter((memory) => isCurrent(memory))
    expect(ely?.slot?.value).toBe('Ely')
    await erase(context, [ely!.id], true, forgetful)
    const homes = await context.store.memoriesInSlot('me', 'home')
    expect(homes.map((memory) => [memory.slot?.value, isCurrent(memory), memory.retractedAt])).toEqual([['Norwich', true, undefined]])
  })

  it('marks the name of somebody of whom nothing is left, and of nobody else', async () => {
    const context = testContext()
    await tell(context, 'My sister Ottoline lives in Norwich.')
    await tell(context, 'My friend Piers works in a bakery in Ely.')
    await tell(context, 'My friend Piers loves rye bread.')
    const marks = async (named: string): Promise<number> => {
      const memories = (await context.store.all('memories')).filter(({ statement, slot }) => `${statement} ${slot?.value}`.includes(named))
      await erase(
        context,
        memories.map(({ id }) => id),
        true,
        forgetful,
      )
      return (await context.store.all('tombstones')).filter(({ kind }) => kind === 'name').length
    }
    expect([await marks('bakery'), await marks('Ottoline')]).toEqual([0, 1])
  })

  it('does not come back from the turn it was read from, but may be told anew', async () => {
    const context = testContext()
    const turn = await tell(context, 'I live in Norwich.')
    const [memory] = await context.store.all('memories')
    if (memory === undefined) throw new Error('nothing was remembered')
    await erase(context, [memory.id], false, forgetful)
    await settleExtracts(context, turn)
    expect(await context.store.count('memories')).toBe(0)
    context.wait(1000)
    await tell(context, 'I live in Norwich.')
    expect(await context.store.count('memories')).toBe(1)
  })

  it('takes the same thing told in other words with it', async () => {
    const context = testContext()
    await tell(context, 'I live in Norwich.')
    await tell(context, 'I moved to Ely.')
    await tell(context, 'I moved back to Norwich.')
    const norwich = (await context.store.memoriesInSlot('me', 'home')).filter(({ slot }) => slot?.value === 'Norwich')
    expect(norwich.length).toBe(2)
    await erase(context, [norwich[0]!.id], true, forgetful)
    expect((await context.store.memoriesInSlot('me', 'home')).map((memory) => [memory.slot?.value, isCurrent(memory)])).toEqual([
      ['Ely', true],
    ])
  })

  it('takes what sleep had joined into it with it: it does not become current again', async () => {
    const context = testContext()
    await tell(context, 'The spare key is with Mrs Okafor at number nine.')
    await tell(context, 'I gave Mrs Okafor our spare key.')
    const [first, second] = (await context.store.all('memories')).filter(({ statement }) => statement.includes('Okafor'))
    if (first === undefined || second === undefined) throw new Error('two memories were expected')
    const { kept, dropped } = mergeMemories(first, [second])
    await context.store.transact({ actor: 'sleep', operation: 'sleep', at: context.clock.now() }, (tx) =>
      tx.putMany('memories', [kept, ...dropped]),
    )
    await erase(context, [first.id], false, forgetful)
    expect((await context.store.all('memories')).filter(({ statement }) => statement.includes('Okafor'))).toEqual([])
  })

  it('is not fooled: words left elsewhere are counted as traces', async () => {
    const context = testContext()
    const made = await remember(context, 'The blue tent leaks at the left-hand pole.')
    if (!made.ok) throw new Error(made.message)
    const before = await context.store.get('memories', made.value)
    if (before === undefined) throw new Error('gone')
    await context.store.transact({ actor: 'you', operation: 'remember', at: context.clock.now() }, (tx) =>
      tx.put('memories', { ...before, id: 'copy' as typeof before.id, statement: `Tess says: ${before.statement}` }),
    )
    expect(await erase(context, [made.value], false, forgetful)).toMatchObject({ ok: true, value: { tracesFound: 1 } })
  })
})
