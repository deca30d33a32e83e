// What a person does to the memory by hand, seen in the next answers: what is not relevant stays out, what is corrected was never so, two names
// of one person lead to the same.

import { describe, expect, test } from 'vitest'
import { shape } from '../consolidate/shaping/shape.ts'
import { erase } from '../consolidate/erasing.ts'
import { undo } from '../consolidate/undoing.ts'
import { wholeMemory, type WholeMemory } from './whole-memory.ts'
import type { JournalSeq } from '../../core/memory/ids.ts'
import type { Reply } from '../../core/memory/reply-records.ts'
import { notRelevant } from '../../core/retrieval/left-out.ts'

const words = (reply: Reply): string => reply.parts.map(({ text }) => text).join(' ')

async function saying(memory: WholeMemory, part: string) {
  const found = (await memory.store.all('memories')).find(({ statement }) => statement.includes(part))
  if (found === undefined) throw new Error(`Nothing says “${part}”`)
  return found
}

describe('“not relevant”', () => {
  test('stays out of such questions, is told among the near misses, and comes back', async () => {
    const memory = await wholeMemory()
    await memory.say('My sister Maya lives in Hull.')
    await memory.say('I swim at the lido on Sundays.')
    const reply = await memory.say('Where does Maya live?')
    expect(words(reply)).toContain('Hull')
    const hull = await saying(memory, 'Hull')
    if (reply.recallId === undefined) throw new Error('There is no trace')
    const judged = await shape(memory, { do: 'judge', recall: reply.recallId, hit: { memoryId: hull.id }, fits: false })
    if (!judged.ok) throw new Error(judged.message)

    const next = await memory.say('Where is Maya living?')
    expect(words(next)).not.toContain('Hull')
    const trace = await memory.store.get('recalls', next.recallId ?? '')
    expect(trace?.hits.find(({ memoryId }) => memoryId === hull.id)).toMatchObject({ used: false, leftOut: notRelevant })
    // Another question is not touched by it.
    expect(words(await memory.say('Who lives in Hull?'))).toContain('Maya')

    expect((await undo(memory, judged.value)).ok).toBe(true)
    expect(words(await memory.say('Where does Maya live?'))).toContain('Hull')
    expect(await memory.problems()).toEqual([])
  })
})

describe('a correction by hand', () => {
  test('holds for the next answer, and what was wrong is no former truth', async () => {
    const memory = await wholeMemory()
    await memory.say('My brother Anton moved to Turin in March.')
    const turin = await saying(memory, 'Turin')
    const corrected = await shape(memory, { do: 'correct', id: turin.id, statement: 'My brother Anton moved to Trieste in March.' })
    expect(corrected.ok).toBe(true)
    expect(words(await memory.say('Where does Anton live?'))).toContain('Trieste')
    expect(words(await memory.say('Where did Anton live before?'))).not.toContain('Turin')
    if (!corrected.ok) throw new Error(corrected.message)
    const undone = await undo(memory, corrected.value)
    expect(words(await memory.say('Where does Anton live?'))).toContain('Turin')
    if (!undone.ok) throw new Error(undone.message)
    await undo(memory, undone.value)
    expect(words(await memory.say('And where does Anton live?'))).toContain('Trieste')
    expect(await memory.problems()).toEqual([])
  })

  test('said in the talk, too, leaves nothing that was the case before', async () => {
    const memory = await wholeMemory()
    await memory.say('My brother Anton moved to Turin in March.')
    await memory.say('No, Anton moved to Trieste, not Turin.')
    expect(words(await memory.say('Where does Anton live?'))).toContain('Trieste')
    expect(words(await memory.say('Where did Anton live before?'))).not.toMatch(/Turin/u)
  })
})

describe('two people made one', () => {
  test('are known by each other’s names, until they are taken apart', async () => {
    const memory = await wholeMemory()
    await memory.say('Eleanor lives in Ghent.')
    await memory.say('Nell works at the harbour.')
    const named = async (name: string) => {
      const found = (await memory.store.all('entities')).find(({ keys }) => keys.includes(name))
      if (found === undefined) throw new Error(`Nobody is called ${name}`)
      return found
    }
    const [eleanor, nell] = [await named('eleanor'), await named('nell')]
    const joined = await shape(memory, { do: 'join-people', keep: eleanor.id, other: nell.id })
    if (!joined.ok) throw new Error(joined.message)
    expect(words(await memory.say('Where does Nell live?'))).toContain('Ghent')
    await shape(memory, { do: 'separate-people', id: eleanor.id, keys: ['nell'] })
    expect(words(await memory.say('Where does Nell live?'))).not.toContain('Ghent')
    expect(await memory.problems()).toEqual([])
  })
})

describe('erasing one of two', () => {
  test('leaves no word of it in the history of the other', async () => {
    const memory = await wholeMemory()
    await memory.say('I keep the spare key under the fern and the passport in the piano.')
    const whole = await saying(memory, 'piano')
    const [span] = whole.evidence
    if (span === undefined) throw new Error('It rests on nothing')
    const middle = span.start + 'I keep the spare key under the fern'.length
    await shape(memory, {
      do: 'split',
      id: whole.id,
      parts: [
        { statement: 'I keep the spare key under the fern.', evidence: [{ ...span, end: middle }] },
        { statement: 'I keep the passport in the piano.', evidence: [{ ...span, start: middle + 1 }] },
      ],
    })
    const passport = await saying(memory, 'piano')
    expect(passport.id).not.toBe(whole.id)
    const receipt = await erase(memory, [passport.id], true, undefined)
    expect(receipt).toMatchObject({ ok: true, value: { tracesFound: 0 } })
    expect(JSON.stringify(await memory.store.journal(0 as JournalSeq))).not.toContain('piano')
    expect(JSON.stringify(await memory.store.all('memories'))).not.toContain('piano')
  })
})
