import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { MemoryId } from '../../../core/memory/ids.ts'
import { everythingIn, nothingChosen, stretchedTo, toggled, within } from './selection.ts'

const shown = Array.from({ length: 9 }, (_, at) => `m${at}` as MemoryId)
const at = (id: MemoryId): number => shown.indexOf(id)
const slice = (from: number, to: number): readonly MemoryId[] => shown.slice(from, to)
const one = fc.constantFrom(...shown)

it('choosing one twice changes nothing', () => {
  fc.assert(
    fc.property(fc.array(one), one, (before, id) => {
      const chosen = before.reduce(toggled, nothingChosen)
      expect(toggled(toggled(chosen, id), id).ids).toEqual(chosen.ids)
    }),
  )
})

it('a stretch holds both its ends and all between, whichever way, and keeps what was chosen', () => {
  fc.assert(
    fc.property(one, one, fc.array(one), (from, to, before) => {
      const chosen = toggled(before.filter((id) => id !== from).reduce(toggled, nothingChosen), from)
      const stretched = stretchedTo(chosen, to, at, slice)
      const [first, last] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))]
      for (const id of shown.slice(first, last + 1)) expect(stretched.ids.has(id)).toBe(true)
      for (const id of chosen.ids) expect(stretched.ids.has(id)).toBe(true)
      expect(stretched.anchor).toBe(from)
    }),
  )
})

it('what is not shown is not chosen', () => {
  const all = everythingIn(shown)
  expect(within(all, () => true)).toBe(all)
  expect([...within(all, (id) => at(id) < 2).ids]).toEqual(['m0', 'm1'])
  expect(stretchedTo(nothingChosen, 'gone' as MemoryId, at, slice)).toEqual(nothingChosen)
})
