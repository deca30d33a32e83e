// Replies to what is not a question: tells, courtesies and commands. Short, and nothing the noted lines do not already show.

import type { TurnReading } from './answer.types.ts'
import { appPart, citeOf, replyOf } from './parts.ts'
import type { About } from '../consolidation/about.ts'
import { isCurrent, type Memory } from '../memory/records.ts'
import type { Cite, Reply } from '../memory/reply-records.ts'

const courtesyWords: Readonly<Record<NonNullable<TurnReading['courtesy']>, string>> = {
  greeting: 'Hello. Tell me something, or ask.',
  thanks: "You're welcome.",
  farewell: 'Until next time. Everything you told me is on this device.',
  assent: 'All right.',
}

/**
 * After a tell. What was noted is shown beside the turn, so the reply adds nothing; when nothing was, it says the words are kept.
 * @param called what the person asked to be called
 */
export function composeTold(reading: TurnReading, extractedCount: number, called?: string): Reply {
  if (reading.courtesy === 'greeting' && called !== undefined)
    return replyOf('noted', [appPart(`Hello, ${called}. Tell me something, or ask.`)])
  if (reading.courtesy !== undefined) return replyOf('noted', [appPart(courtesyWords[reading.courtesy])])
  const command = reading.command?.name === 'remember' ? ({ command: 'remember' } as const) : {}
  if (reading.command?.name === 'remember' && reading.command.rest === '') {
    return replyOf('command', [appPart('What should I remember? Write it after /remember.')], command)
  }
  return replyOf('noted', extractedCount > 0 ? [] : [appPart('Kept, in your words.')], command)
}

/** After /forget: what would go. Nothing goes until the person says so. */
export function composeForget(rest: string, memories: readonly Memory[]): Reply {
  const nearest: readonly Cite[] = memories.map(citeOf)
  if (rest === '') return replyOf('command', [appPart('What should I forget? Write it after /forget.')], { command: 'forget' })
  const words = nearest.length === 0 ? 'I have nothing like that to forget.' : nearest.length === 1 ? 'This would go:' : 'These would go:'
  return replyOf('command', [appPart(words)], { nearest, command: 'forget' })
}

const shownOfAll = 5

/** After "forget everything about …": how much there is, the newest of it, and from there the whole list to choose from. */
export function composeForgetAll(about: string, { memories, turns }: About): Reply {
  const current = memories.filter((memory) => isCurrent(memory)).slice(-shownOfAll)
  if (memories.length + turns.length === 0) {
    return replyOf('command', [appPart(`I have nothing about ${about}.`)], { command: 'forget' })
  }
  const count = `${memories.length} ${memories.length === 1 ? 'memory' : 'memories'} and ${turns.length} ${turns.length === 1 ? 'turn' : 'turns'}`
  return replyOf('command', [appPart(`About ${about} there are ${count}. Look them over before they go:`)], {
    nearest: current.map(citeOf),
    command: 'forget',
    about,
  })
}

/** After "that's wrong": the memories the last answer rested on, to take back or put right. */
export function composeWrong(lastReply: Reply | undefined, memories: readonly Memory[]): Reply {
  const used = new Set((lastReply?.parts ?? []).flatMap((part) => part.cites.flatMap((cite) => cite.memoryId ?? [])))
  const nearest = memories.filter((memory) => used.has(memory.id)).map(citeOf)
  const words =
    nearest.length === 0
      ? "I'm sorry. Which of your memories is wrong? You can change any of them under Memories."
      : "I'm sorry. I answered from this. Tell me what is right, or take it back:"
  return replyOf('command', [appPart(words)], { nearest, command: 'wrong' })
}
