import { describe, expect, it } from 'vitest'
import { formBits, formMeasures, turnForm, type FormBit } from './turn-form.ts'

const holds = (text: string, bit: FormBit): boolean => (turnForm(text).flags & formBits[bit]) !== 0

describe('the form of a turn', () => {
  it.each<[FormBit, string, string]>([
    ['asks', 'Is the ferry late? I hope not.', 'The ferry is late.'],
    ['endsAsking', 'I baked rye. Want some?', 'Want some? I baked rye.'],
    ['instructs', 'Always give the price in euros when I ask about flights.', 'The shop is always shut on Mondays.'],
    ['prefers', "I'd rather sit by the window.", 'The window was shut.'],
    ['acknowledges', 'Thanks, that helps!', 'The thanks came late.'],
    ['intends', 'I’m planning to repaint the hall.', 'The hall was repainted.'],
    ['time', 'We met last week.', 'We met.'],
    ['number', 'It took three tries.', 'It took some tries.'],
    ['place', 'We stayed in Bergen.', 'We stayed in bed.'],
    ['denies', 'I have never sailed.', 'I have sailed.'],
    ['code', '```\nlet x = 1\n```', 'let us see'],
  ])('%s: “%s”, not “%s”', (bit, yes, no) => {
    expect(holds(yes, bit)).toBe(true)
    expect(holds(no, bit)).toBe(false)
  })

  it('counts who is spoken of as a share of the words', () => {
    const at = formMeasures.indexOf('firstPerson')
    expect(turnForm('I sold my car').measures[at]).toBe(255)
    expect(turnForm('She sold her car').measures[at]).toBe(0)
  })

  it('takes as many bytes whatever the text', () => {
    for (const text of ['', '?', 'ありがとう、また明日', 'word '.repeat(9000)])
      expect(turnForm(text).measures).toHaveLength(formMeasures.length)
  })
})
