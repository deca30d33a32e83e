import { expect, it } from 'vitest'
import type { EpochMs, TombstoneId } from '../memory/ids.ts'
import type { Tombstone } from '../memory/erasure-records.ts'
import { nameDigest } from './digest.ts'
import { erasedNames, nameRecord } from './erased-names.ts'
import { tellingWords, tells } from './telling-words.ts'

it('only what nothing else says tells: case, accents and a genitive make no other word', () => {
  const words = tellingWords(['Zoë’s kayak is in the shed', 'to be'], ['The SHED door', 'what is in the box'])
  expect([...words].sort()).toEqual(['kayak', 'zoe'])
})

it('looks into every text of a record, however deep', () => {
  const words = new Set(['kayak'])
  expect(tells({ a: [{ b: 'My Kayak’s paddle' }] }, words)).toBe(true)
  expect(tells({ a: [{ b: 'kayaking', c: 4411 }] }, words)).toBe(false)
})

it('words of ours and ids tell nothing', () => {
  const words = new Set(['about', 'memories', '01m7yzmhg327nyfer6z12srvhm'])
  const id = '01m7yzmhg327nyfer6z12srvhm'
  expect(tells({ op: 'add', table: 'memories', kind: 'about', id: `about:${id}:${id}` }, words)).toBe(false)
  expect(tells({ title: 'All about boats' }, words)).toBe(true)
})

const at = 1000 as EpochMs
const mark = (name: string): Tombstone => ({
  id: name as TombstoneId,
  at,
  kind: 'name',
  digest: nameDigest(name, name),
  recordId: nameRecord(name),
})

it('an erased name is known in any text said until then, and free afterwards', () => {
  const speaks = erasedNames([mark('ines'), mark('dr vale')])
  expect(speaks('I met INES’s mother', 900)).toBe(true)
  expect(speaks('Dr. Vale called', 1000)).toBe(true)
  expect(speaks('The vale of Ely; the lines', 900)).toBe(false)
  expect(speaks('I met Ines', 1001)).toBe(false)
})
