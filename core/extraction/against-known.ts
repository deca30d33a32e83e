// What a sentence does to something that holds, whatever its words for it: "Leonie and I split up", "I swapped the Skoda for a Fiat",
// "Marrow Books let me go". Read by the value named in it and a sign that fits that kind of value.
// Invariant: without such a sign nothing ends; a value is only replaced by one that stands where the sentence puts the new one.

import type { Slot } from '../memory/records.ts'
import type { Candidate } from './candidate.ts'
import { masking } from './same-make.ts'
import { partners } from './cues.ts'
import { changedIn } from './new-value.ts'
import { screened } from '../text/screen/screened.ts'

export interface AgainstKnown {
  /** With the new value, or the one that is over. */
  readonly slot: Slot
  readonly effect: Exclude<Candidate['effect'], 'correct'>
}

const article = '(?:an? |the |my |our |being (?:an? )?)*'
/** With `§` for the value that holds: the new one is `v`. */
const replacements: readonly RegExp[] = [
  new RegExp(
    `\\b(?:moved|changed|switched|went|gone|move|changing|switching|swapped)\\b[^§]*\\bfrom ${article}§ (?:over )?to (?<v>.+)$`,
    'iu',
  ),
  new RegExp(
    `\\b(?:swapped|traded(?: in)?|exchanged|left|ditched|dropped|gave up|given up|replaced|part-exchanged) ${article}§ (?:for|with|by) (?<v>.+)$`,
    'iu',
  ),
  new RegExp(`^(?<v>.+?) (?:has |have )?(?:replaced|taken over from|took over from|succeeded|taken the place of) ${article}§`, 'iu'),
  new RegExp(
    `(?:isn['’]t|is not|aren['’]t|am not|['’]m not|is no longer|no longer|doesn['’]t|don['’]t)(?: (?:live|lives|living|work|works|working|drive|drives|go|goes|see|sees|use|uses|keep|called|based|be))?(?: in| at| for| to| with| as)? ${article}§(?: any ?more| any longer)?[,;:–—-]* (?:but |it(?:['’]s| is) |i(?:['’]m| am) |now |in |at |for )+(?<v>.+)$`,
    'iu',
  ),
  new RegExp(
    `\\b(?:finished|done with|stopped|gave up on|put down|left|quit|sold|completed) (?:reading |working (?:at|for) )?${article}§(?: |,|;|:)+(?:and |so |now |then |i(?:['’]ve|['’]m| have| am)? )*(?:started|starting|begun|began|reading|on to|moved on to|picked up|joined|bought|got|drive) (?:at |reading )?(?<v>.+)$`,
    'iu',
  ),
]

const always = screened(
  /(?<!\p{L})(?:no longer|any ?more|any longer|not § after all|(?:is|are|was|were|has been) (?:now )?over\b|(?:has|have) ended|used to|no more|gave up(?: on)? §|given up(?: on)? §|gave § up)(?!\p{L})/iu,
)
/** Signs that end a value of that kind. */
const endings: Readonly<Record<string, RegExp>> = {
  work: /(?<!\p{L})(?:(?:left|quit|leaving|resigned from|retired from|stopped (?:working )?(?:at|for|with)|out of|done with|finished (?:at|with)|parted ways with|walked out (?:of|on)|(?:said|waved) goodbye to|turned my back on) (?:my job at |the job at |my post at )?§|§ (?:has |have )?(?:let me go|fired me|sacked me|dismissed me|laid me off|made me redundant|closed down|closed its doors|shut down|folded|went under|gone under|went bust|gone bust|went out of business|gone out of business|replaced me|dropped me|made (?:him|her|them|\p{Lu}\p{L}+) redundant|(?:let|fired|sacked|dismissed) (?:him|her|them|\p{Lu}\p{L}+)(?: go)?)|(?:§ and (?:I|we)|(?:I|we)(?:['’]m| am|['’]re| are)) (?:are |and § are )?(?:done|finished|through)(?: with §)?|(?:fired|sacked|dismissed|laid off|made redundant|let go) (?:by|from|at) §|lost my (?:job|post|place) (?:at|with) §|handed in my notice|(?:left|quit|lost) (?:his|her|their|my) (?:job|post) (?:at|with) §)(?!\p{L})/iu,
  partner:
    /(?<!\p{L})(?:split(?: up)?|break(?:ing)? up|broke up|broken up|separated|divorced|parted|(?:left|dumped|ditched) (?:me|§)|ended (?:things|it)|over between|things with § (?:have |are )?(?:ended|over)|not together|called it (?:off|quits)|separate ways|walked out|no longer a couple|single again|on my own again|ended our|over with §|with § is over|drifted apart|didn['’]t work out|finished with §)(?!\p{L})/iu,
  reading:
    /(?<!\p{L})(?:finished|done with|stopped|abandoned|gave up on|put down|through with|completed|aside|to the end|last page|the end of §|couldn['’]t get into|could not get into|dropped it|behind me|gave it up|given up|over and done|is (?:done|over|finished|read)|took § back|returned §)(?!\p{L})/iu,
  likes:
    /(?<!\p{L})(?:gone off|went off|over §|lost (?:all )?(?:interest|my taste) in|(?:doesn['’]t|does not|don['’]t|do not) (?:interest|appeal to|excite|tempt) me|no longer (?:like|love|enjoy|care for)|tired of|fed up with|bored (?:of|with)|stopped (?:liking|enjoying)|not (?:into|keen on|fond of) §|lost (?:its|their) (?:charm|appeal|magic)|(?:had|have had) (?:more than )?enough of|does nothing for me|do nothing for me|no fun|grown out of|grew out of|had my fill of|sick of|leaves? me cold|done with §|no longer my thing|had a change of heart about)(?!\p{L})/iu,
  dislikes:
    /(?<!\p{L})(?:(?:don['’]t|do not|no longer) (?:mind|dislike|hate)|come (?:round|around) to|came (?:round|around) to|got(?:ten)? used to|grown to (?:like|love)|started to (?:like|love|enjoy)|learn(?:ed|t) to (?:like|love)|(?:quite )?like it now|warmed to|made (?:my|our) peace with|isn['’]t so bad|aren['’]t so bad|not so bad|grown on me|grew on me|acquired a taste|changed my mind about|rather like|actually like)(?!\p{L})/iu,
  allergy:
    /(?<!\p{L})(?:outgrown|outgrew|not allergic|no longer allergic|(?:is|has) gone|cured|clear of|grown out of|grew out of|negative for|no allergy|allergy (?:has )?(?:gone|went|disappeared|vanished)|(?:can|may|could) (?:eat|have|touch|take) § again|tolerate §|fine with § now|disappeared|vanished|clear(?:ed)?(?: up| of)|no longer (?:have|suffer)|over (?:my |the |an )?(?:allergy|§)|(?:lost|past|beat|beaten) (?:my |the )?(?:§ )?allergy|rid of (?:my|the|this)|(?:i['’]?m|i am) (?:now |finally )?free of|is (?:now )?(?:over|past|history|a thing of the past)|no more (?:§ allergy|allergy to)|can (?:now |again )?(?:eat|have|touch|take|drink|handle) § ?(?:again|now|these days|after all)|tolerate §|§ (?:are|is) (?:now )?(?:fine|ok(?:ay)?|safe|no problem)(?: for me| now| again)|no problem (?:any ?more|now)|desensiti[sz]ed|after all|misdiagnos\w+|behind me)(?!\p{L})/iu,
  medicine:
    /(?<!\p{L})(?:off (?:the |my )?§|(?:stopped|quit|dropped|finished)(?: taking| with)? (?:the |my )?§|no longer (?:take|on|taking)|§ (?:has been|was|is) stopped|done with (?:the |my )?§|^(?:no )?more §|discontinued|(?:can|could|may|should|told me to|to) (?:now )?(?:stop|come off|leave off) (?:taking )?§|don['’]t (?:need|take) §|do not (?:need|take) §|without §|weaned off|took me off|taken off|cancelled my § prescription)(?!\p{L})/iu,
  routine: /(?<!\p{L})(?:stopped|don['’]t|do not|dropped|quit|no time|given it up|gave it up|packed it in)(?!\p{L})/iu,
  plan: /(?<!\p{L})(?:cancel(?:led|ed|ling)?|call(?:ed|ing) (?:it |§ |.*)?off|(?:fell|fallen|falls) through|(?:is|are) off\b|won['’]t (?:be )?(?:go|happen|visit|travel|make)|not (?:going|flying|travelling|happening|visiting)|never (?:went|made it|got|happened)|scrapped|dropped|no .* after all|^(?:no )?§ for (?:me|us)|came to nothing|isn['’]t (?:happening|going ahead|going to happen)|not (?:happening|going ahead)|fell flat|had to give up|staying (?:at )?home instead|ditched)(?!\p{L})/iu,
  car: /(?<!\p{L})(?:sold|scrapped|traded in|got rid of|wrote off|written off|gave away|is gone)(?!\p{L})/iu,
  owns: /(?<!\p{L})(?:sold|scrapped|got rid of|gave away|given away|lost|broke|threw (?:out|away)|is gone)(?!\p{L})/iu,
  pet: /(?<!\p{L})(?:died|passed away|has gone|rehomed|gave away|put down|is no longer)(?!\p{L})/iu,
  school: /(?<!\p{L})(?:left|finished at|graduated from|dropped out of)(?!\p{L})/iu,
}
/** What was planned has happened. */
const cameTrue = screened(
  /(?<!\p{L})(?:(?:did|have|['’]ve) (?:go|gone|been|made it|visit|visited|see|seen)\b|back from|went to|made it to|been to|returned from|was (?:great|lovely|good|wonderful|fun|worth)|got back from|visited|home from|was (?:lovely|wonderful|brilliant|fantastic|beautiful|amazing|superb|delightful)|is (?:done|over|behind us)|trip is (?:done|over)|as planned|loved §|enjoyed §|had a (?:great|good|lovely|wonderful) time)(?!\p{L})/iu,
)
/** The end of a day's work is not the end of the job. */
const ofTheDay = screened(
  /\b(?:at|by|around|until|till|before|after) (?:noon|midnight|lunch|\d|half|quarter|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)|\b(?:early|late|for the day|for lunch|this (?:morning|evening|afternoon)|tonight)\b/i,
)

/** What the sentence does to one of the slots whose value or attribute it names; undefined when it only speaks of it. */
export function readAgainstKnown(sentence: string, named: readonly Slot[], about: readonly Slot[] = []): AgainstKnown | undefined {
  for (const slot of named) {
    const masked = masking(sentence, keyOf(slot))
    if (masked === undefined) continue
    if (slot.cardinality === 'one') {
      const value = replacements
        .map((pattern) => cut(pattern.exec(masked)?.groups?.v ?? '', slot.attribute))
        .find((found) => found !== '' && !found.includes('§'))
      if (value !== undefined) return { slot: { ...slot, value }, effect: 'assert' }
    }
    if (ofTheDay.test(masked)) continue
    const kind = isPartner(slot) ? 'partner' : slot.attribute
    const sign = Object.hasOwn(endings, kind) ? endings[kind] : undefined
    const isOver = sign?.test(masked) === true || (always.test(masked) && (sign !== undefined || slot.cardinality === 'many'))
    if (isOver || (slot.attribute === 'plan' && cameTrue.test(masked))) return isReplaced(sentence, [slot]) ?? { slot, effect: 'retract' }
  }
  return isReplaced(sentence, [...named, ...about])
}

function isReplaced(sentence: string, slots: readonly Slot[]): AgainstKnown | undefined {
  const slot = changedIn(sentence, slots)
  return slot === undefined ? undefined : { slot, effect: 'assert' }
}

export const isPartner = ({ subject, attribute }: Slot): boolean =>
  (subject === 'me' && attribute === 'partner') || (attribute === 'name' && (partners as readonly string[]).includes(subject))

/** Whether the text speaks of the slot's value. */
export const isNamedIn = (text: string, slot: Slot): boolean => masking(text, keyOf(slot)) !== undefined

/** Turns in which something that holds may end, change or be put right: only for these is it worth looking up what holds. */
export const mayTouchKnown = (text: string): boolean => touching.test(text)
const touching = screened(
  /\b(?:no|not|nope|never|wait|sorry|oops|actually|correction|typo|wrong|incorrect|mean|meant|misspoke|mistyped|mistake|mixed|muddled|slip|error|right|rather|should|scratch|instead|longer|more|over|ended|split|broke|broken|separated|divorced|left|leave|leaving|quit|resigned|retired|fired|sacked|redundant|laid|dismissed|let|handed|lost|stopped|finished|done|gave|given|gone|went|off|outgrown|outgrew|grown|grew|used|mind|come|came|like|sold|scrapped|swapped|traded|exchanged|switched|changed|moved|replaced|dropped|ditched|cancelled|canceled|cancel|called|calling|fell|fallen|through|back|been|did|made|visited|returned|died|abandoned|aside|tired|fed|bored|interest|new|now|since|nowadays|these days|make|forget|misunderstood|became|become|joined|start(?:ed|ing)?|begun|began|hired|signed|relocated|settled|taken|took|picked|put|reset|different|promoted|retrained|current|latest|found|fell|please|than|dumped|walked|enough|peace|ways|grown|bust|dead|discontinued|said|wrote|told|noted|think|thought|ought|about|end|pages?|stop|rid|free|history|clear(?:ed)?|vanished|disappeared|tolerate|cured|past|fine|healed|desensiti[sz]ed|misdiagnosed|life|good|permanently|again|overtaken|beats)\b|n['’]t\b/i,
)

const properWord = /\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/u

/** What a plan or a habit is known by in other words for it: the place, or what is done. */
function keyOf({ attribute, value }: Slot): string {
  if (attribute === 'plan') return properWord.exec(value)?.[0] ?? value
  if (attribute === 'routine') return value.replace(/^(?:i|we) /i, '').replace(/ (?:(?:on|every|each) .*)$/i, '')
  return value
}

/** The new value without what trails behind it. */
function cut(words: string, attribute = ''): string {
  return words
    .replace(/^(?:(?:being|at|reading|an?|my|our|the(?= \p{Ll})) )+/u, '')
    .replace(/[,;:].*$/, '')
    .replace(/ (?:now|instead|last|this|since|because|when|yesterday|today|two|three)\b.*$/i, '')
    .replace(attribute === 'reading' ? / (?:in|on|for|at|and) (?!\p{Lu}|the \p{Lu}).*$/u : / (?:in|on|for|at|and)\b.*$/i, '')
    .replace(/[\s.!?]+$/, '')
}
