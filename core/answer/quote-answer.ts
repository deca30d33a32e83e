// Answering in the person's own words when no slot holds it: the one sentence that says it, not the whole turn, with its day. A sentence
// that is not about who or what was asked does not count as an answer, however sure the ranker is.

import type { ComposeInput, SlotQuery } from './answer.types.ts'
import { showsAsked } from './asked-shape.ts'
import { isLikely } from './likely.ts'
import { onDay } from './dates.ts'
import { formerly } from './history.ts'
import { appPart, citeOf, ownPart, replyOf } from './parts.ts'
import { secondPerson } from './second-person.ts'
import type { Support } from './support.ts'
import { mayBeSaid, quotesFrom, type Quote } from './quotes.ts'
import { attributes } from '../extraction/attributes.ts'
import type { Cite, Reply, ReplyPart } from '../memory/reply-records.ts'
import type { Episode, Memory } from '../memory/records.ts'

const mostQuotes = 3
const mostLikely = 3
const longestQuote = 280

export function answerFromWords(input: ComposeInput): Reply | undefined {
  const { verdict, evidence, hits } = input.recall
  // What was said back to the person counts only where it shows what is asked for.
  const shows = showsAsked(input.question)
  const quotes = quotesFrom(verdict !== 'unknown' && evidence.length > 0 ? evidence : hits, input).filter(
    ({ text, episode }) => episode?.trust !== 'assistant' || shows === undefined || shows(text),
  )
  const toThePoint = quotes.filter(({ support }) => isToThePoint(support))
  const best = newestOf(toThePoint.length > 0 ? toThePoint : quotes, input)
  if (best === undefined || !(verdict === 'unknown' ? isCovered(best, input) : isEnough(best, verdict, input))) {
    const likely = newestOf(quotesFrom(hits.slice(0, mostLikely), input).filter(isLikely(input)), input)
    return likely === undefined ? undefined : replyOf('unsure', told(likely, input, false, 0))
  }
  const isSure =
    isOfTheAsked(best.text, input.reading[0]) &&
    tellsName(best.text, input.reading[0]) &&
    ((verdict === 'answer' && isPlain(best.support, input.reading.length > 0)) || isWholly(best, input))
  const chosen = isSure ? [best, ...quotes.slice(1).filter((quote) => addsTo(best, quote, input))].slice(0, mostQuotes) : [best]
  const parts = chosen.flatMap((quote, at) => told(quote, input, isSure, at))
  return replyOf(isSure ? 'answer' : 'unsure', parts)
}

/** The nearest things there are, for "I don't have that": only what shares the subject or enough of the question's words. */
export function nearestTo(input: ComposeInput): readonly Cite[] {
  const near = quotesFrom([...input.recall.hits, ...input.recall.nearly], input).filter(
    ({ support }) =>
      support.matched >= 1 &&
      (support.share >= 0.3 || (support.hasSubject && input.reading[0] !== undefined && input.reading[0].subject !== 'me')),
  )
  const cites: Cite[] = []
  const seen = new Set<string>()
  // What is about the one asked about comes before what merely shares a word.
  for (const { memory, episode } of [...near].sort((a, b) => Number(b.support.hasSubject) - Number(a.support.hasSubject))) {
    const cite: Cite | undefined = memory === undefined ? (episode === undefined ? undefined : { episodeId: episode.id }) : citeOf(memory)
    const key = cite?.episodeId ?? cite?.memoryId
    if (cite === undefined || key === undefined || seen.has(key)) continue
    seen.add(key)
    cites.push(cite)
  }
  return cites.slice(0, 3)
}

/** Where the question could not be read as one for a slot, only its words speak: nearly all of them must be there. */
function isPlain({ hasAttribute, hasValue, share, matched }: Support, isRead: boolean): boolean {
  if (!isRead) return share >= 0.75
  return hasAttribute ? share > 0.5 || matched >= 2 || (share === 0.5 && hasValue) : share >= 0.6
}

/** About the one asked, in the shape asked for: without this no sentence answers, whatever words it shares. */
function isToThePoint({ matched, hasSubject, hasShape, isApt, hasNames, hasTopic, lacksAttribute }: Support): boolean {
  return matched > 0 && hasSubject && hasShape && isApt && hasNames && hasTopic && !lacksAttribute
}

/** Asked what somebody is called, a capital anywhere near is not yet their name: it must be put beside them. */
function tellsName(text: string, query: SlotQuery | undefined): boolean {
  if (query?.attribute !== 'name' || query.subject === 'me' || query.subject === '*') return true
  const who = query.subject.replace(/[^\p{L}\p{N} '’-]/gu, '')
  const name = String.raw`(?:(?:Dr|Mr|Mrs|Ms|Mx|Prof)\.? )?\p{Lu}\p{L}`
  return new RegExp(
    String.raw`(?:called|named|name is|name['’]s|names are) |${who}s?(?:,| is| are| was| has been|['’]s|:| –| —)? (?:(?:now|still|always) )?["“‘']?${name}|${name}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]+)?,? (?:is |was |are |, )?(?:my|our|the|your|his|her|their|an?) (?:[\p{L}-]+ ){0,2}${who}`,
    'u',
  ).test(text)
}

const firstPerson = /(?<!\p{L})(?:I|i|me|my|mine|myself|we|us|our|ours)(?!\p{L})/u
/** Words into a sentence by which it has said whom it is about. */
const soon = 12

/** "Biscuit was fifteen" tells nobody's age but Biscuit's; "… but Sue's not keen" tells nothing of Sue's job. */
function isOfTheAsked(text: string, query: SlotQuery | undefined): boolean {
  if (query === undefined || !Object.hasOwn(attributes, query.attribute)) return true
  if (query.subject === 'me') return !ofOneself.has(query.attribute) || firstPerson.test(text)
  const first = query.subject.split(' ')[0] ?? ''
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  const place = words.indexOf(first)
  return place < soon || doing.test(words.slice(place + 1, place + 4).join(' '))
}
const doing = /\b(?:lives?|works?|born|aged|called|named|goes|studies|number|birthday|job)\b/u
const ofOneself: ReadonlySet<string> = new Set([
  'age',
  'work',
  'role',
  'home',
  'address',
  'name',
  'school',
  'studies',
  'origin',
  'partner',
  'birthday',
])

/** Above this many units the ranker's own doubt is well founded; below, it has too little to judge by. */
const smallVault = 60

/** The ranker is unsure of everything in a small vault; a sentence that holds nearly all of the question's words is worth showing. */
function isCovered({ support }: Quote, { recall }: ComposeInput): boolean {
  const { share, matched } = support
  if (!isToThePoint(support)) return false
  if (recall.trace.searched > smallVault) return share >= 0.75 && matched >= 2
  return share === 1 || (share >= 0.6 && matched >= 2)
}

/** In a small vault a sentence with every word of the question is the answer, whatever the ranker makes of it. */
function isWholly({ support, episode }: Quote, { recall }: ComposeInput): boolean {
  const { share, matched } = support
  return recall.trace.searched <= smallVault && share === 1 && matched >= 2 && isToThePoint(support) && episode?.trust !== 'thirdParty'
}

/** Of sentences that say as much, the one said last: what was given up is not still planned. */
function newestOf(quotes: readonly Quote[], { question }: ComposeInput): Quote | undefined {
  const first = quotes[0]
  if (first === undefined || !/\b(?:still|now|any ?more|latest|last|moment|currently|these days)\b/iu.test(question)) return first
  const saidAt = ({ episode, memory }: Quote): number => episode?.saidAt ?? memory?.saidAt ?? 0
  const rivals = quotes.filter(
    ({ support }) => support.isApt && support.hasSubject && support.share >= Math.min(0.6, first.support.share * 0.7),
  )
  return rivals.reduce((newest, quote) => (saidAt(quote) > saidAt(newest) ? quote : newest), first)
}

function isEnough({ support }: Quote, verdict: 'answer' | 'unsure', { reading }: ComposeInput): boolean {
  if (!isToThePoint(support)) return false
  const isAboutMe = reading[0]?.subject === 'me'
  if (verdict === 'answer') return support.hasAttribute || (!isAboutMe && support.share >= 0.5) || support.share >= 0.6
  return support.hasAttribute && support.share >= 0.5
}

function addsTo(best: Quote, quote: Quote, { reading }: ComposeInput): boolean {
  const wantsMany = reading[0]?.wants === 'list'
  return (
    wantsMany &&
    quote.support.hasSubject &&
    quote.support.isApt &&
    quote.support.hasAttribute &&
    quote.support.share >= Math.max(0.5, best.support.share * 0.9) &&
    quote.episode?.id !== best.episode?.id
  )
}

const leaning = /^(?:he|she|they|his|her|their|it|its)(?=['’\s])/iu

/** One quote in words: what replaced it first, then the sentence with its day. */
function told(quote: Quote, input: ComposeInput, isSure: boolean, at: number): readonly ReplyPart[] {
  const { memory, episode } = quote
  const current = memory === undefined ? undefined : currentOf(memory, input.memories)
  if (memory !== undefined && current !== undefined && current !== memory && mayBeSaid(current, input)) {
    return [...sayMemory(current, input), appPart('Before that you said:'), ...quoteOf(quote)]
  }
  if (memory?.supersededBy !== undefined && current === undefined) return [formerly(memory, undefined, input.now)]
  if (isSure && memory !== undefined && memory.stance === 'inferred') return [appPart(memory.statement, [memory])]
  if (isSure && memory !== undefined && episode?.trust !== 'thirdParty') {
    const said = secondPerson(memory.statement)
    if (said !== undefined) return [appPart(said, [memory])]
  }
  return [appPart(leadIn(episode ?? memory, input, isSure, at)), ...quoteOf(quote)]
}

function sayMemory(memory: Memory, input: ComposeInput): readonly ReplyPart[] {
  const said = secondPerson(memory.statement)
  if (said !== undefined) return [appPart(said, [memory])]
  return [appPart(leadIn(memory, input, true, 0)), { text: memory.statement, voice: 'own', cites: [citeOf(memory)] }]
}

function quoteOf({ text, episode, memory }: Quote): readonly ReplyPart[] {
  // "His name's Neil." says less than what was said with it.
  const isLeaning = episode !== undefined && leaning.test(text) && episode.text.length <= longestQuote
  const words = isLeaning ? episode.text : shortened(text)
  if (episode !== undefined) return [ownPart(words, episode, memory)]
  return memory === undefined ? [] : [{ text: words, voice: 'own', cites: [citeOf(memory)] }]
}

function leadIn(source: Episode | Memory | undefined, { now }: ComposeInput, isSure: boolean, at: number): string {
  const speaker = source !== undefined && 'speaker' in source && source.trust !== 'own' ? source.speaker : 'you'
  if (!isSure) return `I'm not sure this is it. ${speaker === 'you' ? 'You' : speaker} said:`
  const day = source === undefined ? '' : onDay(source.saidAt, now)
  const lead = `${day.charAt(0).toUpperCase()}${day.slice(1)} ${speaker} said:`
  return at === 0 ? lead : `And ${day} ${speaker} said:`
}

/** The newest version of a memory, when that is among what was gathered. */
function currentOf(memory: Memory, memories: readonly Memory[]): Memory | undefined {
  let newest = memory
  for (let step = 0; step < 16 && newest.supersededBy !== undefined; step += 1) {
    const next = memories.find((each) => each.id === newest.supersededBy)
    if (next === undefined) return undefined
    newest = next
  }
  return newest.retractedAt === undefined ? newest : undefined
}

function shortened(text: string): string {
  if (text.length <= longestQuote) return text
  const cut = text.slice(0, longestQuote)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestQuote - 40))}…`
}
