// A sentence cut into the clauses that each say something of their own: "Ingrid left, my new manager is Paulo." Every clause is an exact
// span of the sentence; what a clause leaves unsaid because the one before said it (the subject, the noun) is handed on in words.

import type { Span } from './segment.ts'
import { wordCount } from './value.ts'
import { screened } from '../text/screen/screened.ts'

export interface ClauseSpan extends Span {
  /** Words to be read in front of the clause: the subject it shares with the clause before. */
  readonly shared?: string
  /** "… before …": what this clause says was over when the next one begins. */
  readonly isOverByNext?: true
}

const pronounSubject = "I|I['’](?:m|ve|ll|d)|we|we['’](?:re|ve|ll|d)|she|he|it|they|she['’]s|he['’]s|it['’]s|they['’]re|mine"
const verb =
  "is|are|was|were|has|have|will|lives?|works?|likes?|loves?|hates?|moved|moves|plays?|left|isn['’]t|doesn['’]t|starts?|started|comes?|goes|goes out|can['’]t"
const subject = `(?:${pronounSubject}|my|our|his|her|their|the [\\w'’-]+(?: [\\w'’-]+)? (?:${verb})|\\p{Lu}[\\p{L}'’-]+(?: (?:${verb}))|\\p{Lu}[\\p{L}]+['’]s (?:\\w+ ){0,3}is|[a-z]+ (?:is|are) (?:now |on |at ))`
/** Where two clauses meet; the second opens with its own subject. */
const joint = new RegExp(
  `(?:\\s*[,;]\\s*(?:and|but|so|while|then)?\\s*|\\s+[–—-]\\s+|\\s+(?:and|but|so|while|before|then)\\s+)(?:then |so |before that,? |prior to that,? |previously,? |now,? |these days |nowadays |instead,? |actually |today )?(?=${subject}\\b)`,
  'gu',
)
/** Where two predicates share a subject: "I sold the Panda and bought a Kia". */
const sharing =
  /,?\s+(?:and|but|then|and then|but then)\s+(?:now |then |also |have |has )?(?=(?:bought|got|sold|moved|started|joined|live|lives|work|works|adopted|became|switched|took up|am|is|are|drive|drives|take|takes|speak|speaks|play|plays)\s)/gu
/** Where what else one has is told by name: "We've got two kids, Ada and Bo, and a cat called Pip". */
const having = screened(/^(?:I|We|i|we)(?:['’]ve| have|['’]ve got| have got| got) /u)
const alsoHaving = /,? and (?=an? (?:[\p{Ll}-]+ ){1,5}(?:called|named) \p{Lu})/gu
const sharedSubject = screened(/^(?:I|We|i|we|(?:My|Our|my|our) [\p{L}-]+|\p{Lu}[\p{L}'’-]+)(?=['’\s])/u)
/** A part that only says when or whether: it belongs to what follows. */
const subordinate = screened(
  /^(?:if|when|whenever|unless|although|though|even|because|as|once|while|after|before|since|given|whether|until|in case|every time|the (?:day|year|time|moment))\b/i,
)

/** "The Wi-Fi is SkyHub and the password is …": of what the words before it name. */
const ofTheSame = screened(/^the (?:password|passcode|passphrase|pin|code|key|username|login) (?:is|are|has)\b/i)

interface Cut {
  readonly at: number
  readonly until: number
  /** What the clause after it takes over from the one before. */
  readonly shares?: 'subject' | 'having'
}

/** The clauses of a sentence in order; the sentence alone when there is nothing to part. */
export function clausesOf(text: string, span: Span): readonly ClauseSpan[] {
  const sentence = text.slice(span.start, span.end)
  const cuts: Cut[] = []
  for (const match of sentence.matchAll(joint)) {
    if (isSubordinate(sentence.slice(cuts.at(-1)?.until ?? 0, match.index), match[0])) continue
    if (ofTheSame.test(sentence.slice(match.index + match[0].length))) continue
    cuts.push({ at: match.index, until: match.index + match[0].length })
  }
  for (const match of sentence.matchAll(sharing)) {
    const until = match.index + match[0].length
    if (
      match.index > 0 &&
      sentence.slice(0, match.index).split(' ').length > 2 &&
      !cuts.some((cut) => match.index < cut.until && cut.at < until)
    ) {
      cuts.push({ at: match.index, until, shares: 'subject' })
    }
  }
  if (having.test(sentence))
    for (const match of sentence.matchAll(alsoHaving))
      cuts.push({ at: match.index, until: match.index + match[0].length, shares: 'having' })
  if (cuts.length === 0) return [span]
  return cutAt(
    sentence,
    cuts.toSorted((a, b) => a.at - b.at),
    span.start,
  )
}

/** "When I was six, my dog …" and "in 2019, I …" are one clause; "until 2019 I lived in Ghent, now I …" are two. */
function isSubordinate(before: string, joined: string): boolean {
  if (wordCount(before) < 2) return true
  return subordinate.test(before) && !/\b(?:now|and|but|so)\b/.test(joined)
}

function cutAt(sentence: string, cuts: readonly Cut[], offset: number): readonly ClauseSpan[] {
  const clauses: ClauseSpan[] = []
  let [from, shared]: [number, string | undefined] = [0, undefined]
  let owner = sharedSubject.exec(sentence)?.[0]
  for (const cut of [...cuts, { at: sentence.length, until: sentence.length } satisfies Cut]) {
    const raw = sentence.slice(from, cut.at)
    const start = from + (raw.length - raw.trimStart().length)
    const end = start + raw.trim().length
    const joined = sentence.slice(cut.at, cut.until)
    if (/[\p{L}\p{N}]/u.test(raw)) {
      clauses.push({
        start: offset + start,
        end: offset + end,
        ...(shared === undefined ? {} : { shared }),
        ...(/\bbefore\b/i.test(joined) ? { isOverByNext: true as const } : {}),
      })
    }
    if (shared === undefined) owner = sharedSubject.exec(sentence.slice(start))?.[0] ?? owner
    shared = cut.shares === undefined || owner === undefined ? undefined : cut.shares === 'subject' ? owner : `${owner} have`
    from = cut.until
  }
  return clauses
}
