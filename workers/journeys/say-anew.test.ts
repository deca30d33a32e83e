// A turn said anew: the words before stay, nothing rests on them any more, and the answer goes by the new ones.

import { describe, expect, it } from 'vitest'
import { answerAgain } from '../chat/reply.ts'
import { deleteConversation } from '../consolidate/conversations.ts'
import { erase } from '../consolidate/erasing.ts'
import { undo } from '../consolidate/undoing.ts'
import { textOf, wholeMemory, type WholeMemory } from './whole-memory.ts'

const lastSaid = async (memory: WholeMemory) => {
  const turn = (await memory.said()).at(-1)
  if (turn === undefined) throw new Error('nothing was said')
  return turn
}

describe('saying a turn anew', () => {
  it('keeps the words before, and believes the new ones alone', async () => {
    const memory = await wholeMemory()
    await memory.say('My sister Maya lives in Porto.')
    const before = await lastSaid(memory)
    await memory.say('My sister Maya lives in Lisbon.', { replaces: before.id })
    const [old, anew] = await memory.said()
    expect(old).toEqual({ ...before, withdrawnAt: anew?.saidAt })
    expect(anew?.replaces).toBe(before.id)
    expect(textOf(await memory.say('Where does my sister live?'))).toContain('Lisbon')
    expect(textOf(await memory.say('What is my sister called?'))).toContain('Maya')
    // It was never so: not what held before, either.
    expect(textOf(await memory.say('Where did my sister live before?'))).not.toContain('Porto')
    expect((await memory.recall({ query: 'Porto', depth: 'deliberate', now: memory.clock.now() })).hits.map(({ id }) => id)).not.toContain(
      before.id,
    )
    expect(await memory.problems()).toEqual([])
  })

  it('lets what it had replaced hold again', async () => {
    const memory = await wholeMemory()
    await memory.say('I work at Marrow Books.')
    await memory.say('I started a new job at Tidewater Press.')
    expect(textOf(await memory.say('Where do I work?'))).toContain('Tidewater')
    const [, job] = await memory.said()
    if (job === undefined) throw new Error('the turn is not there')
    await memory.say('I would like a new job at Tidewater Press.', { replaces: job.id })
    expect(textOf(await memory.say('Where do I work?'))).toContain('Marrow Books')
    expect(await memory.problems()).toEqual([])
  })

  it('leaves what was told elsewhere too, and what was put right by hand', async () => {
    const memory = await wholeMemory()
    await memory.say('I live in Ghent.')
    await memory.say('I live in Ghent. My dog is called Pixel.')
    const second = await lastSaid(memory)
    await memory.say('My dog is called Dot.', { replaces: second.id })
    expect(textOf(await memory.say('Where do I live?'))).toContain('Ghent')
    expect(textOf(await memory.say('What is my dog called?'))).toContain('Dot')
    const [home] = (await memory.store.all('memories')).filter(({ slot }) => slot?.attribute === 'home')
    expect(home?.evidence.map(({ episodeId }) => episodeId)).not.toContain(second.id)
    expect(await memory.problems()).toEqual([])
  })

  it('does nothing to a turn that was taken back already, nor to an answer', async () => {
    const memory = await wholeMemory()
    await memory.say('I live in Ghent.')
    const first = await lastSaid(memory)
    const reply = await memory.store.replyTo(first.id)
    await memory.say('I live in Porto.', { replaces: first.id })
    await memory.say('I live in Delft.', { replaces: first.id })
    if (reply !== undefined) await memory.say('I like tea.', { replaces: reply.id })
    expect((await memory.said()).map(({ replaces }) => replaces === undefined)).toEqual([true, false, true, true])
    expect((await memory.store.get('episodes', reply?.id ?? ''))?.withdrawnAt).toBeUndefined()
  })
})

describe('asking for another answer', () => {
  it('keeps the answer before beside the new one', async () => {
    const memory = await wholeMemory()
    await memory.say('Where does Maya live?')
    const question = await lastSaid(memory)
    await memory.say('My sister Maya lives in Porto.')
    expect(await answerAgain(memory, question.id)).toBe(true)
    const reply = (await memory.store.replyTo(question.id))?.reply
    expect(reply?.parts.map(({ text }) => text).join(' ')).toContain('Porto')
    expect(reply?.earlier?.map(({ verdict }) => verdict)).toEqual(['unknown'])
    // The same again is not kept twice.
    expect(await answerAgain(memory, question.id)).toBe(false)
    expect((await memory.store.replyTo(question.id))?.reply).toEqual(reply)
    expect(await memory.problems()).toEqual([])
  })

  it('erasing takes the words out of the answers before as well', async () => {
    const memory = await wholeMemory()
    await memory.say('My sister Maya lives in Porto.')
    await memory.say('Where does Maya live?')
    const question = await lastSaid(memory)
    await memory.say('My sister Maya moved to Lisbon.')
    expect(await answerAgain(memory, question.id)).toBe(true)
    const told = (await memory.store.all('memories')).filter(({ statement }) => statement.includes('Porto')).map(({ id }) => id)
    const receipt = await erase(memory, told, true, memory.index)
    expect(receipt).toMatchObject({ ok: true, value: { tracesFound: 0 } })
    expect(JSON.stringify(await memory.store.all('episodes'))).not.toContain('Porto')
  })
})

describe('pictures', () => {
  const picture = {
    name: 'harbour.png',
    type: 'image/png',
    width: 1,
    height: 1,
    sizeBytes: 8,
    thumbnail: 'iVBORw0KGgo=',
    data: 'iVBORw0KGgo=',
  } as const

  it('are kept with a turn that may have no words, go with its conversation, and come back with it', async () => {
    const memory = await wholeMemory()
    expect((await memory.say('', { pictures: [picture, picture] })).verdict).toBe('noted')
    const turn = await lastSaid(memory)
    const kept = await memory.store.picturesOf(turn.id)
    expect(kept).toHaveLength(2)
    expect(await memory.store.count('pictureFiles')).toBe(2)
    const deleted = await deleteConversation(memory, turn.conversationId, false)
    expect(await memory.store.count('pictureFiles')).toBe(0)
    if (!deleted.ok) throw new Error(deleted.message)
    await undo(memory, deleted.value)
    expect(await memory.store.picturesOf(turn.id)).toEqual(kept)
    expect((await memory.store.get('pictureFiles', kept[0]?.id ?? ''))?.data).toBe(picture.data)
    expect(await memory.problems()).toEqual([])
  })

  it('are erased with the turn, out of history too', async () => {
    const memory = await wholeMemory()
    await memory.say('My boat is called Heron.', { pictures: [picture] })
    const told = (await memory.store.all('memories')).map(({ id }) => id)
    expect(await erase(memory, told, true, memory.index)).toMatchObject({ ok: true, value: { tracesFound: 0 } })
    expect(await memory.store.count('pictures')).toBe(0)
    expect(await memory.store.count('pictureFiles')).toBe(0)
    expect(JSON.stringify(await memory.store.journal(0 as never))).not.toContain(picture.data)
    expect(await memory.problems()).toEqual([])
  })
})
