// Laws of which embedder answers.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtIn } from './built-in.ts'
import { builtInChoice, completed, inUse, lost, wanting, type Choice } from './choice.ts'

const model = fc.constantFrom(builtIn, 'a', 'b', 'c')
const step = fc.record({ what: fc.constantFrom('want', 'complete', 'lose'), model })
const steps = fc.array(step, { maxLength: 20 })

/** Keeps a record of its own of whose vectors are complete. */
function walk(all: readonly { readonly what: string; readonly model: string }[]): {
  readonly choice: Choice
  readonly complete: Set<string>
} {
  let choice = builtInChoice
  const complete = new Set([builtIn])
  for (const { what, model: id } of all) {
    if (what === 'want') choice = wanting(choice, id)
    else if (what === 'complete') {
      complete.add(id)
      choice = completed(choice, id)
    } else if (id !== builtIn) {
      complete.delete(id)
      choice = lost(choice, id, 'damaged')
    }
  }
  return { choice, complete }
}

test('what answers has complete vectors', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const { choice, complete } = walk(all)
      expect(complete.has(choice.serving)).toBe(true)
    }),
  )
})

test('the built-in table can be gone back to from anywhere', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const { choice } = walk(all)
      expect(completed(wanting(choice, builtIn), builtIn)).toEqual(builtInChoice)
    }),
  )
})

test('vectors completed too late, when something else is wanted, change nothing', () => {
  fc.assert(
    fc.property(steps, model, (all, late) => {
      const { choice } = walk(all)
      fc.pre(choice.wanted !== late)
      expect(completed(choice, late)).toEqual(choice)
    }),
  )
})

test('a lost model is neither answering nor wanted, and the reason stands until the next wish', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom('a', 'b'), (all, id) => {
      const after = lost(walk(all).choice, id, 'did-not-start')
      expect(inUse(after)).not.toContain(id)
      expect(after.problem).toEqual({ model: id, why: 'did-not-start' })
      expect(wanting(after, 'c').problem).toBeUndefined()
    }),
  )
})
