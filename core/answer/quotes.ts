// The sentences an answer may be told in: of the turns and memories that were found, those that may be said, each with how well it supports the
// question. What is sensitive and was not asked for by name, was taken back or set aside is not among them.

import type { ComposeInput } from './answer.types.ts'
import { isQuestion } from './read-turn.ts'
import { isGuarded, namesAttribute, namesSecret, saysValue } from './sensitive.ts'
import { sentencesOf } from './sentences.ts'
import { isSensitive } from '../extraction/weigh.ts'
import { supportFor, type Support } from './support.ts'
import type { Hit } from '../retrieval/recall.types.ts'
import { isCurrent, type Episode, type EvidenceSpan, type Memory } from '../memory/records.ts'

export interface Quote {
  readonly text: string
  readonly episode?: Episode
  readonly memory?: Memory
  readonly support: Support
  readonly score: number
}

const mostHits = 8

const scoreOf = ({ share, hasEnding }: Support): number => share + (hasEnding ? 0.3 : 0)

/** Every sentence the hits offer, best first. */
export function quotesFrom(hits: readonly Hit[], input: ComposeInput): readonly Quote[] {
  const measure = supportFor(input)
  const memories = new Map(input.memories.map((memory) => [memory.id as string, memory]))
  const episodes = new Map(input.episodes.map((episode) => [episode.id as string, episode]))
  const ofTurn = turnQuotes(input, measure)
  const quotes: Quote[] = []
  for (const [rank, hit] of hits.slice(0, mostHits).entries()) {
    const standing = 0.35 / (1 + rank * 0.4)
    const memory = hit.memoryId === undefined ? undefined : memories.get(hit.memoryId)
    if (hit.kind === 'memory' && memory !== undefined) {
      if (memory.retractedAt !== undefined || !mayBeSaid(memory, input)) continue
      const episode = episodes.get(memory.evidence[0]?.episodeId ?? '')
      const support = measure(memory.statement)
      quotes.push({
        text: memory.statement,
        memory,
        ...(episode === undefined ? {} : { episode }),
        support,
        score: scoreOf(support) + standing,
      })
      // A turn stands in the index by what was drawn from it: its other sentences are heard too.
      if (episode !== undefined) quotes.push(...ofTurn(episode, standing / 2).filter((quote) => quote.memory === undefined))
      continue
    }
    const episode = hit.episodeId === undefined ? undefined : episodes.get(hit.episodeId)
    if (episode !== undefined) quotes.push(...ofTurn(episode, standing))
  }
  return distinct(quotes.sort((a, b) => b.score - a.score))
}

/** The sentences of a turn that may be said, with the memory that speaks for each where one says as much. */
function turnQuotes(input: ComposeInput, measure: ReturnType<typeof supportFor>): (episode: Episode, standing: number) => readonly Quote[] {
  const secret = input.memories.filter(
    (memory) => memory.sensitive && !isNamedIn(input.question, memory.statement) && !saysValue(input.question, memory),
  )
  const anew = (memory: Memory, standing: number): Quote => {
    const support = measure(memory.statement)
    return { text: memory.statement, memory, support, score: scoreOf(support) + standing }
  }
  /** What took the place of what never was so, for the turn that said it. */
  const saidAnew = ({ supersededBy }: Memory, standing: number): readonly Quote[] => {
    const right = input.memories.find(({ id }) => id === supersededBy)
    return right === undefined || !isCurrent(right) || !mayBeSaid(right, input) ? [] : [anew(right, standing)]
  }
  return (episode, standing) => {
    // Keepsake's own replies only repeat what the turns they cite already say.
    if (episode.reply !== undefined || (episode.trust === 'assistant' && episode.replyTo !== undefined)) return []
    return sentencesOf(episode.text).flatMap((sentence) => {
      const isNamed = namesSecret(input.question, sentence.text)
      const isWithin = (span: EvidenceSpan): boolean =>
        span.episodeId === episode.id && span.start < sentence.end && sentence.start < span.end
      if (input.setAside?.some(isWithin) === true) return []
      if (isQuestion(sentence.text) || (isGuarded(episode, sentence, secret) && !isNamed)) return []
      if (isSensitive(sentence.text, undefined) && !isNamedIn(input.question, sentence.text) && !isNamed && !asksByName(input)) return []
      const support = measure(sentence.text, episode.text)
      const drawn = input.memories.filter((each) => !each.sensitive && each.evidence.some(isWithin))
      if (drawn[0]?.retractedAt !== undefined) return saidAnew(drawn[0], standing)
      // A memory speaks for the sentence only where it says as much of what is asked.
      const behind =
        drawn.find((each) => each.retractedAt === undefined && measure(each.statement).matched >= support.matched) ??
        drawn.find((each) => each.retractedAt === undefined && each.supersededBy !== undefined)
      // "Make that 7" says less than the memory it became.
      if (behind !== undefined && isOpenAndFuller(behind, support, measure)) return [anew(behind, standing)]
      return [
        {
          text: sentence.text,
          episode,
          ...(behind === undefined ? {} : { memory: behind }),
          support,
          // The person's own words come before what was said back to them.
          score: scoreOf(support) + standing - (episode.trust === 'assistant' ? 0.2 : 0),
        },
      ]
    })
  }
}

const isOpenAndFuller = (memory: Memory, { matched }: Support, measure: ReturnType<typeof supportFor>): boolean =>
  isCurrent(memory) && measure(memory.statement).matched > matched

/** The question names an attribute, so that what is sensitive was asked for. */
function asksByName({ question, reading }: ComposeInput): boolean {
  const attribute = reading[0]?.attribute
  return attribute !== undefined && !['*', 'when', 'where', 'name'].includes(attribute) && namesAttribute(question, attribute)
}

/** What makes the sentence sensitive is a word of the question: what is asked for by its name is no secret from the one who asks. */
function isNamedIn(question: string, sentence: string): boolean {
  const named = new Set(question.toLowerCase().match(/\p{L}{5,}/gu) ?? [])
  const rest = sentence.replace(/\p{L}{5,}/gu, (word) => (named.has(word.toLowerCase()) ? '' : word))
  return isSensitive(sentence, undefined) && !isSensitive(rest, undefined)
}

/** What is sensitive only where it was asked for by name. */
export function mayBeSaid(memory: Memory, { question, reading }: ComposeInput): boolean {
  if (!memory.sensitive) return true
  const asked = reading[0]
  if (namesSecret(question, memory.statement) || saysValue(question, memory)) return true
  return (
    asked !== undefined &&
    memory.slot?.subject === asked.subject &&
    memory.slot.attribute === asked.attribute &&
    namesAttribute(question, asked.attribute)
  )
}

function distinct(quotes: readonly Quote[]): readonly Quote[] {
  const seen = new Set<string>()
  return quotes.filter(({ text, memory }) => {
    const key = memory?.id ?? text.toLowerCase()
    return !seen.has(key) && seen.add(key)
  })
}
