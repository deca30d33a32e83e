// What was so before, and since when something is so.

import type { EpochMs } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import type { ReplyPart } from '../memory/reply-records.ts'
import { atStamp, fullDay, stampOf, stampWords } from './dates.ts'
import { appPart } from './parts.ts'
import { toldEnd } from './known.ts'
import { realise, valueWords } from './realise.ts'
import { secondPerson, sentence } from './second-person.ts'
import { subjectWords } from './subject-words.ts'

/** What the person said that ended it: "The dentist appointment is cancelled." */
export function endingOf({ id }: Memory, memories: readonly Memory[]): ReplyPart | undefined {
  const ending = memories.find(
    ({ slot, supersedes, retractedAt }) => slot === undefined && retractedAt === undefined && supersedes.includes(id),
  )
  const text = ending === undefined ? undefined : secondPerson(ending.statement)
  if (ending === undefined) return undefined
  return text === undefined ? { ...appPart(ending.statement, [ending]), voice: 'own' } : appPart(text, [ending])
}

/** Says so by itself that something is over. "I can eat hazelnuts now" does not, to somebody who asks about allergies. */
const over =
  /(?<!\p{L})(?:no longer|not|any ?more|any longer|never|used to|end(?:ed|s)|over|left|quit|stopp(?:ed|ing)|finish(?:ed|es)|split|broke|gave up|given up|off|went|gone|lost|done|retired|resigned|redundant|fired|sacked|let (?:me|you|him|her|them) go|separated|divorced|parted|dumped|outgr(?:own|ew)|cancel(?:led|ed)|fell through|sold|died)(?!\p{L})|n['’]t(?!\p{L})/iu

/** What the person said that ended it, after what was so before where their words alone would not tell that. */
export function endingFrom(
  memory: Memory,
  spokenAs: string | undefined,
  { memories, now }: { readonly memories: readonly Memory[]; readonly now: EpochMs },
): ReplyPart | undefined {
  const ending = endingOf(memory, memories)
  if (ending === undefined || over.test(ending.text)) return ending
  const former = formerly(memory, spokenAs, now)
  return { ...former, text: `${former.text} ${ending.text}`, cites: [...former.cites, ...ending.cites] }
}

/** A replaced or ended memory in the past tense: "You lived in Lisbon until March 2026." */
export function formerly(memory: Memory, spokenAs: string | undefined, now: EpochMs): ReplyPart {
  const end = toldEnd(memory)
  const until = end === undefined ? '' : ` until ${stampWords(end, now)}`
  const told = memory.kind === 'plan' || memory.slot?.attribute === 'routine' ? undefined : realise([memory], spokenAs, 'past')
  if (told !== undefined) return appPart(sentence(`${told.slice(0, -1)}${until}`), [memory])
  return appPart(`You told me on ${fullDay(memory.saidAt, now)}, and it no longer holds: ${memory.statement}`, [memory])
}

/** "You have lived in Porto since March 2026."; undefined when the beginning was never told. */
export function since(memory: Memory, now: EpochMs): string | undefined {
  const { slot, validFrom, validUntil } = memory
  if (slot === undefined || validFrom === undefined) return undefined
  const who = subjectWords(slot.subject, memory)
  const have = who.isPlural ? 'have' : 'has'
  const verb = { home: 'lived', work: 'worked', role: 'been', studies: 'studied', owns: 'had', pet: 'had', school: 'been' }[slot.attribute]
  if (verb === undefined) return undefined
  const value = valueWords(memory)
  const ahead = validFrom > stampOf(now).slice(0, validFrom.length)
  if (ahead) return sentence(`${who.name} ${who.isPlural ? 'start' : 'starts'} ${atStamp(validFrom, now)}: ${value}`)
  const past = realise([memory], undefined, 'past')
  if (validUntil !== undefined || memory.supersededBy !== undefined) {
    return past === undefined
      ? undefined
      : sentence(
          `${past.slice(0, -1)} from ${stampWords(validFrom, now)}${validUntil === undefined ? '' : ` until ${stampWords(validUntil, now)}`}`,
        )
  }
  const present = realise([memory])
  const tail = present === undefined ? ` ${value}` : present.slice(0, -1).slice(who.name.length).replace(/^ \S+/u, '')
  return sentence(`${who.name} ${have} ${verb}${tail} since ${stampWords(validFrom, now)}`)
}
