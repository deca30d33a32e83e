// Reading a turn by rules: does it tell, ask, command, or only greet? A mixed turn does both, and its questions are cut out of it so
// that nothing is remembered from a question and every question is answered.

import type { CommandName, TurnReading } from './answer.types.ts'
import { sentencesOf } from './sentences.ts'

const lead =
  /^(?:(?:ok(?:ay)?|so|and|but|also|well|now|oh|um|er|hey|hi|hello|right|good|great|thanks|thank you|please|sorry|by the way|btw|quick question|one more thing|just|actually|keepsake|then)\b[\s,:.!–—-]*)+/iu
const pronoun = String.raw`(?:i|you|we|he|she|it|they|there)`
const named = String.raw`(?:${pronoun}|my|our|your|his|her|their|the|this|that|any|anyone|\p{Lu}[\p{L}'’-]+)`
const aux = String.raw`(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|must|shall|isn['’]?t|aren['’]?t|don['’]?t|doesn['’]?t|didn['’]?t|can['’]?t|won['’]?t)`

/** Openings that ask even without a question mark. "What I love is tea" and "When I was six" are not among them. */
const asking: readonly RegExp[] = [
  new RegExp(String.raw`^(?:what|when|where|who|why|how|which|whose)(?:['’]?(?:s|re|d|ll)|\s+${aux})\b`, 'iu'),
  new RegExp(String.raw`^(?:what|which|whose)\s+(?:(?!(?:${pronoun}|my|our|the|a|an)\s)[\p{L}'’-]+\s+){1,4}?${aux}\s`, 'iu'),
  /^how\s+(?:old|many|much|long|often|far|tall|big|heavy|about)\b/iu,
  /^what\s+(?:about|else)\b/iu,
  /^who\s+(?:has|have|had|got|keeps?|knows?|likes?|lives?|works?|teaches|taught|told|said|gave|is|was|are|were|owns?|looks?|bought|made|came|went|married|wrote|invented|won|painted|discovered)\b/iu,
  new RegExp(
    String.raw`^(?:am|are|is|does|isn['’]?t|aren['’]?t|doesn['’]?t|don['’]?t|can|could|would|should|won['’]?t)\s+${named}(?=\s)`,
    'u',
  ),
  new RegExp(String.raw`^(?:do|did|have|has|had|was|were|will|shall|didn['’]?t|haven['’]?t|hasn['’]?t|wasn['’]?t)\s+${pronoun}(?=\s)`, 'u'),
  /^(?:do|does)\s+my\s/u,
  /^(?:remind|tell)\s+me(?:\s+again)?\s+(?:what|when|where|who|why|how|which|whose|if|whether|about|of|everything|all|my|the|again|a|more)\b/iu,
  /^(?:list|show|find|search|look\s+up|name|recall)\s+(?:me\s+|for\s+)?(?:all\s+|everything\s+)?(?:of\s+)?(?:my|our|the|what|everything|anything|all|about)\b/iu,
  /^give\s+me\s+(?:my|our|the|a|some|all|everything)\b/iu,
  /^(?:i|i['’]ve)\s+(?:can['’]?t|cannot|don['’]?t|do\s+not|forgot|forget|forgotten|have\s+forgotten)\s*(?:remember|recall|know)?\s+(?:what|when|where|who|which|whose|how|if|whether)\b/iu,
  /^i(?:['’]m|\s+am)?\s+(?:wonder|wondering|curious|trying\s+to\s+remember)(?:\s+about)?\s+(?:what|when|where|who|which|how|if|whether)\b/iu,
  /^i(?:['’]d\s+like|\s+want|\s+need)\s+to\s+know\b/iu,
  /^(?:any\s+idea|no\s+idea|not\s+sure)\s+(?:what|when|where|who|which|how)\b/iu,
  /^(?:write|draft|compose|translate|explain|summari[sz]e|define|calculate|suggest|recommend|help\s+me|describe|rewrite|proofread|brainstorm|convert)\b(?!\s+(?:is|was|are)\b)/iu,
]
const upperLead = /^\p{Ll}/u

/** A statement in front of a question in one sentence: "I moved to Porto last week, what was my old address?" */
const spliced =
  /^((?:i|i['’]m|i['’]ve|my|we|we['’]re|we['’]ve|our)\s.+?)(?:[,;:]|\s[–—-])\s+(?:and|but|so)?\s*((?:what|when|where|who|which|how|do|does|did|am|is|are|have|can)\b.+)$/iu
/** "The heating is broken again, who is my landlord?" */
const splicedAfterAny =
  /^((?:the|it|this|that|he|she|they|there|\p{Lu}[\p{L}'’-]+)\s.+?)(?:[,;:]|\s[–—-])\s+(?:and|but|so)?\s*((?:what|when|where|who|which|how|do|does|did|am|is|are|have|can)['’]?s?\s(?:is|are|was|were|am|do|does|did|has|have|i|we|my|our|the|much|many|old|long)\b.+)$/iu
const tagged = /,?\s*(?:right|correct|isn['’]?t it|is(?:n['’]?t)? (?:he|she|that)|don['’]?t i|am i not|aren['’]?t i|yes|no|yeah)\s*\?$/iu
const aside = /,\s*(?:ok(?:ay)?|you know|remember|all right|alright)\s*\?$/iu

const courtesies: readonly (readonly [RegExp, NonNullable<TurnReading['courtesy']>])[] = [
  [/^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|morning|evening)(?: there| again| keepsake)?$/u, 'greeting'],
  [/^(?:how are you(?: doing| today)?|how['’]?s it going|are you there)$/u, 'greeting'],
  [
    /^(?:many |ok(?:ay)? |great |good |perfect |lovely )?(?:thanks|thank you|thankyou|cheers|ta)(?: (?:a lot|so much|very much|again|keepsake|for that|for your help))?$/u,
    'thanks',
  ],
  [
    /^(?:(?:many )?(?:thanks|thank you|cheers)(?: (?:a lot|so much|very much|again))? )?(?:you(?:['’]re| are)|that(?:['’]s| is| was)|this is) (?:so |very |really |just |all |an? )*(?:brilliant|great|amazing|awesome|perfect|wonderful|fantastic|lovely|kind|helpful|useful|star|gem|lifesaver|legend|the best)$/u,
    'thanks',
  ],
  [
    /^(?:bye|goodbye|bye bye|good ?night|see you|see you (?:later|tomorrow|soon)|talk (?:later|soon|tomorrow)|night)(?: then| keepsake)?$/u,
    'farewell',
  ],
  [
    /^(?:ok(?:ay)?|yes|yep|yeah|no|nope|sure|great|good|perfect|lovely|nice|cool|brilliant|fine|right|got it|i see|all right|alright|never ?mind|forget it|not now|hm+|wow|ha(?:ha)*|that['’]?s (?:right|correct|it|all)|well done|interesting)$/u,
    'assent',
  ],
]

const wrongOpening =
  /^(?:no+[,.!\s–—-]+)?(?:(?:that|this|it)(?:['’]?s| is| was)\s+(?:just |simply |completely |all )?(?:wrong|incorrect|false|untrue|not (?:right|true|correct|it|so)|no longer (?:true|right|so)|out of date|old|outdated)|(?:that|this|it) isn['’]?t (?:right|true|correct|so)|you(?:['’]re| are| got that| got it| have that)\s+wrong|you(?:['’]re| are) mistaken|wrong|incorrect|not true|that['’]?s not what i (?:said|meant|told you))(?=$|[\s.,!;:–—-])(?:\s+(?:any ?more|now|at all|about that))?[\s.,!;:–—-]*/iu
/** "Forget what I said about Leeds, it's York": put right rather than to be forgotten. */
const saysInstead = /[,;:.–—-]\s*(?:it|he|she|that|they)(?:['’](?:s|re)|\s+(?:is|are|was))\s+\S/iu
/** What follows "that's wrong" can stand by itself when it names what it is about. */
const standsAlone = /^(?:(?:it['’]?s\s+)?(?:my|our|the|i|we|i['’]m|i['’]ve)\s|\p{Lu}[\p{L}'’-]+\s+(?:is|was|lives|works|has|likes)\b)/u

/** Reads a turn. Pure, total, and blind to what is remembered. */
export function readTurn(text: string): TurnReading {
  const turn = text.trim()
  const command = readCommand(turn)
  if (command !== undefined) return readCommanded(command)
  const courtesy = courtesyOf(turn)
  if (courtesy !== undefined) return { tells: false, asks: false, questions: [], courtesy }
  const questions: string[] = []
  let tells = false
  for (const { text: sentence } of sentencesOf(turn)) {
    if (courtesyOf(sentence) !== undefined) continue
    const read = readSentence(sentence)
    if (read.question !== undefined) questions.push(...apart(withApostrophes(read.question)))
    tells ||= read.tells
  }
  return { tells, asks: questions.length > 0, questions }
}

const unmarked: readonly (readonly [RegExp, string])[] = [
  [/\b(what|who|where|when|how)s\b/giu, "$1's"],
  [/\b(do|does|did|is|are|was|were|has|have|had|could|would|should)nt\b/giu, "$1n't"],
  [/\bim\b/giu, "I'm"],
  [/\bive\b/giu, "I've"],
]

/** "whats the wifi password": typed in a hurry. A question is looked up by its words, and these are none. */
const withApostrophes = (question: string): string =>
  unmarked.reduce((text, [pattern, written]) => text.replace(pattern, written), question)

/** "What does Saskia play, and where do I work?" asks twice. */
function apart(question: string): readonly string[] {
  const joints = [
    ...question.matchAll(/(?:,\s*(?:and\s+)?|\s+and\s+)(?=(?:what|when|where|who|which|how|whose|do|does|did|is|are|am)\b)/giu),
  ]
  for (const { index, 0: joint } of joints) {
    const [first, rest] = [question.slice(0, index), question.slice(index + joint.length)]
    if (first.trim().split(/\s+/u).length >= 3 && opensAsking(first) && opensAsking(rest)) return [`${first}?`, ...apart(rest)]
  }
  return [question]
}

/** True when the sentence asks for something. */
export function isQuestion(sentence: string): boolean {
  return readSentence(sentence.trim()).question !== undefined
}

/** "In March, where did I live?": the time is part of the question. */
const timeBefore =
  /^(?:back )?(?:in|on|during|by|as of|at) (?:(?!,|\b(?:i|we|my)\b).){3,30}, (?=(?:what|when|where|who|which|how|whose)\b)/iu

function readSentence(sentence: string): { readonly tells: boolean; readonly question?: string } {
  const marked = /\?["'”’)\]]*$/u.test(sentence)
  const bare = withoutLead(sentence)
  if (marked && aside.test(sentence)) return { tells: true }
  if (marked && timeBefore.test(bare)) return { tells: false, question: bare }
  const mixed = spliced.exec(bare) ?? (marked ? splicedAfterAny.exec(bare) : null)
  if (mixed !== null && (marked || opensAsking(mixed[2] ?? '')) && !tagged.test(sentence) && !opensAsking(bare)) {
    return { tells: true, question: mixed[2] ?? bare }
  }
  if (marked || opensAsking(bare)) return { tells: false, question: bare === '' ? sentence : bare }
  return { tells: /\p{L}.*[\s\p{L}]\p{L}/u.test(bare) && /\p{L}{2}/u.test(bare) }
}

function opensAsking(sentence: string): boolean {
  // The inverted openings ask only when a name or pronoun follows; names are told by their capital, so the first letter alone is lowered.
  const lowered = upperLead.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1)
  const plain = lowered.replace(/\bI\b/gu, 'i')
  return asking.some((pattern) => pattern.test(plain))
}

function withoutLead(sentence: string): string {
  const rest = sentence.replace(lead, '')
  return rest === '' || /^[?.!]+$/u.test(rest) ? sentence : rest
}

function courtesyOf(text: string): TurnReading['courtesy'] {
  const plain = text
    .toLowerCase()
    .replace(/[.,!?\s]+/gu, ' ')
    .trim()
  return courtesies.find(([pattern]) => pattern.test(plain))?.[1]
}

function readCommand(turn: string): TurnReading['command'] {
  const slash = /^\/(remember|forget|private)(?=$|[\s:])[\s:]*/iu.exec(turn)
  if (slash?.[1] !== undefined) {
    const name = slash[1].toLowerCase() as CommandName
    const rest = turn.slice(slash[0].length).trim()
    return name === 'forget' ? whatToForget(rest) : { name, rest }
  }
  const remember =
    /^(?:please\s+|can you\s+|could you\s+)?(?:remember|note|make a note|keep in mind|don['’]?t forget)(?:\s+that\b(?!\s+(?:time|day|one))|\s*:|\s+this\s*[:–—-])\s*/iu.exec(
      turn,
    )
  if (remember !== null && !turn.endsWith('?')) return { name: 'remember', rest: turn.slice(remember[0].length).trim() }
  const forget =
    /^(?:please\s+|can you\s+|could you\s+)?(?:forget|erase|delete)\s+(?=(?:everything|all)\s)|^(?:please\s+|can you\s+|could you\s+)?forget\s+(?:what i (?:said|told you) about|about|that(?=\s+\S))\s+/iu.exec(
      turn,
    )
  if (forget !== null && !saysInstead.test(turn)) return whatToForget(turn.slice(forget[0].length))
  const wrong = wrongOpening.exec(turn)
  if (wrong === null) return undefined
  const rest = turn.slice(wrong[0].length).trim()
  // With the right words following, the turn is a telling: it replaces the old by itself and needs no command.
  return standsAlone.test(rest) || rest.endsWith('?') ? undefined : { name: 'wrong', rest }
}

const everything =
  /^(?:everything|all)(?:\s+(?:that\s+)?(?:i(?:['’]ve)?\s+(?:ever\s+)?(?:said|told\s+you)|you\s+(?:know|have)))?\s+(?:about|on|of)\s+/iu

function whatToForget(words: string): NonNullable<TurnReading['command']> {
  const rest = words.replace(/[.?!]+$/u, '').trim()
  const lead = everything.exec(rest)
  return lead === null ? { name: 'forget', rest } : { name: 'forget', rest: rest.slice(lead[0].length).trim(), everything: true }
}

function readCommanded(command: NonNullable<TurnReading['command']>): TurnReading {
  switch (command.name) {
    case 'remember':
      return { tells: command.rest !== '', asks: false, command, questions: [] }
    case 'private': {
      const { tells, asks, questions } = readTurn(command.rest)
      return { tells, asks, command, questions }
    }
    case 'forget':
    case 'wrong':
      return { tells: false, asks: false, command, questions: [] }
  }
}
