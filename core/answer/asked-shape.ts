// What an answer to a question has to look like, told by how the question asks: an amount of money, a number, a time, a colour, somebody.
// Narrow on purpose: a sentence about the right thing that also has this is worth showing, with doubt, where nothing surer is found.

/** Whether a sentence shows what was asked for; the words of the question itself don't count. */
export type ShowsAsked = (sentence: string) => boolean

const month = 'january|february|march|april|may|june|july|august|september|october|november|december'
const aTime = new RegExp(
  String.raw`\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]m\b|\b\d{1,2}(?:st|nd|rd|th)\b|\b(?:${month})\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:today|tomorrow|tonight|noon|midday|midnight|next (?:week|month|year)|half past|quarter (?:past|to)|at (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|(?:19|20)\d\d)\b`,
  'iu',
)
const lodging = /\b(?:hotel|hostel|guest ?house|b&b|campsite|cottage|villa|airbnb|inn|lodge|staying|stay)\b/iu
const kinds: readonly (readonly [asks: RegExp, shows: RegExp])[] = [
  [
    /\bhow much (?:is|are|was|were|will|did|does|do|would|has|have|had)\b.*\b(?:cost|pay|paid|charge|rent|fee|bill|salary|earn|owe|worth|price|spend|spent|be)\b|\bhow much (?:is|was|are|were|will) (?:my|our|the)\b|\b(?:price|cost|rent|fee|salary|bill)\b/iu,
    /[£$€¥]\s?\d|\d[\d,.]*\s?(?:quid|pounds?|euros?|dollars?|pence|bucks|k|kr|francs?)\b|\d[\d,.]*(?: each)? (?:a|per) (?:month|week|year|night|hour|head|person|day)\b|\b\d{1,3},\d{3}\b/iu,
  ],
  [/\b(?:where|which hotel)\b.*\bstay(?:ing|ed)?\b/iu, lodging],
  [/\b(?:number plate|registration)\b/iu, /\b\p{Lu}{1,3}\d{1,4} ?\p{Lu}{0,3}\b/u],
  [/\bweigh(?:t|ed)?\b/iu, /\d[\d.,]* ?(?:kilos?|kgs?|stone|lbs?|pounds?|g|grams?)\b/iu],
  [
    /^(?:and |so )?what (?:does|do|did) .+ do(?: for (?:a living|work|money))?\W*$/iu,
    /\b(?:works?|worked|runs?|owns?|teach(?:es)?|manages?|drives) |(?:['’]s|\bis|\bare|\bas|\bwas) an? \p{Ll}/u,
  ],
  [/\bhow (?:many|much|old|long|tall|big|heavy|far)\b/iu, /\d/u],
  [/\b(?:when|what (?:time|day|date)|which (?:day|date|month))\b/iu, aTime],
  [
    /\bwh(?:at|ich) colou?r\b/iu,
    /\b(?:red|blue|green|yellow|orange|purple|pink|black|white|grey|gray|brown|beige|cream|gold(?:en)?|silver|navy|turquoise|teal|ginger|maroon|violet|mustard|olive|ivory|copper|tan)\b/iu,
  ],
  [
    /^(?:and |so )?who\b|\bcalled\b|\bname\b|\bnamed\b/iu,
    /\b(?:(?:called|named)(?: (?:it|him|her|them))?|name(?:['’]s| is)|it'?s|is|by|are) \p{Lu}\p{Ll}|\b(?:a (?:woman|man|girl|boy|guy|lady)|Mr|Mrs|Ms|Dr)\b/u,
  ],
]

/** Undefined where the question's form says nothing of what its answer looks like. */
export function showsAsked(question: string): ShowsAsked | undefined {
  const shows = kinds.find(([asks]) => asks.test(question))?.[1]
  if (shows === undefined) return undefined
  const said = new Set(question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  return (sentence) => shows.test(sentence.replace(/[\p{L}\p{N}]+/gu, (word) => (said.has(word.toLowerCase()) ? '' : word)))
}
