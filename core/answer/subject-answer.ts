// "What do you know about Maya?", "Who is Maya?": everything current that is about one subject, said once. Never what is sensitive.

import { mayAnswer } from './about-whom.ts'
import { keysOf } from './aliases.ts'
import type { ComposeInput, SlotQuery } from './answer.types.ts'
import { groupedBy, standingOf } from './known.ts'
import { appPart, replyOf } from './parts.ts'
import { realise } from './realise.ts'
import { capital, isOwning, secondPerson, sentence } from './second-person.ts'
import { pronounOf, relationOf, relationWords, wholeRelations, wordForRelation } from '../extraction/relations.ts'
import type { Memory } from '../memory/records.ts'
import type { Reply, ReplyPart } from '../memory/reply-records.ts'

const mostSentences = 6

export function everythingAbout({ subject, wants }: SlotQuery, { memories, aliases, now, question }: ComposeInput): Reply | undefined {
  const keys = new Set(keysOf(subject, aliases))
  const isApt = mayAnswer(question, aliases)
  const about = memories.filter(
    (memory) =>
      !memory.sensitive &&
      isAbout(memory, keys) &&
      !isSomebodyElses(memory, keys) &&
      (keys.has(memory.slot?.subject ?? '') || relationOf(subject) !== undefined || isApt(memory.statement)),
  )
  const relation = aliases.get(subject)
  const spokenAs = relationOf(subject) === undefined ? subject : wordForRelation(question, subject)
  const current = standingOf(about, now).current.filter(({ slot }) => relation === undefined || slot?.attribute !== 'name')
  const name = memories.find(({ slot }) => slot?.attribute === 'name' && slot.value.toLowerCase() === subject && slot.subject === relation)
  const parts: ReplyPart[] = []
  if (relation !== undefined && name?.slot !== undefined)
    parts.push(appPart(`${name.slot.value} is your ${wordForRelation(name.statement, relation) ?? relation}.`, [name]))
  const ranked = [...current].sort((a, b) => rank(b, keys) - rank(a, keys)).slice(0, wants === 'person' ? 2 : mostSentences)
  for (const group of groupedBy(ranked, (memory) =>
    memory.slot === undefined ? memory.id : `${memory.slot.subject}|${memory.slot.attribute}`,
  )) {
    parts.push(...tell(group, subject === 'me' || !keys.has(group[0]?.slot?.subject ?? '') ? undefined : spokenAs))
  }
  if (parts.length === 0) return undefined
  return replyOf('answer', withPronouns(parts, subject, relation))
}

function isAbout({ slot, entities, statement }: Memory, keys: ReadonlySet<string>): boolean {
  if (slot !== undefined && keys.has(slot.subject)) return true
  if (keys.has('me')) return false
  const lower = ` ${wholeRelations(statement.toLowerCase()).replace(/[^\p{L}\p{N}-]+/gu, ' ')} `
  return entities.some((entity) => keys.has(entity.toLowerCase())) || [...keys].some((key) => lower.includes(` ${wholeRelations(key)} `))
}

/** "Priyanka's husband" is nobody of mine. */
function isSomebodyElses({ slot, statement }: Memory, keys: ReadonlySet<string>): boolean {
  if (keys.has(slot?.subject ?? '')) return false
  const lower = statement.toLowerCase()
  return [...keys].some((key) => relationOf(key) !== undefined && new RegExp(`['’]s ${key}\\b`, 'u').test(lower))
}

function rank({ slot, salience, pinned }: Memory, keys: ReadonlySet<string>): number {
  return salience + (pinned ? 1 : 0) + (slot?.attribute === 'name' ? 2 : 0) + (slot !== undefined && keys.has(slot.subject) ? 1 : 0)
}

function tell(group: readonly Memory[], spokenAs: string | undefined): readonly ReplyPart[] {
  const isList =
    group.length > 1 && group[0]?.slot?.cardinality === 'many' && !['plan', 'routine', 'instruction'].includes(group[0].slot.attribute)
  const together = isList ? realise(group, spokenAs) : undefined
  if (together !== undefined) return [appPart(together, group)]
  return group.map((memory) => {
    const text = realise([memory], spokenAs) ?? secondPerson(memory.statement)
    return text === undefined
      ? { ...appPart(memory.statement, [memory]), voice: memory.stance === 'stated' ? ('own' as const) : ('app' as const) }
      : appPart(text, [memory])
  })
}

/** After the first sentence about her, "Maya" is "she"; "your partner Tomas" is "Tomas". */
function withPronouns(parts: readonly ReplyPart[], subject: string, alias: string | undefined): readonly ReplyPart[] {
  const relation = relationOf(alias ?? subject)
  if (relation === undefined) return parts
  const pronoun = pronounOf(relation)
  const owner = pronoun === undefined ? undefined : { she: 'her', he: 'his', it: 'its' }[pronoun]
  const name = capital(subject)
  const words = relationWords.filter((word) => relationOf(word) === relation)
  const openings = [...words.map((word) => `Your ${word} ${name}`), ...words.map((word) => `Your ${word}`), name]
  let hasNamed = false
  return parts.map((part) => {
    const opening = openings.find((each) => part.text.startsWith(`${each} `) || part.text.startsWith(`${each}’s `))
    if (part.voice === 'own' || opening === undefined) return part
    const rest = part.text.slice(opening.length)
    const isFirst = !hasNamed
    hasNamed = true
    if (isFirst) return part
    if (pronoun === undefined || owner === undefined) return opening.endsWith(` ${name}`) ? { ...part, text: `${name}${rest}` } : part
    return { ...part, text: sentence(isOwning(rest) ? `${owner}${rest.slice(2)}` : `${pronoun}${rest}`) }
  })
}
