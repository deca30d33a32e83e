// What is typed in a hurry is written out, nothing else changes, and every place is found again.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asTyped } from './as-typed.ts'

it.each([
  ['im 26 and shes in Tacoma', "I'm 26 and she's in Tacoma"],
  ['its called Petit Loup, dont ask', "it's called Petit Loup, don't ask"],
  ['the wifi pwd is x9, my gf knows', 'the wifi password is x9, my girlfriend knows'],
  ['its paw is sore', 'its paw is sore'],
  ['Ive a cold and theyre out', "I've a cold and they're out"],
  ['the id is 44, im-possible.im', 'the id is 44, im-possible.im'],
])('%s', (text, expected) => expect(asTyped(text).text).toBe(expected))

it('finds the place of every letter as typed', () => {
  const word = fc.constantFrom('im', 'ive', 'dont', 'pwd', 'gf', 'its', 'called', 'Rosa', 'hes', 'late', '7,', "it's", 'theyre')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const typed = words.join(' ')
      const { text, originalAt } = asTyped(typed)
      const ends = [...text].flatMap((letter, at) => (letter === ' ' ? [at] : []))
      expect(ends.map(originalAt)).toEqual([...typed].flatMap((letter, at) => (letter === ' ' ? [at] : [])))
      expect(originalAt(text.length)).toBe(typed.length)
      for (let at = 1; at <= text.length; at += 1) expect(originalAt(at)).toBeGreaterThanOrEqual(originalAt(at - 1))
    }),
  )
})
