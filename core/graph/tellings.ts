// Where somebody says that two names are one person: "my sister is called Maya", "my sister Maya", "Maya, my boss", "my boss is also my
// cousin". Only what is said outright counts; nobody is made one with another by likeness.

import { relationOf, relationWords } from '../extraction/relations.ts'
import type { Memory } from '../memory/records.ts'
import { entityKey } from './mentions.ts'

export interface Telling {
  /** Keys of the two names; the relation first where there is one. */
  readonly one: string
  readonly other: string
  /** The second as written. */
  readonly name: string
  /** What it was called until now: the person, not the name, is the same. */
  readonly isRenaming: boolean
}

const name = "(\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?)"
const relation = `(${relationWords.join('|')})`
const before = new RegExp(`\\b(?:[Mm]y|[Oo]ur) (?:(?!(?:old|former|previous|ex|last)\\b)\\w+ )?${relation},? ${name}`, 'gu')
const after = new RegExp(
  `(?<!\\p{L})${name},? (?:is|was|who is|who’s|who's)?,? ?(?:[Mm]y|[Oo]ur) ${relation}(?![\\p{L}-])(?! ?(?:'s|’s))`,
  'gu',
)
const both = new RegExp(`\\b(?:[Mm]y|[Oo]ur) ${relation} is (?:also )?(?:[Mm]y|[Oo]ur) ${relation}(?!\\p{L})`, 'gu')
const renamed =
  /\b(?:changed (?:her|his|their|its) name|now (?:called|goes by|known as)|is called .+ now|goes by|renamed|took (?:her|his|their) .+ name)\b/iu
const notNames = /^(?:I|I'm|I’m|We|We're|He|She|They|It|The|And|But|On|In|At|Is|Was|Has|Had|Will|Can|Her|His|Their|Our|My)$/u

/** What a memory says to be one and the same. Retracted memories say nothing. */
export function tellingsIn(memory: Pick<Memory, 'slot' | 'statement' | 'retractedAt'>): readonly Telling[] {
  const { slot, statement, retractedAt } = memory
  if (retractedAt !== undefined) return []
  const told = new Map<string, Telling>()
  const isRenaming = renamed.test(statement)
  const tell = (one: string, other: string, as: string): void => {
    if (one === '' || other === '' || one === other || notNames.test(as)) return
    told.set(`${one}=${other}`, { one, other, name: as.replace(/['’]s?$/u, ''), isRenaming })
  }
  const naming = slot === undefined || slot.subject === 'me' ? undefined : slot.attribute
  if (slot !== undefined && (naming === 'name' || naming === 'nickname') && /^\p{Lu}/u.test(slot.value)) {
    tell(relationOf(slot.subject) ?? entityKey(slot.subject), entityKey(slot.value), slot.value)
  }
  if (slot?.subject === 'me' && slot.attribute === 'partner' && /^\p{Lu}/u.test(slot.value))
    tell('partner', entityKey(slot.value), slot.value)
  for (const [, word = '', as = ''] of statement.matchAll(before)) tell(relationOf(word) ?? '', entityKey(as), as)
  for (const [, as = '', word = ''] of statement.matchAll(after)) tell(relationOf(word) ?? '', entityKey(as), as)
  for (const [, one = '', other = ''] of statement.matchAll(both)) tell(relationOf(one) ?? '', relationOf(other) ?? '', other)
  return [...told.values()]
}
