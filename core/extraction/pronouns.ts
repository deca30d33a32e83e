// Who "she" is: only when the sentence right before, in the same turn, leaves one possibility. Otherwise the words stay as they are,
// and a sentence about an unknown "she" is not kept.

import type { FoundSlot, Reading } from './found-slot.ts'
import { isPet, pronounOf, relationOf, relationWords } from './relations.ts'
import { isCalendarName } from '../text/calendar-names.ts'
import { screened } from '../text/screen/screened.ts'

export interface Antecedent {
  /** To be put in the pronoun's place: `My sister Maya`. */
  readonly words: string
  readonly says: ReadonlySet<string>
}

const others = screened(
  new RegExp(`\\b(?:and|with|for|from|than|like) (?:\\p{Lu}|(?:my|our|her|his) (?:${relationWords.join('|')})\\b)`, 'u'),
)
/** "The cleaner", "the vet": somebody by what they do. */
const works = screened(
  /(?:cleaner|teacher|nurse|vet|plumber|builder|gardener|driver|painter|optician|dentist|doctor|sitter|minder|walker|postman|electrician|hairdresser|barber|coach|tutor|neighbour|midwife|carer)$/,
)
const has =
  /^(?:named (?=(?:it|him|her|them|his|their|the|our|my)\b)|got|been|moved|started|joined|gone|become|turned|left|quit|just|already|retired|adopted|had|taken|passed|finished)\b/i

/** What this sentence leaves for the next one to point at: whom it speaks of, and the one thing it says they have. */
export function antecedentsOf(reading: Reading, found: readonly FoundSlot[]): readonly Antecedent[] {
  const things = [objectOf(reading), ...takenUpIn(reading)].filter((one) => one !== undefined)
  const spoken = spokenOf(reading, found)
  if (spoken === undefined) return things
  // "Kit has talked me into a 10k. It's on 12 July": a person is not "it" beside a thing.
  const says = things.length > 0 && spoken.says.has('she') ? new Set([...spoken.says].filter((word) => word !== 'it')) : spoken.says
  return [{ ...spoken, says }, ...things]
}

/** What somebody was talked into or signed up for: still "it" in the next sentence, though this one is not kept. */
export function takenUpIn({ clause }: Reading): readonly Antecedent[] {
  const thing = takenUp.exec(clause?.predicate ?? '')?.groups?.thing
  return thing === undefined || relationOf(thing) !== undefined ? [] : [{ words: `The ${thing}`, says: new Set(['it']) }]
}

const oneOfMine = new RegExp(
  `\\b(?<who>(?:[Mm]y|[Oo]ur) (?<relation>${relationWords.join('|')})(?: \\p{Lu}[\\p{Ll}’'-]+)?)(?![\\p{L}’'-])`,
  'gu',
)

/** "What should I get Greta? She loves gardening": the one a question names. */
export function askedAbout(question: string): readonly Antecedent[] {
  const mine = [...question.matchAll(oneOfMine)].map(({ groups }) => groups)
  const rest = question.replace(oneOfMine, '')
  const names = [...rest.matchAll(/(?<=\p{L}[,’'s]* )\p{Lu}\p{Ll}+(?![\p{L}’'-])/gu)]
    .map(([name]) => name)
    .filter((name) => !isCalendarName(name))
  if (mine.length + names.length !== 1) return []
  const [first] = mine
  if (first === undefined) return names.map((words) => ({ words, says: new Set(['she', 'he']) }))
  const words = first['who'] ?? ''
  return [{ words: words.charAt(0).toUpperCase() + words.slice(1), says: saysFor(relationOf(first['relation'] ?? '') ?? '') }]
}

function spokenOf({ text, clause }: Reading, found: readonly FoundSlot[]): Antecedent | undefined {
  if (clause === undefined || others.test(text.slice(clause.adverbial.length + clause.subjectWords.length))) return undefined
  const named = found.find(({ slot }) => slot.attribute === 'name' && slot.subject !== 'me')?.slot
  if (clause.sort === 'me') {
    if (named === undefined || / and |,/.test(named.value)) return undefined
    return { words: `My ${named.subject} ${named.value}`, says: saysFor(named.subject) }
  }
  if (clause.possessed !== undefined) {
    const relation = relationOf(clause.possessed.owner)
    if (named !== undefined && relation !== undefined) return { words: `My ${relation} ${named.value}`, says: saysFor(relation) }
    return undefined
  }
  if (clause.sort === 'relation') return { words: clause.subjectWords, says: saysFor(clause.subject) }
  if (clause.sort === 'name') {
    return {
      words: clause.subjectWords,
      says:
        clause.naming !== undefined
          ? saysFor(clause.naming.relation)
          : new Set(spokenAsPerson.test(text) ? ['she', 'he'] : ['she', 'he', 'it']),
    }
  }
  if (clause.sort !== 'thing') return undefined
  const says =
    relationOf(clause.subject) !== undefined ? saysFor(clause.subject) : new Set(works.test(clause.subject) ? ['she', 'he'] : ['it'])
  return { words: clause.subjectWords, says }
}

const spokenAsPerson = /(?<!\p{L})(?:he|him|his|himself|she|her|herself)(?!\p{L})/iu

const phrase =
  "[\\w'’-]+(?: (?!back|from|to|in|at|on|with|for|and|up|out|off|into|by|called|named|which|that|last|next|this|now)[\\w'’-]+){0,2}"
/** "I took the spare key back, it's with Ola". */
const handled = screened(new RegExp(`^\\w+ (?<thing>(?:the|my|our) ${phrase})(?=[\\s.,]|$)`))
/** "Anton has a boat. It is moored at Wivenhoe." */
const had = new RegExp(`^(?:have|has|own|owns|bought|got|keep|keeps|rent|rents) an? (?<thing>${phrase})(?=[\\s.,]|$)`)

/** "Kit has talked me into a 10k. It's on 12 July." */
const takenUp = screened(
  new RegExp(
    `^(?:has |have )?(?:(?:talked|roped|signed|got) (?:me|us) (?:into|up for)|signed up (?:for|to)|entered|enrolled (?:in|on)|joined|registered for) (?:an?|the) (?<thing>${phrase})(?=[\\s.,]|$)`,
  ),
)

/** "We had a baby girl on 3 March. She's called Freya." */
const bornTo = screened(
  /^(?:had|welcomed|have had) (?:a|our)(?: little| first| second| third)? (?:baby )?(?<child>girl|boy|daughter|son|baby)(?!\p{L})/iu,
)

/** The one thing done something to, or had. */
function objectOf({ clause }: Reading): Antecedent | undefined {
  if (clause === undefined || clause.sort === 'thing' || clause.sort === 'pronoun') return undefined
  const child = clause.sort === 'me' ? bornTo.exec(clause.predicate)?.groups?.child : undefined
  if (child !== undefined) {
    const relation = /girl|daughter/.test(child) ? 'daughter' : /boy|son/.test(child) ? 'son' : 'child'
    return { words: `My ${relation}`, says: relation === 'child' ? new Set(['she', 'he']) : saysFor(relation) }
  }
  const owned = had.exec(clause.predicate)?.groups?.thing
  const thing = owned ?? (clause.sort === 'me' ? handled.exec(clause.predicate)?.groups?.thing : undefined)
  if (thing === undefined || relationOf(owned ?? thing.replace(/^\w+ /, '')) !== undefined) return undefined
  const words = owned === undefined ? thing : clause.sort === 'me' ? `My ${owned}` : `${clause.subjectWords}'s ${owned}`
  return { words: words.charAt(0).toUpperCase() + words.slice(1), says: new Set(['it']) }
}

function saysFor(key: string): ReadonlySet<string> {
  const relation = relationOf(key)
  if (relation === undefined) return new Set(['it'])
  if (isPet(relation)) return new Set(['he', 'she', 'it'])
  if (relation === 'parents') return new Set(['they'])
  const says = pronounOf(relation)
  return says === undefined ? new Set(['he', 'she']) : new Set([says])
}

/** "It is raining", "it is late": nothing spoken of before. */
const impersonal = screened(
  /^it(?:['’]s| is| was| will be)(?: been)? (?:raining|snowing|pouring|drizzling|hailing|freezing|(?:mon|tues|wednes|thurs|fri|satur|sun)day|sunny|cold|hot|warm|windy|rainy|cloudy|foggy|icy|dark|late|early|time|been|[\w-]+ (?:to|that)\b)|^it (?:has |just |finally |hardly |never )*(?:rain|snow|pour|drizzl|hail|thunder|fr[eo]ez?e|froze|thaw)(?:s|ed|n|es)?\b|^it (?:got|gets|was getting|is getting|['’]s getting) (?:dark|light|late|cold|colder|hot|hotter|warmer)\b|^it (?:turns out|seems|looks like|feels like|sounds like|appears)\b/i,
)

/** The sentence with its leading pronoun replaced, if there is one and it can only mean one of the antecedents. */
export function withAntecedent(core: string, antecedents: readonly Antecedent[]): string {
  const owning = /^(his|her|its) (?=\p{Ll})/iu.exec(core)?.[1]
  if (owning !== undefined) return ownedBy(core, owning, antecedents)
  const pronoun = /^(she|he|it|they)(?=['’\s])/i.exec(core)?.[1]
  const meant = antecedents.filter(({ says }) => pronoun !== undefined && says.has(pronoun.toLowerCase()))
  const [antecedent] = meant
  if (pronoun === undefined || antecedent === undefined || meant.length > 1 || impersonal.test(core)) return core
  const rest = core.slice(pronoun.length)
  const contracted = /^['’](s|re|ll|ve)\s+/.exec(rest)
  if (contracted === null) return antecedent.words + rest
  const after = rest.slice(contracted[0].length)
  const verb = { s: has.test(after) ? 'has' : 'is', re: 'are', ll: 'will', ve: 'have' }[contracted[1] ?? 's'] ?? 'is'
  return `${antecedent.words} ${verb} ${after}`
}

const subjective: Readonly<Record<string, string>> = { his: 'he', her: 'she', its: 'it' }

/** "His cast comes off on Friday" → "My son Emil's cast …". */
function ownedBy(core: string, owning: string, antecedents: readonly Antecedent[]): string {
  const meant = antecedents.filter(({ says }) => says.has(subjective[owning.toLowerCase()] ?? ''))
  const [owner] = meant
  return owner === undefined || meant.length > 1 ? core : `${owner.words}'s${core.slice(owning.length)}`
}
