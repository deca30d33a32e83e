import { describe, expect, it } from 'vitest'
import { termsOf } from './terms.ts'
import { tokenise } from './tokenise.ts'

describe('tokenise', () => {
  it('folds case, accents and width', () => {
    expect(tokenise('Café Ａ1 ÉCLAIR naïve')).toEqual(['cafe', 'a1', 'eclair', 'naive'])
  })

  it('keeps apostrophes and decimal points inside words', () => {
    expect(tokenise("It’s 2.5 km, isn't it?")).toEqual(["it's", '2.5', 'km', "isn't", 'it'])
  })

  it.each([
    ['Cyrillic', 'Мой брат живёт в Риге', ['мои', 'брат', 'живет', 'в', 'риге']],
    ['Greek', 'Μένω στην Αθήνα', ['μενω', 'στην', 'αθηνα']],
    ['Arabic', 'أختي تسكن هنا', ['اختي', 'تسكن', 'هنا']],
    ['Devanagari', 'मेरी बहन दिल्ली', ['मेरी', 'बहन', 'दिल्ली']],
    ['Chinese', '我住在里斯本', ['我住', '住在', '在里', '里斯', '斯本']],
    ['Japanese with Latin', '東京でJazzを', ['東京', '京で', 'jazz', 'を']],
    ['Thai', 'ฉันชอบ', ['ฉั', 'ัน', 'นช', 'ชอ', 'อบ']],
    ['Hangul', '서울에 살아요', ['서울에', '살아요']],
    ['an emoji between words', 'tea 🍵 please', ['tea', 'please']],
  ])('does not break %s', (_, text, expected) => {
    expect(tokenise(text)).toEqual(expected.map((word) => word.normalize('NFC')))
  })
})

describe('terms', () => {
  it('leave stop words out and stem the rest', () => {
    expect(termsOf("What's the neighbour's running club called?")).toEqual(['neighbour', 'run', 'club', 'call'])
  })
})
