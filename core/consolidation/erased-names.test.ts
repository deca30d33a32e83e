// Marks of erased names: recognised by their own vault, told by no table of names, and those from before salts still hold.

import { expect, it } from 'vitest'
import { nameDigest } from './digest.ts'
import { erasedNames, nameRecord } from './erased-names.ts'
import type { EpochMs, TombstoneId } from '../memory/ids.ts'
import type { Tombstone } from '../memory/erasure-records.ts'

const mark = (id: string, name: string, at: number): Tombstone => ({
  id: id as TombstoneId,
  at: at as EpochMs,
  kind: 'name',
  digest: nameDigest(name, id),
  recordId: nameRecord(name),
})

it('a name is recognised until it was erased, alone or of two words', () => {
  const speaks = erasedNames([mark('t1', 'ines', 100), mark('t2', 'old mill', 200)])
  expect([speaks('I met Ines today', 100), speaks('I met Ines today', 101)]).toEqual([true, false])
  expect([speaks('By the Old Mill we swam', 150), speaks('The mill is old', 150)]).toEqual([true, false])
})

it('the same name leaves another digest in each vault', () => {
  expect(mark('t1', 'ines', 100).digest).not.toBe(mark('t2', 'ines', 100).digest)
  expect(mark('t1', 'ines', 100).digest).not.toBe(nameDigest('ines'))
})

it('a mark without a salt, from before, still holds', () => {
  const old: Tombstone = { ...mark('t1', 'ines', 100), digest: nameDigest('ines'), recordId: 'name-1' }
  expect(erasedNames([old])('Ines came by', 90)).toBe(true)
})
