import { describe, expect, it } from 'vitest'
import { asked, memory } from './compose.fixture.ts'
import { compose } from './compose.ts'
import { readTurn } from './read-turn.ts'
import { composeForget, composeTold, composeWrong } from './told.ts'

const key = memory('key', 'The spare key is with Tomas.', { slot: ['spare key', 'where', 'with Tomas'] })

describe('composeTold', () => {
  it('adds nothing to what the noted lines show', () => {
    expect(composeTold(readTurn('I moved to Porto.'), 1)).toMatchObject({ verdict: 'noted', parts: [], engine: 'memory' })
  })

  it('says the words are kept when nothing was noted', () => {
    expect(composeTold(readTurn('It rained all day.'), 0).parts.map(({ text }) => text)).toEqual(['Kept, in your words.'])
  })

  it.each([
    ['Hello', 'Hello. Tell me something, or ask.'],
    ['Thanks', 'You’re welcome.'],
    ['Good night', 'Until next time. Everything you told me is on this device.'],
    ['ok', 'All right.'],
    ['/remember', 'What should I remember? Write it after /remember.'],
  ])('%s', (text, words) => {
    expect(composeTold(readTurn(text), 0).parts.map((part) => part.text)).toEqual([words])
  })

  it('knows a /remember', () => {
    expect(composeTold(readTurn('/remember My locker is 14'), 1).command).toBe('remember')
  })
})

describe('composeForget', () => {
  it('shows what would go and takes nothing away', () => {
    expect(composeForget('the spare key', [key])).toMatchObject({
      verdict: 'command',
      command: 'forget',
      nearest: [{ memoryId: 'key', episodeId: 't-key' }],
      parts: [{ text: 'This would go:' }],
    })
  })

  it('says when there is nothing', () => {
    expect(composeForget('the moon', []).parts.map(({ text }) => text)).toEqual(['I have nothing like that to forget.'])
  })
})

describe('composeWrong', () => {
  it('shows what the last answer rested on, and nothing else', () => {
    const answer = compose(asked('Who has the spare key?', { memories: [key] }))
    const other = memory('other', 'I live in Porto.')
    expect(composeWrong(answer, [other, key]).nearest).toEqual([{ memoryId: 'key', episodeId: 't-key' }])
  })

  it('asks which one when there was no answer', () => {
    expect(composeWrong(undefined, [])).toMatchObject({ verdict: 'command', command: 'wrong', nearest: [] })
  })
})
