// The same told from another side: "You can reach me on …", "The dish I love most is …", "By trade I'm …". Turned into the plain form that
// the rules read. Tried only where they found nothing; what is kept are still the person's own words.

import { peopleWordings } from './wordings/people.ts'
import { screened } from '../../text/screen/screened.ts'
import { screenedWordings, type ScreenedWording } from './wordings/pieces.ts'
import { renewalWordings } from './wordings/renewals.ts'
import { tastesWordings } from './wordings/tastes.ts'
import { thingsWordings } from './wordings/things.ts'
import { homeWordings, workWordings } from './wordings/work-and-home.ts'

const s = String.raw
const name = s`\p{Lu}[\p{L}\p{N}’'&.-]*(?: (?:of |and |& |de |van )?\p{Lu}[\p{L}\p{N}’'&.-]*){0,4}`
const someone = s`(?:my |our )?[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?`
const livelihood = s`(?:living|livelihood|money|bread|crust|wage|way)`
const kinOfTrip = s`(?:trip|journey|visit|flight|holiday|week|weekend|stay|break)`

const shifted = s`(?:moved|changed|postponed|pushed back|put back|put off|rescheduled|brought forward|delayed)`

const leads = [
  /^(?:at the moment|right now|at present|currently|presently|lately|these days|just now|without fail|as ever|as a habit|as always|once again|officially)[,:]? (?=(?:i|we|my|our|every|each)\b)/iu,
  /^(?:by (?:profession|trade|training|occupation|vocation)|professionally|in my (?:day job|working life)|for a living|workwise)[,:]? (?=(?:i|my)\b)/iu,
].map(screened)

const wordings = screenedWordings([
  [new RegExp(s`^(?:my|our) (?:home|flat|house|place|apartment)(?:['’]s| is) (?:now )?in (?<v>.+)$`, 'iu'), 'I live in $<v>'],
  [
    new RegExp(s`^the (?:place|city|town|village) (?:that )?(?:i|we) (?:call home|live in|live)(?: now)? is (?<v>.+)$`, 'iu'),
    'I live in $<v>',
  ],
  [new RegExp(s`^(?<v>${name}) is (?:now )?(?:my|our) (?:home|home ?town)(?: now)?(?![\p{L}\p{N}]).*$`, 'u'), 'I live in $<v>'],
  [new RegExp(s`^(?:i|we)(?:['’]m|['’]re| am| are)(?: now| finally| well)? settled in (?<v>.+)$`, 'iu'), 'I live in $<v>'],
  [
    new RegExp(
      s`^(?:goodbye|farewell|so long|bye),? .+?[,;:]? (?:and )?(?:hello|welcome|hi),? (?<v>${name}).*\b(?:i live|we live|my home|live now)(?![\p{L}\p{N}]).*$`,
      'iu',
    ),
    'I live in $<v> now',
  ],
  [new RegExp(s`^(?:i|we)(?:['’]m|['’]re| am| are) in (?<v>${name}) now(?![\p{L}\p{N}]).*$`, 'iu'), 'I live in $<v> now'],
  [
    new RegExp(s`^(?<who>${someone})(?:['’]s| is) still in (?!.*(?:Hospital|Infirmary|Clinic|Ward|A&E|ICU))(?<v>${name})$`, 'u'),
    '$<who> lives in $<v>',
  ],
  [/^(?:my )?haircuts? (?:is |are )?(?:always )?with (?<v>\p{Lu}\p{Ll}+)(?!\p{L}).*$/iu, 'My hairdresser is $<v>'],
  [new RegExp(s`^(?<who>${someone}) is in (?<v>${name}) now(?![\p{L}\p{N}]).*$`, 'u'), '$<who> lives in $<v> now'],
  [
    new RegExp(s`^(?<v>${name}) (?:is|are) (?:now )?my (?:current |new )?(?:employer|company|firm|workplace)(?![\p{L}\p{N}]).*$`, 'u'),
    'My employer is $<v>',
  ],
  [/^(?:my|the) (?:new |current )?(?:job|post|position|work)(?:['’]s| is) (?:now )?(?:at|with) (?<v>.+)$/iu, 'I work at $<v>'],
  [/^(?:i['’]m|i am) on the (?:payroll|staff|books) (?:of|at) (?<v>.+)$/iu, 'I work at $<v>'],
  [new RegExp(s`^(?:i|we) (?:earn|make|scrape) (?:my|our|a) ${livelihood} as (?<v>.+)$`, 'iu'), 'I work as $<v>'],
  [new RegExp(s`^(?:i|we) (?:earn|make) (?:my|our|a) ${livelihood} (?:at|with) (?<v>.+)$`, 'iu'), 'I work at $<v>'],
  [new RegExp(s`^(?<who>${someone}) (?:earns|makes) (?:his|her|their|a) ${livelihood} as (?<v>.+)$`, 'iu'), '$<who> works as $<v>'],
  [
    new RegExp(s`^(?<who>${someone}) (?:earns|makes) (?:his|her|their|a) ${livelihood} (?:at|with) (?<v>.+)$`, 'iu'),
    '$<who> works at $<v>',
  ],
  [
    /^(?:i['’]ve|i have|i) (?:been |was |got )?(?:made|promoted to|appointed|switched to being|moved on to being|turned to being) (?<v>an? .+)$/iu,
    'I became $<v>',
  ],
  [/^they(?:['’]ve| have)? (?:made|appointed) me (?<v>an? .+)$/iu, 'I became $<v>'],
  [new RegExp(s`^(?<who>${someone}) has been (?<v>an? .+?) (?:for|since) .+$`, 'iu'), '$<who> works as $<v>'],
  [
    /^(?:you can |you['’]ll )?(?:reach|get|ring|phone|text|call) me (?:on|at|under) (?<v>\+?\d[\d -]{5,}\d)(?![\p{L}\p{N}]).*$/iu,
    'My phone number is $<v>',
  ],
  [
    /^(?:i|we)(?:['’]ve| have)?(?: got)? a (?:new|different) (?:mobile|phone|telephone|cell)(?: phone)? number[,:;–—-]* ?(?:it['’]s |now )?(?<v>\+?\d[\d -]{5,}\d)(?![\p{L}\p{N}]).*$/iu,
    'My phone number is $<v> now',
  ],
  [
    /^(?<v>\+?\d[\d -]{5,}\d) is my (?:new |current )?(?:mobile|phone|telephone|cell)?(?: phone)? ?number(?![\p{L}\p{N}]).*$/iu,
    'My phone number is $<v>',
  ],
  [
    /^(?:the|a) (?<thing>[\p{L}]+) (?:that )?i (?:love|like|enjoy) (?:the )?(?:most|best)(?: of all)? is (?<v>.+)$/iu,
    'My favourite $<thing> is $<v>',
  ],
  [
    /^of all (?:the )?(?<thing>[\p{L}]+?)e?s,? i (?:love|like|enjoy) (?<v>.+?) (?:the )?(?:most|best)(?![\p{L}\p{N}]).*$/iu,
    'My favourite $<thing> is $<v>',
  ],
  [
    /^(?:I|We)(?:['’]m| am) (?:in the middle of|halfway through|on to|deep in|well into) (?:reading )?(?<v>(?:The |A |An )?\p{Lu}.+?)(?: now)?,? (?:a|an|another|my|the) (?:[\p{L}]+ ){0,2}(?:book|novel)(?![\p{L}\p{N}]).*$/u,
    'I am reading $<v>',
  ],
  [
    /^(?:I|We)(?:['’]ve| have)?(?: just)? (?:started|begun|picked up|opened) (?<v>(?:The |A |An )?\p{Lu}.+?),? (?:a|an|another|my|the) (?:[\p{L}]+ ){0,2}(?:book|novel)(?![\p{L}\p{N}]).*$/u,
    'I am reading $<v>',
  ],
  [/^(?:i['’]m|i am) (?:no|not (?:much of )?a|not a (?:big|great|huge)) fan of (?<v>.+)$/iu, 'I dislike $<v>'],
  [/^i (?:could|can) (?:happily |gladly |easily )?(?:do|live) without (?<v>.+)$/iu, 'I dislike $<v>'],
  [/^(?:i['’]ve|i have) never (?:liked|enjoyed|cared for|been (?:able to stand|keen on|fond of)) (?<v>.+)$/iu, 'I dislike $<v>'],
  [/^(?<v>.+?) (?:makes me (?:sick|shudder|cringe)|(?:is|are) not for me|gets? on my nerves)(?![\p{L}\p{N}]).*$/iu, 'I dislike $<v>'],
  [/^my body (?:reacts badly to|can['’]t take|doesn['’]t tolerate) (?<v>[^:;,–—]+)[:;,–—-].*\ballerg.*$/iu, 'I am allergic to $<v>'],
  [/^(?:i['’]ve|i have) been (?:diagnosed|found) (?:with an allergy|to be allergic|allergic) to (?<v>.+)$/iu, 'I am allergic to $<v>'],
  [
    /^(?:the |my )?(?:doctors?|gp|tests?) (?:say|says|said|found|showed|confirmed)(?: that)? (?:i['’]m|i am) allergic to (?<v>.+)$/iu,
    'I am allergic to $<v>',
  ],
  [/^I can (?:also |still )?speak (?<v>\p{Lu}.+)$/u, 'I speak $<v>'],
  [/^My (?<v>\p{Lu}\p{Ll}+) is .*\bspeak it(?![\p{L}\p{N}]).*$/u, 'I speak $<v>'],
  [
    /^I(?:['’]ve| have)? (?:been taking|take|am taking|been having|have) (?<v>\p{Lu}\p{Ll}+) (?:lessons|classes|courses)(?![\p{L}\p{N}]).*$/u,
    'I am learning $<v>',
  ],
  [
    /^(?:my|the) (?:doctor|gp|consultant|specialist|psychiatrist) (?:has |have |['’]s )?(?:prescribed|given|started me on|gave)(?: me)? (?<v>.+)$/iu,
    'I take $<v>',
  ],
  [/^i(?:['’]ve| have)? (?:was|were|been|got) (?:just )?(?:put on|prescribed|started on|given) (?<v>.+)$/iu, 'I take $<v>'],
  [
    /^i (?:have|need|ought|am supposed|['’]ve got) to take (?<v>.+?)(?: (?:once|twice|three times) .*| every .*| daily.*| before .*| with .*)?$/iu,
    'I take $<v>',
  ],
  [
    /^(?:you(?:['’]ll| will| can)|one can) find (?<thing>(?:the|my|our) [\p{L} ]+?) (?<v>(?:in|on|under|behind|at|with|inside|beneath|below|above|beside|next to|near|taped|by) .+)$/iu,
    'The $<thing> is $<v>',
  ],
  [
    /^(?<thing>(?:the|my|our) [\p{L} ]+?) (?:lives|hangs|lies|sits|stays|belongs|goes) (?<v>(?:in|on|under|behind|at|with|inside|beneath|below|above|beside|next to|near|taped|by) .+)$/iu,
    'The $<thing> is $<v>',
  ],
  [
    /^(?:the|my|our) (?<thing>[\p{L} ]+?)['’]s (?:code|combination|number|pin) is (?:now )?(?<v>\S*\d\S*).*$/iu,
    'The code for the $<thing> is $<v>',
  ],
  [
    /^to (?:open|unlock) (?:the|my|our) (?<thing>[\p{L} ]+?),? (?:you|i|we|one) (?:dial|enter|type|use|turn|need|press|set)(?: in)? (?<v>\S*\d\S*).*$/iu,
    'The code for the $<thing> is $<v>',
  ],
  [
    /^(?:the|my|our) (?<thing>[\p{L} ]+?) (?:opens|unlocks)(?: with| to| on)? (?:the )?(?:code |number |combination )?(?<v>\S*\d\S*).*$/iu,
    'The code for the $<thing> is $<v>',
  ],
  [
    /^I(?:['’]d)? (?:prefer|like|love|want|rather|would like|would prefer|would rather)(?: you)?(?: to)? (?:be called|call me|be known as) (?<v>\p{Lu}[\p{L}’'-]+)(?: now| from now on| again)?(?![\p{L}\p{N}]).*$/u,
    'Call me $<v>',
  ],
  [
    /^I(?:['’]ve| have) gone back to (?<v>\p{Lu}[\p{L}’'-]+)[,;:–—-]* (?:so |and )?(?:please )?call me (?:that|by that|it)(?![\p{L}\p{N}]).*$/u,
    'Call me $<v>',
  ],
  [/^i(?:['’]d| would) (?:rather|prefer to|like to) have your (?<thing>answers|replies|responses) (?<v>.+)$/iu, 'Keep your $<thing> $<v>'],
])

/** A rule would read these too, and file them as something less: read the plain form first. */
const misleading = screenedWordings([
  [
    new RegExp(
      s`^(?:(?:[Mm]y|[Oo]ur) )?(?:[Nn]ew |[Cc]urrent |[Pp]ostal )?address(?: now)?(?: is|:)(?: now)? (?:I(?:['’]m| am) )?in (?<v>${name})(?: now)?$`,
      'u',
    ),
    'I live in $<v>',
  ],
  [new RegExp(s`^(?<who>${someone})['’]s (?:new |current )?address is (?:now )?in (?<v>${name})(?: now)?$`, 'u'), '$<who> lives in $<v>'],
  [
    new RegExp(
      s`^(?:I|We) (?:own|rent|share|have) (?:a|an|our|my) (?:(?!holiday|second|summer|weekend|spare|other)[\p{Ll}-]+ )*(?:flat|house|home|apartment|studio|bungalow)(?: with [\p{Ll} ]+?)? in (?<v>${name})$`,
      'u',
    ),
    'I live in $<v>',
  ],
  [
    /^(?:i|we)(?:['’]ve| have)? (?:just )?(?:got|bought|leased) (?:a|my|our) (?:new|second-?hand|used|different) car[,:;–—-]+ ?(?<v>an? .+)$/iu,
    'I bought $<v>',
  ],
  [
    new RegExp(
      s`^(?:[Mm]y|[Oo]ur|[Tt]he) ${kinOfTrip} (?:to|in) (?<v>${name})(?:['’]s| is| has| was| will be)(?: been)?(?: now)?(?: (?:moved|postponed|pushed back|rescheduled|put off|brought forward|changed|delayed))?(?: to)?[,;:–—-]* ?(?:and )?(?:it['’]s |it is |it will be )?(?:now )?(?<on>(?:on|in|for|at|next|this|from) .+?)(?: now| instead)?$`,
      'u',
    ),
    'I am going to $<v> $<on> now',
  ],
  [
    new RegExp(
      s`^(?:I|We)(?:['’]ve| have)? (?:(?:moved|changed) the ${kinOfTrip} to|(?:postponed|pushed back|rescheduled|put off|brought forward|delayed)(?: the ${kinOfTrip} to)?) (?<v>${name})[,;:–—-]* ?(?:to |and )?(?:it['’]s |it is )?(?<on>(?:on|in|for|at|next|this|from) .+?)(?: now| instead)?$`,
      'u',
    ),
    'I am going to $<v> $<on> now',
  ],
  [
    new RegExp(
      s`^(?:[Tt]he|[Mm]y|[Oo]ur) (?<v>${name}) ${kinOfTrip} (?:is|has|was|will be|['’]s)(?: been| being)?(?: now)?(?: ${shifted})?(?: to)?[,;:–—-]* ?(?:and )?(?:it['’]s |it is |we go |we leave |now )?(?:now )?(?<on>(?:on|in|for|at|next|this|from) .+?)(?: now| instead)?$`,
      'u',
    ),
    'I am going to $<v> $<on> now',
  ],
  [
    new RegExp(
      s`^(?<v>${name}) (?:is|has been|was|got|has)(?: being)? ${shifted}[,;:–—-]* ?(?:and )?(?:it['’]s |it is |we go |we leave |we['’]re going |I go |I['’]m going |now |to )*(?<on>(?:on|in|for|at|next|this|from) .+?)(?: now| instead)?$`,
      'u',
    ),
    'I am going to $<v> $<on> now',
  ],
  [
    new RegExp(
      s`^(?:I|We)(?:['’]ve| have)? (?:${shifted}|rebooked|switched) (?:the|my|our) (?:flight|train|ticket|tickets|booking|${kinOfTrip}) to (?<v>${name})[,;:–—-]* ?(?:and )?(?:to |it['’]s |it is |we go |I go |now )*(?<on>(?:on|in|for|at|next|this|from) .+?)(?: now| instead)?$`,
      'u',
    ),
    'I am going to $<v> $<on> now',
  ],
  [
    new RegExp(
      s`^(?:I(?:['’]m| am)|We(?:['’]re| are)) (?:off|away|headed|bound|heading|setting off) (?:to|for) (?<v>${name}) (?<on>(?:on|in|at|next|this|from) .+)$`,
      'u',
    ),
    'I am going to $<v> $<on>',
  ],
  [
    new RegExp(
      s`^(?:I|We)(?:['’]ve| have)(?: got| bought)? (?:tickets?|flights?|a flight|a train|seats) (?:for|to) (?<v>${name}) (?<on>(?:on|in|for|at|next|this|from) .+)$`,
      'u',
    ),
    'I am going to $<v> $<on>',
  ],
  [
    /^(?:i|we)(?:['’]ve| have)? (?:put|moved|hidden|hid|left|placed) (?<thing>(?:the|my|our) [\p{L} ]+?) somewhere else[,;:–—-]* (?:and )?(?:it['’]s|it is) (?:now )?(?<v>.+?)(?: now)?$/iu,
    'The $<thing> is $<v> now',
  ],
  [
    /^(?:the|my|our) (?<thing>[\p{L} ]+?) (?:has|got|now has) a (?:new|different) (?:code|combination|pin|number)[,;:–—-]* ?(?:it['’]s |now )?(?<v>\S*\d\S*).*$/iu,
    'The code for the $<thing> is $<v> now',
  ],
  [
    /^(?:i|we)(?:['’]ve| have)? (?:set|changed|reset) (?:the|my|our) (?<thing>[\p{L} ]+?) to (?:a |the )?(?:new |different )?(?:code|combination|pin|number)[,;:–—-]* ?(?<v>\S*\d\S*).*$/iu,
    'The code for the $<thing> is $<v> now',
  ],
])

/** As \`inOtherWords\`, for wordings that must not be read as they stand. */
export const inPlainerWords = (sentence: string): string | undefined => rewritten(sentence.replace(/[.!]+$/, ''), misleading)

/** By synonym: what a thesaurus has for liking, living, working, being together. */
const idioms = screenedWordings([
  ...peopleWordings,
  ...workWordings,
  ...homeWordings,
  ...tastesWordings,
  ...thingsWordings,
  ...renewalWordings,
])

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function rewritten(text: string, list: readonly ScreenedWording[]): string | undefined {
  for (const [said, plain] of list)
    if (said.test(text)) return capital(said.replaceIn(text, plain).replace(/^The (?:the|my|our) /i, 'The '))
  return undefined
}

/** The sentence in plainer form; undefined when it is in none of these wordings. */
export function inOtherWords(sentence: string): string | undefined {
  const bare = leads.reduce((words, lead) => lead.replaceIn(words, ''), sentence).replace(/[.!]+$/, '')
  const text = capital(bare)
  return rewritten(text, wordings) ?? rewritten(text, idioms) ?? plainLead(bare, sentence, text)
}

/** Only what led in to it taken off, if anything did. */
function plainLead(bare: string, sentence: string, text: string): string | undefined {
  return bare.length < sentence.replace(/[.!]+$/, '').length ? text : undefined
}
