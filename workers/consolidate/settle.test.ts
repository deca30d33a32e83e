import { describe, expect, it } from 'vitest'
import { capture } from './capture.ts'
import type { Context } from './context.ts'
import { edit, putBack, remember, retract } from './edits.ts'
import { settleExtracts, settleLive } from './settle.ts'
import { testContext } from './test-context.ts'
import { undo, undoLast } from './undoing.ts'
import { isCurrent, type Memory } from '../../core/memory/records.ts'
import type { ConversationId, EpisodeId, EpochMs, SourceId } from '../../core/memory/ids.ts'

async function tell(
  context: Context,
  text: string,
  conversationId?: ConversationId,
): Promise<{ conversationId: ConversationId; episodeId: EpisodeId }> {
  const captured = await capture(context, conversationId === undefined ? { text } : { text, conversationId })
  if (!captured.ok) throw new Error(captured.message)
  await settleExtracts(context, captured.value.episodeId)
  return captured.value
}

const current = async (context: Context): Promise<readonly Memory[]> =>
  (await context.store.all('memories')).filter((memory) => isCurrent(memory))
const statements = async (context: Context): Promise<readonly string[]> =>
  (await current(context)).map(({ statement }) => statement).toSorted()

describe('capture', () => {
  it('writes the turn, its conversation and both jobs together', async () => {
    const context = testContext()
    const captured = await capture(context, { text: '  My sister’s birthday is 12 May.  ' })
    expect(captured.ok).toBe(true)
    expect(await context.store.count('episodes')).toBe(1)
    expect((await context.store.all('episodes'))[0]?.text).toBe('My sister’s birthday is 12 May.')
    expect((await context.store.jobs()).map(({ kind }) => kind).toSorted()).toEqual(['extract', 'reply'])
  })

  it('refuses an empty turn with a reason', async () => {
    expect(await capture(testContext(), { text: ' \n ' })).toMatchObject({ ok: false, reason: 'empty' })
  })

  it('starts a new session after six hours', async () => {
    const context = testContext()
    const first = await tell(context, 'Hello there.')
    context.wait(7 * 3_600_000)
    await tell(context, 'And again.', first.conversationId)
    expect((await context.store.episodesOf(first.conversationId)).map(({ session, sequence }) => [session, sequence])).toEqual([
      [0, 0],
      [1, 1],
    ])
  })
})

describe('settling', () => {
  it('remembers a statement with the words it came from, and ends the job', async () => {
    const context = testContext()
    const { episodeId } = await tell(context, 'My sister’s birthday is 12 May.')
    const [memory] = await current(context)
    expect(memory?.slot).toMatchObject({ subject: 'sister', attribute: 'birthday', value: '12 May' })
    expect(memory?.evidence[0]?.episodeId).toBe(episodeId)
    expect(await context.store.jobs('extract')).toEqual([])
  })

  it('reading a turn twice changes nothing', async () => {
    const context = testContext()
    const { episodeId } = await tell(context, 'I live in Norwich.')
    const before = await context.store.all('memories')
    await settleExtracts(context, episodeId)
    expect(await context.store.all('memories')).toEqual(before)
  })

  it('keeps up: exactly one home is current, and the old one is history', async () => {
    const context = testContext()
    await tell(context, 'I live in Norwich.')
    context.wait(86_400_000)
    await tell(context, 'I moved to Ipswich last week.')
    const homes = await context.store.memoriesInSlot('me', 'home')
    expect(homes.filter((memory) => isCurrent(memory)).map(({ slot }) => slot?.value)).toEqual(['Ipswich'])
    const old = homes.find(({ slot }) => slot?.value === 'Norwich')
    expect(old?.supersededBy).toBe(homes.find(({ slot }) => slot?.value === 'Ipswich')?.id)
  })

  it('a question, a command and a greeting leave no memory', async () => {
    const context = testContext()
    for (const text of ['Where do I live?', '/forget Norwich', 'Good morning']) await tell(context, text)
    expect(await current(context)).toEqual([])
  })

  it('a correction takes its slot from what was just told', async () => {
    const context = testContext()
    const { conversationId } = await tell(context, 'My sister’s birthday is 12 May.')
    context.wait(60_000)
    await tell(context, 'No, it’s 13 May.', conversationId)
    const birthdays = await context.store.memoriesInSlot('sister', 'birthday')
    expect(birthdays.filter((memory) => isCurrent(memory)).map(({ slot }) => slot?.value)).toEqual(['13 May'])
  })

  it('/remember is taken at its word', async () => {
    const context = testContext()
    await tell(context, '/remember the blue tent leaks at the left-hand pole')
    const [memory] = await current(context)
    expect(memory?.statement).toContain('blue tent leaks')
    expect(memory?.salience).toBe(1)
  })
})

describe('changes by hand', () => {
  it('remember, edit, undo, redo', async () => {
    const context = testContext()
    const made = await remember(context, 'My shoe size is 42')
    if (!made.ok) throw new Error(made.message)
    const edited = await edit(context, made.value, { statement: 'My shoe size is 43.' })
    if (!edited.ok) throw new Error(edited.message)
    expect((await context.store.get('memories', made.value))?.slot?.value).toBe('43')
    const undone = await undo(context, edited.value)
    expect((await context.store.get('memories', made.value))?.slot?.value).toBe('42')
    if (!undone.ok) throw new Error(undone.message)
    await undo(context, undone.value)
    expect((await context.store.get('memories', made.value))?.statement).toBe('My shoe size is 43.')
  })

  it('what the person writes replaces what is current in the same slot', async () => {
    const context = testContext()
    await tell(context, 'I live in Norwich.')
    const made = await remember(context, 'I live in Ely.')
    expect(made.ok).toBe(true)
    expect(await statements(context)).toEqual(['I live in Ely.'])
  })

  it('putting the old version back retires the new one', async () => {
    const context = testContext()
    await tell(context, 'I live in Norwich.')
    context.wait(86_400_000)
    await tell(context, 'I live in Ely.')
    const old = (await context.store.memoriesInSlot('me', 'home')).find(({ slot }) => slot?.value === 'Norwich')
    if (old === undefined) throw new Error('Norwich is not there')
    await putBack(context, old.id)
    expect(await statements(context)).toEqual(['I live in Norwich.'])
  })

  it('taking back the last change brings a retracted memory back', async () => {
    const context = testContext()
    const made = await remember(context, 'I have two cats.')
    if (!made.ok) throw new Error(made.message)
    await retract(context, made.value)
    expect(await current(context)).toEqual([])
    expect(await undoLast(context)).toMatchObject({ ok: true, value: { what: 'retract' } })
    expect((await current(context)).length).toBe(1)
  })
})

describe('what an earlier tab left', () => {
  it('is read without the imports that wait beside it, then with them', async () => {
    const context = testContext()
    await capture(context, { text: 'I live in Norwich.' })
    const imported = await capture(context, { text: 'My dog is called Biscuit.' })
    if (!imported.ok) throw new Error(imported.message)
    await context.store.transact({ actor: 'import', operation: 'import', at: context.clock.now() }, async (tx) => {
      const turn = await tx.get('episodes', imported.value.episodeId)
      if (turn !== undefined) await tx.put('episodes', { ...turn, sourceId: 's1' as SourceId })
    })
    expect(await settleLive(context)).toEqual({ done: 1, failed: 0 })
    expect(await statements(context)).toEqual(['I live in Norwich.'])
    expect(await settleExtracts(context)).toEqual({ done: 1, failed: 0 })
    expect(await context.store.jobs('extract')).toEqual([])
  })

  it('an old chat that puts right what was said in it leaves what came later, and the line whole', async () => {
    const context = testContext()
    const day = 86_400_000
    const old = context.clock.now() - 400 * day
    await tell(context, 'My favourite dish is pad thai.')
    const lines = ['My favourite dish is lamb tagine.', 'I meant mushroom risotto.']
    let conversationId: ConversationId | undefined
    for (const [at, text] of lines.entries()) {
      const captured = await capture(context, conversationId === undefined ? { text } : { text, conversationId })
      if (!captured.ok) throw new Error(captured.message)
      conversationId = captured.value.conversationId
      await context.store.transact({ actor: 'import', operation: 'import', at: context.clock.now() }, async (tx) => {
        const turn = await tx.get('episodes', captured.value.episodeId)
        if (turn !== undefined) await tx.put('episodes', { ...turn, sourceId: 's1' as SourceId, saidAt: (old + at * 60_000) as EpochMs })
      })
    }
    await settleExtracts(context)
    expect(await statements(context)).toEqual(['My favourite dish is pad thai.'])
    const all = await context.store.all('memories')
    const follows = (memory: Memory): boolean =>
      memory.supersededBy === undefined || all.find(({ id }) => id === memory.supersededBy)?.supersedes.includes(memory.id) === true
    expect(all.filter((memory) => !follows(memory))).toEqual([])
    const isKnown = (memory: Memory): boolean =>
      memory.supersedes.every((id) => all.find((each) => each.id === id)?.supersededBy === memory.id)
    expect(all.filter((memory) => !isKnown(memory))).toEqual([])
  })
})
