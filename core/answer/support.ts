// How well a sentence supports an answer: which of the question's words it carries, a name standing for its relation and the other way.

import { isCalendarName } from '../text/calendar-names.ts'
import { termsOf } from '../text/terms.ts'
import { mayAnswer } from './about-whom.ts'
import { keysOf } from './aliases.ts'
import type { ComposeInput, SlotQuery } from './answer.types.ts'
import { formsOf, formsOfTerm, wholeTermsOf } from './word-forms.ts'
import { attributes, type KnownAttribute } from '../extraction/attributes.ts'
import { relationOf } from '../extraction/relations.ts'

/** Words of asking, not of what is asked. */
export const askingWords: ReadonlySet<string> = new Set(
  termsOf(
    'tell know remember remind say said told mention name thing things something anything everything please again called happen talk tell exactly kind sort many much often long moment currently nowadays lately',
  ),
)

export interface Support {
  /** 0–1: share of the question's words that are in the sentence. */
  readonly share: number
  readonly matched: number
  /** The one asked about is in it (always true for the person themself). */
  readonly hasSubject: boolean
  /** A word of what is asked about them is in it; true where the question names no attribute. */
  readonly hasAttribute: boolean
  /** What is asked of them is in none of the words looked for, and not here either. */
  readonly lacksAttribute: boolean
  /** It holds what a value of the attribute looks like: a number for an age. */
  readonly hasValue: boolean
  /** It looks like what is wanted: a place for "where", a time for "when", a name for "called". */
  readonly hasShape: boolean
  /** Beyond whom it is about, it has something of what is asked. */
  readonly hasTopic: boolean
  /** It goes on where the question breaks off: "fly from?" and "from Stansted". */
  readonly hasEnding: boolean
  /** It is a telling, and about the one asked about. */
  readonly isApt: boolean
  /** Everybody the question names is named here or close by. */
  readonly hasNames: boolean
}

/** Without these a sentence cannot answer, whatever words it shares. */
const wantedShapes: Readonly<Record<string, RegExp>> = {
  where: /\b(?:in|at|on|with|under|behind|inside|by|near|next to|between|above|below|has|have|got|took)\b/iu,
  whither: /\b(?:in|at|to|for|into|towards|near|from|on|by|off|abroad|home|there|here)\b/iu,
  when: /\d|\b(?:today|tomorrow|tonight|noon|midnight|half|quarter|\p{L}*days?|mornings?|afternoons?|evenings?|nights?|weeks?|weekends?|months?|years?|spring|summer|autumn|winter|easter|christmas|xmas|new year|half-term|term|holidays|january|february|march|april|may|june|july|august|september|october|november|december|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/iu,
  // "He's in Madeira" names nobody.
  name: /\b(?:called|named|name|names)\b|\b(?:is|are|was|,) \p{Lu}|(?<=\p{L})(?<!\b(?:in|at|to|from|on|near|until|till|since|every|next|last)),? \p{Lu}\p{Ll}/u,
}

const aNumber = /\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|\p{L}+teen|\p{L}+ty)\b/iu
/** What a value of the attribute looks like, where its name need not be said: "Juno is six". */
const valueShapes: Readonly<Record<string, RegExp>> = {
  age: aNumber,
  price: aNumber,
  phone: /\d[\d ]{5,}/u,
  email: /\S@\S/u,
  origin: /\bfrom\b/iu,
}

/** Nothing answers for these that does not look like one. */
const mustShow: ReadonlySet<string> = new Set(['age', 'phone', 'email'])
const amount = /\bhow (?:much|many)\b/iu
const aQuantity =
  /[\d½¼¾]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|half|quarter|third|twice|double|dozen|couple|few|several|no|none|nothing|free|an?|more|less|lots?|too much)\b/iu

/** Measures sentences against one question; `around` is the text that says whom a sentence is about (its turn). */
export function supportFor({ question, reading, aliases }: ComposeInput): (sentence: string, around?: string) => Support {
  const having = new Set(
    wholeTermsOf(wordless.map((shape) => shape.exec(question.trim())).find((match) => match !== null)?.groups?.['verb'] ?? ''),
  )
  const every = [...new Set(wholeTermsOf(question))].filter((term) => !askingWords.has(term) && !having.has(term))
  const kind = new Set(wholeTermsOf(category.exec(question.trim())?.groups?.['noun'] ?? ''))
  const named = every.filter((term) => !kind.has(term))
  const first = reading[0]
  const subjectForms = first === undefined ? [] : subjectTerms(first, aliases)
  const attributeForms = first === undefined ? [] : attributeTerms(first)
  const shape = first === undefined ? undefined : valueShapes[first.attribute]
  const wanted =
    first === undefined
      ? undefined
      : (wantedShapes[first.attribute] ?? wantedShapes[{ time: 'when', place: 'whither' }[first.wants as string] ?? ''])
  const ending = /\b(?<word>from|with|to|for|at|under|behind)\?*$/iu.exec(question.trim())?.groups?.['word']?.toLowerCase()
  const isApt = mayAnswer(question, aliases)
  const names = namesIn(question, aliases)
  // "Where is Leo from?": what is asked is in no word that is looked for, so the sentence must show it itself.
  const isAttributeUnsaid = attributeForms.length > 0 && !attributeForms.some((term) => every.includes(term))
  const equals = new Map(every.map((term) => [term, formsOf(term, aliases)]))
  const ofSubject = new Set([...subjectForms, ...names].flat())
  const ofNamed = new Set(names.flat())
  const withoutNames = namesTaken(question)
  const topics = every.filter((term) => !ofSubject.has(term) && !(kind.has(term) && ofTime.has(term)))
  return (sentence, around = sentence) => {
    const said = new Set(wholeTermsOf(sentence))
    const asked = named.length > 0 && ![...kind].some((term) => formsOfTerm(term).some((form) => said.has(form))) ? named : every
    const near = new Set(wholeTermsOf(around))
    const isMeant = byPronoun.test(sentence)
    const isSaid = (term: string): boolean =>
      equals.get(term)?.some((form) => said.has(form) || (isMeant && ofNamed.has(term) && near.has(form))) === true
    const matched = asked.filter(isSaid).length
    const hasAttribute = attributeForms.length === 0 || attributeForms.some((term) => said.has(term)) || (shape?.test(sentence) ?? false)
    const hasTopic =
      topics.length === 0 ||
      (attributeForms.length > 0 && hasAttribute) ||
      topics.some((term) => equals.get(term)?.some((form) => said.has(form)))
    return {
      hasTopic,
      share: asked.length === 0 ? 0 : matched / asked.length,
      matched,
      hasSubject: subjectForms.length === 0 || subjectForms.some((form) => isNear(form, near)),
      hasAttribute,
      lacksAttribute:
        (isAttributeUnsaid && !hasAttribute) || (shape !== undefined && mustShow.has(first?.attribute ?? '') && !shape.test(sentence)),
      hasValue: shape?.test(sentence) ?? false,
      hasShape:
        (wanted === undefined || wanted.test(first?.attribute === 'name' ? withoutNames(sentence) : withoutWordsOf(question, sentence))) &&
        (!amount.test(question) || aQuantity.test(withoutWordsOf(question, sentence))),
      hasEnding: ending !== undefined && sentence.toLowerCase().includes(` ${ending} `),
      isApt: isApt(sentence),
      hasNames: names.every((forms) => forms.some((form) => near.has(form))),
    }
  }
}

/** "When is the 10k?" is not answered by the 10 of "a 10k": what the question says already is no news. */
function withoutWordsOf(question: string, sentence: string): string {
  const known = new Set(question.toLowerCase().match(/[\p{L}\p{N}]*(?:\p{N}|day)[\p{L}\p{N}]*/gu) ?? [])
  return known.size === 0 ? sentence : sentence.replace(/[\p{L}\p{N}]+/gu, (word) => (known.has(word.toLowerCase()) ? '' : word))
}

/** "What is Pia's school called?" asks for another name than hers, and than what one calls one's family. */
function namesTaken(question: string): (sentence: string) => string {
  const known = new Set(question.toLowerCase().match(/\p{L}+/gu) ?? [])
  return (sentence) =>
    sentence.replace(/\p{Lu}\p{Ll}+/gu, (word) => (known.has(word.toLowerCase()) || relationOf(word) !== undefined ? '' : word))
}

/** The index terms, in all their forms, of each name in a question: with a capital inside it, or known as somebody's. */
function namesIn(question: string, aliases: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const words = question.match(/\p{L}[\p{L}’'-]*/gu) ?? []
  return words.flatMap((word, at) => {
    const bare = word.replace(/['’]s?$/u, '')
    const isName = (at > 0 && /^\p{Lu}\p{Ll}/u.test(bare) && !isCalendarName(bare)) || aliases.has(bare.toLowerCase())
    const forms = isName ? wholeTermsOf(bare).flatMap((term) => formsOf(term, aliases)) : []
    return forms.length === 0 ? [] : [forms]
  })
}

/** All words of a person's name, most words of a thing's. */
function isNear(form: readonly string[], near: ReadonlySet<string>): boolean {
  const found = form.filter((term) => formsOfTerm(term).some((other) => near.has(other))).length
  return form.length > 1 ? found / form.length >= 0.6 : found === form.length
}

/** "Which book did I finish?": the sentence may call it by its title. */
const category = /^(?:which|what) (?<noun>[\p{L}-]+) (?:do|did|does|is|are|was|were|have|has|am)\b/iu

/** "What day are we closed?" has its day in the answer. */
const ofTime: ReadonlySet<string> = new Set(wholeTermsOf('day days date time month year week weekday weekdays'))

/** "Nadia passed! She's leaving for Leeds": whoever its turn speaks of. */
const byPronoun = /^(?:(?:and|but|so|now) )?(?:she|he|they|we|her|his|their|our)(?![\p{L}])/iu
const ofGoing = /^where (?:am|is|are) .+? (?<verb>going|off|moving|heading)(?: to| for)?\W*$/iu

/** "Which vet do we use?" asks which is ours: the verb says no more than that, and no telling need have it. */
const ofHaving =
  /^(?:and |so )?(?:which|what) [\p{L}' -]+? (?:do|did) (?:i|we) (?:still |currently |usually |now )?(?<verb>have|own|use|drive|ride|go to|wear|see)(?: now| at the moment| these days)?\W*$/iu

/** "What did I think of it?": an opinion seldom calls itself one. */
const ofThinking = /^(?:what|how) (?:do|did) (?:i|we) (?<verb>think|make|like|find|feel)(?: of| about)? /iu
const ofMeaning = /^what (?:do|does|did) .+ (?<verb>mean|stand for)\W*$/iu
/** Questions whose verb no telling need have. */
const wordless: readonly RegExp[] = [ofHaving, ofThinking, ofMeaning, ofGoing]

function subjectTerms({ subject }: SlotQuery, aliases: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  if (subject === 'me' || subject === '*') return []
  return keysOf(subject, aliases)
    .map((key) => wholeTermsOf(key))
    .filter((terms) => terms.length > 0)
}

function attributeTerms({ attribute, value }: SlotQuery): readonly string[] {
  if (['*', 'when', 'where', 'name', 'plan', 'routine'].includes(attribute)) return []
  const names = Object.hasOwn(attributes, attribute)
    ? [attribute, ...attributes[attribute as KnownAttribute].aliases]
    : [attribute.split(' ').at(-1) ?? attribute]
  return [...names, value ?? ''].flatMap((name) => wholeTermsOf(name))
}
