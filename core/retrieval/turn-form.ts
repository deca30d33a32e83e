// What kind of turn a text is, read once when it is indexed and kept as twelve bytes: flags (a question, an instruction, a preference …)
// and rates. Nothing here depends on other units, so that a turn's form never changes and needs no re-indexing.

import { mentionsTime } from '../text/time-words.ts'

/** Raised whenever a text would give another form; segments written under another version are rebuilt. */
export const formVersion = 1

/** Bits of `flags`. */
export const formBits = {
  asks: 1,
  endsAsking: 1 << 1,
  instructs: 1 << 2,
  prefers: 1 << 3,
  acknowledges: 1 << 4,
  code: 1 << 5,
  intends: 1 << 6,
  time: 1 << 7,
  number: 1 << 8,
  place: 1 << 9,
  name: 1 << 10,
  reason: 1 << 11,
  quotes: 1 << 12,
  denies: 1 << 13,
  feels: 1 << 14,
  lists: 1 << 15,
  changes: 1 << 16,
  greets: 1 << 17,
} as const
export type FormBit = keyof typeof formBits

/** Bytes of `measures`, each 0–255. */
export const formMeasures = ['words', 'firstPerson', 'secondPerson', 'commas', 'exclamations', 'past', 'digits', 'capitals'] as const
export type FormMeasure = (typeof formMeasures)[number]
export const measureCount = formMeasures.length

export interface TurnForm {
  readonly flags: number
  /** One byte per name in `formMeasures`. */
  readonly measures: Uint8Array
}

const patterns: Readonly<Record<Exclude<FormBit, 'time' | 'instructs' | 'name' | 'asks' | 'endsAsking'>, RegExp>> = {
  prefers:
    /\b(?:i(?:'d| would)? (?:really |much |also |usually |generally |always )?(?:prefer|favou?r|rather)|i(?:'d| would) (?:rather|like)|i (?:really |also |absolutely |just )?(?:like|love|enjoy|hate|dislike|can't stand)|my (?:favou?rite|preference|preferred)|i(?:'m| am) (?:not )?(?:a (?:big |huge )?fan of|into|keen on|fond of|partial to)|instead of|prefers?|preferring)\b/i,
  acknowledges:
    /^\W*(?:thanks|thank you|sure|ok|okay|great|cool|nice|awesome|wow|yes|yeah|yep|no problem|sounds good|got it|perfect|absolutely|definitely|exactly|right|haha)\b/i,
  code: /```|\b(?:function|const|import|def|class|return|SELECT|FROM)\b.*[;{}()=]|<\/\w+>/,
  intends:
    /\b(?:i(?:'m| am)(?: \w+)? (?:trying|planning|working|looking|hoping|going|thinking|preparing|building|considering|aiming|learning|starting|about to)|i (?:want|need|plan|intend|hope|aim|decided|started|have started|have been|'ve been)|i(?:'ve| have) (?:decided|started|been)|my (?:goal|plan|aim|deadline|project) (?:is|are))\b/i,
  number: /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|couple|twice|once)\b/i,
  place: /\b(?:in|at|to|from|near|visited|around) (?:the )?\p{Lu}[\p{L}-]+/u,
  reason: /\b(?:because|since|so that|due to|that's why|which is why|the reason|in order to|thanks to|after|wanted to)\b/i,
  quotes: /["“«][^"”»]{3,}["”»]/,
  denies: /\b(?:never|not|no longer|haven't|hasn't|didn't|don't|doesn't|won't|can't|isn't|wasn't|aren't|stopped|quit)\b/i,
  feels:
    /\b(?:feel|feeling|felt|happy|sad|proud|excited|worried|anxious|nervous|afraid|scared|grateful|thankful|stressed|tired|glad|upset|angry|lonely|relieved|overwhelmed|passionate|important to me|means a lot)\b/i,
  lists: /(?:^|\n)\s*(?:\d+[.)]|[-*•])\s/,
  changes:
    /\b(?:now|just|recently|changed|moved|switched|updated|increased|decreased|reduced|extended|instead|no longer|new|actually|anymore|used to)\b/i,
  greets: /^\W*(?:hey|hi|hello|good (?:morning|evening|afternoon)|long time)\b/i,
}
const always =
  /\b(?:always|never|please (?:always|make sure|include|provide|use|keep)|make sure|from now on|whenever|be sure|remember to|don't ever)\b/i
const toMe = /\b(?:when(?:ever)? i|if i|for me|i ask|to me|tell me|show me|give me)\b/i
const instructionWords = 45
const name = /(?<=[\p{L}\p{N},;] )\p{Lu}[\p{L}-]+/u
const wordPattern = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu
const firstPersonWords = new Set(['i', "i'm", "i've", "i'd", "i'll", 'my', 'me', 'mine', 'myself', 'we', 'our', 'us', "we're", "we've"])
const secondPersonWords = new Set(['you', 'your', "you're", "you've", "you'll", "you'd", 'yours', 'yourself'])

/** The form of a text. Long texts are judged by their first 2,000 characters. */
export function turnForm(text: string): TurnForm {
  const head = (text.length > 2000 ? text.slice(0, 2000) : text).replaceAll('’', "'")
  const words = head.match(wordPattern) ?? []
  let flags = 0
  if (head.includes('?')) flags |= formBits.asks
  if (/\?\W*$/.test(head)) flags |= formBits.endsAsking
  if (words.length < instructionWords && always.test(head) && toMe.test(head)) flags |= formBits.instructs
  if (mentionsTime(text)) flags |= formBits.time
  if (name.test(head)) flags |= formBits.name
  for (const [bit, pattern] of Object.entries(patterns)) if (pattern.test(head)) flags |= formBits[bit as FormBit]
  return { flags, measures: measure(text, head, words) }
}

function measure(text: string, head: string, words: readonly string[]): Uint8Array {
  let first = 0
  let second = 0
  let past = 0
  let capitals = 0
  for (const word of words) {
    const lower = word.toLowerCase()
    if (firstPersonWords.has(lower)) first += 1
    else if (secondPersonWords.has(lower)) second += 1
    else if (pastVerbs.has(lower) || (lower.length > 4 && lower.endsWith('ed'))) past += 1
    if (word !== lower && word !== 'I' && !lower.startsWith("i'")) capitals += 1
  }
  const count = Math.max(1, words.length)
  const share = (part: number): number => Math.min(255, Math.round((part / count) * 510))
  const logarithm = (amount: number): number => Math.min(255, Math.round(Math.log1p(amount) * 32))
  return Uint8Array.of(
    logarithm(Math.round((words.length * text.length) / Math.max(1, head.length))),
    share(first),
    share(second),
    share(countOf(head, ',')),
    share(countOf(head, '!')),
    share(past),
    logarithm(digitsOf(head)),
    logarithm(capitals),
  )
}

const pastVerbs = new Set(
  'was were had did went got made took saw came said told gave found bought met ran began felt kept left lost won wrote read grew knew taught drove ate drank slept spent built sold sent'.split(
    ' ',
  ),
)

function countOf(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1
  return count
}

function digitsOf(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) count += 1
  }
  return count
}
