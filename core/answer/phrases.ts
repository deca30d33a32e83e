// Small grammar: joining lists, articles, prepositions, and how an attribute is named.

const prepositions =
  /^(?:in|at|on|with|near|under|behind|inside|by|for|from|to|as|outside|next|above|below|between|around|every|each|until|after|before|off|over|just|close|somewhere)\b/iu
const determined =
  /^(?:an?|the|my|your|his|her|their|our|one|two|three|four|five|some|self-employed|retired|unemployed|between|in|on|at|studying|training|working|looking|now|still|head|director|chief)\b/iu
const irregularArticle = /^(?:hour|honest|heir|MP\b|NHS\b|X-ray|[AEFHILMNORSX][A-Z])/u
const saidWithU = /^(?:uni(?!m|n)|use|euro|one\b|u[A-Z])/iu

/** `A, B and C`. With `apart`, values that are lists themselves are taken apart first: `hazelnuts and walnuts` + `sesame`. */
/** Where one value ends and the next begins; "20 mg, one every morning" is one. */
const apartAt = /\s*,(?!\s*(?:one|two|three|half|once|twice|every|each|\d|in the|at|before|after|as|when)\b)\s*(?:and\s+)?|\s+and\s+/u

export function joinWords(values: readonly string[], apart = false): string {
  const items = apart ? values.flatMap((value) => value.split(apartAt)) : [...values]
  const seen = new Set<string>()
  const distinct = items.filter((item) => item !== '' && !seen.has(item.toLowerCase()) && seen.add(item.toLowerCase()))
  const last = distinct.at(-1)
  if (last === undefined) return ''
  if (distinct.length === 1) return last
  const isNested = distinct.some((item) => / and |,/u.test(item))
  return `${distinct.slice(0, -1).join(', ')}${isNested ? ', and ' : ' and '}${last}`
}

/** `nurse` → `a nurse`; what already has a determiner, a capital or a verb form stays. */
export function withArticle(value: string): string {
  if (
    determined.test(value) ||
    /^\p{Lu}\p{Ll}/u.test(value) ||
    /^\p{L}+ing\b/u.test(value) ||
    /^\d/u.test(value) ||
    /[^s]s$/u.test(value.split(' ')[0] ?? '')
  ) {
    return value
  }
  return `${/^[aeiou]/iu.test(value) ? (saidWithU.test(value) ? 'a' : 'an') : irregularArticle.test(value) ? 'an' : 'a'} ${value}`
}

export function withPreposition(value: string, preposition: string): string {
  return preposition === '' || prepositions.test(value) ? value : `${preposition} ${value}`
}

const attributeWords: Readonly<Record<string, string>> = { phone: 'phone number', email: 'email address', code: 'code' }

/** `phone` → `phone number`; plural when it reads so: `favourite films`. */
export function attributePhrase(attribute: string, count: number): { readonly phrase: string; readonly isPlural: boolean } {
  const phrase = attributeWords[attribute] ?? attribute
  const isPlural = /[^siu]s$/u.test(phrase) && !/(?:address|news)$/u.test(phrase)
  return count > 1 && !isPlural ? { phrase: `${phrase}s`, isPlural: true } : { phrase, isPlural }
}
