// Words typed in a hurry, written out before they are read: "im", "shes", "dont" as "I'm", "she's", "don't"; "pwd", "gf", "bday" in full.
// Law: `originalAt` leads from every place of the text written out to its place in the text as typed; what is not such a word stays.

import { screened } from '../text/screen/screened.ts'

export interface Typed {
  readonly text: string
  readonly originalAt: (place: number) => number
}

const inFull: Readonly<Record<string, string>> = {
  im: "I'm",
  ive: "I've",
  hes: "he's",
  shes: "she's",
  theyre: "they're",
  theyve: "they've",
  weve: "we've",
  youre: "you're",
  youve: "you've",
  thats: "that's",
  whos: "who's",
  theres: "there's",
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  cant: "can't",
  wont: "won't",
  isnt: "isn't",
  arent: "aren't",
  wasnt: "wasn't",
  werent: "weren't",
  hasnt: "hasn't",
  havent: "haven't",
  hadnt: "hadn't",
  couldnt: "couldn't",
  wouldnt: "wouldn't",
  shouldnt: "shouldn't",
  pwd: 'password',
  passwd: 'password',
  gf: 'girlfriend',
  bf: 'boyfriend',
  bday: 'birthday',
  appt: 'appointment',
  tmrw: 'tomorrow',
  tmr: 'tomorrow',
  tomoz: 'tomorrow',
  rn: 'right now',
  bc: 'because',
  cos: 'because',
  coz: 'because',
  abt: 'about',
  thx: 'thanks',
  ppl: 'people',
}
const words = Object.keys(inFull).join('|')
const mayLack = screened(new RegExp(String.raw`\b(?:${words}|id|its)\b`, 'i'))
/** "Its" is "it's" only where no thing of its own can follow, "id" is "I'd" only before a verb. */
const lacking = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’_./@#-])(?:(?<word>${words})(?![\p{L}\p{N}'’@]|[-_.]\p{L})|(?<its>its)(?= (?:an?|the|called|in|on|at|not|now|been|my|our|his|her|going|due|good|still|just|about|from|under|behind|with|\d))|(?<would>id)(?= (?:like|love|rather|prefer|come|go|be|have)(?!\p{L})))`,
  'giu',
)

/** The text written out; the text itself where there is nothing to write out. */
export function asTyped(text: string): Typed {
  if (!mayLack.test(text)) return { text, originalAt: (place) => place }
  const changes: { readonly at: number; readonly length: number; readonly by: number }[] = []
  let whole = ''
  let from = 0
  for (const { index, 0: typed, groups } of text.matchAll(lacking)) {
    const plain = groups?.['its'] !== undefined ? "it's" : groups?.['would'] !== undefined ? "I'd" : (inFull[typed.toLowerCase()] ?? typed)
    whole += text.slice(from, index)
    changes.push({ at: whole.length, length: plain.length, by: plain.length - typed.length })
    whole += /^\p{Lu}/u.test(typed) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain
    from = index + typed.length
  }
  return { text: whole + text.slice(from), originalAt: (place) => place - shiftAt(changes, place) }
}

/** How far a place has moved; one within a word written out stays within the word typed. */
function shiftAt(changes: readonly { readonly at: number; readonly length: number; readonly by: number }[], place: number): number {
  return changes.reduce(
    (shift, { at, length, by }) => shift + (place >= at + length ? by : place > at ? Math.min(place - at, Math.max(by, 0)) : 0),
    0,
  )
}
