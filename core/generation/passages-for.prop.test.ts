import fc from 'fast-check'
import { expect, it } from 'vitest'
import { passagesFor } from './passages-for.ts'

const filler = 'we walked along the canal and talked about the weather until it was late'
const words = fc.array(fc.constantFrom(...filler.split(' '), 'ferry.', 'Maya', 'locker'), { minLength: 1, maxLength: 900 })

it('what is given fits, and is the turn in its own words and order', () => {
  fc.assert(
    fc.property(words, fc.constantFrom('Where is the locker?', 'Who is Maya?', 'Why?'), (turn, question) => {
      const text = turn.join(' ')
      const given = passagesFor(text, question, 600)
      expect(given.length).toBeLessThanOrEqual(600)
      let from = 0
      for (const piece of given.split(/\s*…\s*/u)) {
        const at = text.indexOf(piece.trim(), from)
        expect(at).toBeGreaterThanOrEqual(from)
        from = at
      }
    }),
  )
})

it('the words asked for are in it, wherever they stood', () => {
  const far = `${`${filler}. `.repeat(40)}My locker has the number 212. ${`${filler}. `.repeat(40)}`
  expect(passagesFor(far, 'What is the number of my locker?', 600)).toContain('My locker has the number 212.')
})
