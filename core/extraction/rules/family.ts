// Several people or animals told of at once: "three brothers: Anton, Bram and Cees", "two kids: Leo, who is seven, and Mina, who is four".

import type { FoundSlot, Reading } from '../found-slot.ts'
import { canBeSeveral, isPet, relationOf, relationWords, type RelationName } from '../relations.ts'
import { asSentence } from '../statement.ts'
import { isCalendarWord } from '../weigh.ts'
import { screened } from '../../text/screen/screened.ts'

const count = '(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}|no|one)'
const plural = [...new Set(relationWords.flatMap((word) => (/(?:s|children|folks)$/.test(word) ? [word] : [word, `${word}s`])))]
  .sort((a, b) => b.length - a.length)
  .join('|')
const having = screened(
  new RegExp(
    `^(?:have|have got|got) (?<count>${count}) (?:(?:lovely|grown-up|little|young|older|younger|big|small) )*(?<kin>${plural})\\b(?<rest>.*)$`,
    'is',
  ),
)
const being = screened(/^are (?:called |named )?(?<rest>.+)$/s)
const beside = screened(new RegExp(`\\b(?:my|our) (?:(?:${count}) )?(?<kin>${plural}),? (?<rest>\\p{Lu}.*)$`, 'isu'))
const member =
  /(?<=^|[,:(–—-]\s*|\band\s|\bcalled\s|\bnamed\s)(?<name>\p{Lu}[\p{L}'’-]*\p{L})(?:(?:,? who(?:['’]s| is| (?:has )?(?:just )?turned)|,? aged|,? is| \(|,) ?(?<age>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)\b\)?)?(?=[\s,.)!]|$)/gu

/** How many there are, as the main slot, and what each is called and how old; nothing when fewer than two are named or counted. */
export function familyIn({ text, clause }: Reading): readonly FoundSlot[] {
  if (clause === undefined) return []
  const had = clause.sort === 'me' ? having.exec(clause.predicate)?.groups : undefined
  if (had?.kin !== undefined && had.count !== undefined) {
    const relation = relationFrom(had.kin)
    if (relation === undefined) return []
    const members = membersIn(relation, had.rest ?? '')
    if (isPet(relation)) return members
    return [fact({ subject: 'me', attribute: `number of ${relation}`, value: had.count, cardinality: 'one' }), ...members]
  }
  const named = clause.sort === 'relation' ? being.exec(clause.predicate)?.groups?.rest : undefined
  const relation = relationFrom(clause.subject)
  if (named !== undefined && relation !== undefined) return several(membersIn(relation, named))
  const apposed = /\b(?:my|our) [^,]*s\b/i.test(text) ? beside.exec(text)?.groups : undefined
  const kin = apposed?.kin === undefined || !/s$|children$/i.test(apposed.kin) ? undefined : relationFrom(apposed.kin)
  return kin === undefined ? [] : several(membersIn(kin, (apposed?.rest ?? '').replace(/,? (?=\p{Ll})(?!and |who |aged ).*$/su, '')))
}

/** One name alone is the other rules' to read. */
const several = (members: readonly FoundSlot[]): readonly FoundSlot[] =>
  members.filter(({ slot }) => slot.attribute === 'name').length < 2 ? [] : members

function relationFrom(words: string): RelationName | undefined {
  const relation = relationOf(words) ?? relationOf(words.replace(/s$/, ''))
  return relation !== undefined && canBeSeveral(relation) ? relation : undefined
}

/** What everybody in a list of names is called, and how old they are. */
function membersIn(relation: RelationName, list: string): readonly FoundSlot[] {
  return [...list.matchAll(member)].flatMap(({ groups }): FoundSlot[] => {
    const { name = '', age } = groups ?? {}
    if (isCalendarWord(name)) return []
    const called = fact({ subject: relation, attribute: 'name', value: name, cardinality: 'many' }, `My ${relation} is called ${name}`)
    return age === undefined
      ? [called]
      : [called, fact({ subject: name.toLowerCase(), attribute: 'age', value: age, cardinality: 'one' }, `${name} is ${age}`)]
  })
}

function fact(slot: FoundSlot['slot'], statement?: string): FoundSlot {
  return { slot, kind: 'fact', effect: 'assert', isPast: false, ...(statement === undefined ? {} : { statement: asSentence(statement) }) }
}
