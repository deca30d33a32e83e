// Which sentences are the person telling something about themselves or theirs. Everything else is turned away with a reason, because a
// memory full of junk is worse than one with gaps.

import { screened } from '../text/screen/screened.ts'

export type Refusal = 'question' | 'request' | 'hypothetical' | 'courtesy' | 'opinion' | 'hearsay' | 'roleplay' | 'quotation' | 'small talk'

/** What may stand before a telling without being part of it. */
export const openers = screened(
  /^(?:(?:well|so|btw|by the way|also|oh|ah|um+|hm+|anyway|anyways|and|but|ok|okay|right then|right|yeah|yep|yes|no(?! (?:exclamation|emoji|smiley|emoticon|long|lengthy|more)\w*)|nope|sure|hey|hi|hello|hiya|thanks|thank you|cheers|good (?:morning|afternoon|evening)|plus|fyi|for the record|just so you know|just to let you know|for context|to be clear|funnily enough|fun fact|quick update|update|good news|great news|bad news|guess what|one more thing|another thing|ps|p\.s\.|keepsake|there|again|you know|honestly|these days|nowadays|from now on|luckily|sadly|unfortunately|fortunately|apparently|listen|look|say|news|note this(?: down)?|make a note|quick note|small update|reminder|heads up|incidentally|before i forget|while i remember|in case it matters|in other news|on another note|for your information|for the records?|since you ask|right then|now then|as it happens|as you know|just for the record)(?=[\s,.!:;–—-])[\s,.!:;–—-]+)+/i,
)

/** "Let me introduce myself: …" */
export const presenting = screened(
  /^(?:so,? )?(?:(?:i|we) (?:suppose|guess|think) )?(?:i should|i['’]d better|let me|i['’]ll|i will|allow me to|i (?:want|wanted) to|time to) introduce myself(?: properly| first)?\s*[:,.;–—-]*\s*/i,
)

/** Asks to be remembered: not part of the telling, but a sign that it matters. */
export const urging = screened(
  /^(?:please\s+)?(?:remember(?: that|:|,)|don['’]t forget(?: that|:|,)|note(?: that|:)|make a note(?: that|:)|keep in mind(?: that|:)|bear in mind(?: that|:)|you should know(?: that|:)|for future reference[,:]?|never forget(?: that|:)|important:|it['’]s important(?: to know)? that|remember(?=\s+(?:my|our|the|I)\b))\s*/i,
)

const question = screened(/\?/)
const asking =
  /^(?:(?:what|who|which|whose|whom|how|why|where|when)(?:['’](?:s|re|d|ll))?\s+(?:is|are|was|were|am|do|does|did|have|has|had|can|could|would|will|should|shall|the|my|our|to|many|much|about|long|often|old|far|else|if)\b|(?:what|who|how|where|when)['’](?:s|re)\b|(?:do|does|did|is|are|was|were|am|can|could|would|should|shall|have|has|had|isn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|won['’]t)\s+(?:i|you|we|he|she|it|they|my|our|your|the|there|this|that|anyone|any)\b|any (?:idea|tips|ideas|advice|suggestions|thoughts|chance|recommendations)\b|i(?:['’]m| am)? ?(?:was )?(?:wondering|curious)|i wonder\b|what about\b|how about\b)/i
const requesting = screened(
  /^(?:please\b|pls\b|kindly\b|(?:can|could|would|will) you\b|(?:tell|write|help|give|show|find|explain|list|make|create|summari[sz]e|translate|draft|remind|suggest|recommend|check|look|search|compare|calculate|convert|fix|rewrite|rephrase|generate|describe|let['’]?s|let|read|send|open|set|add|book|order|stop|wait|try|forget|delete|erase|remove|correct|proofread|edit|continue|go|come(?! rain or shine)|take|get|put|turn|do|be|run|plan|play|sing|guess|think|pick|choose|ask|say|answer|reply|repeat|use|include|provide|format|outline|design|build|implement|sort|count|define|name|rate|review|analy[sz]e|compose|brainstorm|walk|teach|feel free|note|remember|keep|don['’]t|do not|never)\b(?! (?:club|group|shop|day|list|swap)\b)(?!['’]s\b)(?! (?:is|are|was|lives?|works?)\b))/i,
)
const wanting = screened(
  /^i(?:['’]d| would)? (?:need|want|would like|like|love|was hoping) (?:(?:you|your|some|an?|the|to (?:know|ask|see|hear|understand|find out|get|have|make|discuss|talk|create|write|add|use|build|implement|test|be able|say|point out))\b)|^i(?:['’]m| am) (?:looking for|asking|trying to (?:find|understand|get|figure|fix|make|write|implement|work out|remember)|hoping (?:you|to get|for)|not sure|unsure|confused|stuck|having trouble|getting an?|wondering|curious|just (?:asking|curious|wondering|checking|saying|kidding|joking)|here to|ready (?:to|for)|interested in (?:knowing|learning more about|hearing))\b|^i (?:have|had|got|['’]ve got) (?:an?|another|one more|a few|some|a couple of) (?:more )?(?:quick )?(?:questions?|requests?|ideas?|doubts?|problem with (?:my|this|the) (?:code|function|app))\b/i,
)
const supposing = screened(
  /^(?:if|imagine|suppose|supposing|pretend|what if|let['’]s (?:say|pretend|imagine)|say (?:i|we)|assume|assuming|hypothetically|in theory|unless|even if|had i|were i)\b|\b(?:i|we|he|she|they|it)(?:['’]d| would| wouldn['’]t| might| may| could| should| ought)\b|\bi(?:['’]d| had) (?:rather|better)\b|\b(?:i|we) (?:wish|hope|dream)\b|\b(?:if only|would have|could have|should have|might have|would be|would['’]ve)\b|^(?:maybe|perhaps|possibly|who knows|one day)\b|\bif (?:i|we) (?:were|was|had|could|lived|won|ever)\b|\bas if\b|^(?:i|we) (?:very )?(?:almost|nearly) (?:took|accepted|got|had|moved|bought|became|joined|married|went|signed|started|applied|chose)\b/i,
)
const courteous = screened(
  /^(?:hi|hello|hey|hiya|yo|good (?:morning|afternoon|evening|night)|morning|evening|thanks?(?: you)?(?: so much| a lot| very much)?|cheers|ta|ok(?:ay)?|yes|yep|yeah|no|nope|sure|great|cool|nice|lol|haha\w*|sounds (?:good|great|like|fun|amazing|wonderful|lovely|interesting)|bye|goodbye|see (?:you|ya)|talk (?:soon|later)|sorry|please|wow|congrat\w*|awesome|amazing|perfect|lovely|brilliant|fantastic|excellent|exactly|absolutely|definitely|of course|no (?:problem|worries|way)|never ?mind|good (?:luck|job|point|idea|for you)|well done|take care|keep (?:it )?up|glad|happy to|way to go|that['’]s|this is|these are|those are|it['’]s|it is|it was|there['’]?s|there is|there are|you|your|you['’]re)\b/i,
)
const opinion = screened(
  /^(?:i|we) (?:(?:really|totally|completely|just|also|still|honestly|definitely|so|do|always|both) )*(?:think|thought|guess|suppose|mean|believe|feel|felt like|bet|agree|disagree|understand|doubt|assume|reckon|figured?|imagine|appreciate|hear you|see|know|knew|can see|can (?:only )?imagine|can['’]?t (?:believe|wait|imagine|say|help|remember|think)|couldn['’]t (?:agree|believe|help)|don['’]?t (?:know|think|get|understand|mind|care|see|remember|believe)|didn['’]?t (?:know|mean|think|realise|realize|get)|have no idea|had no idea|forgot|forget|remember|wanted to (?:ask|say|know|check|let)|have to (?:say|admit|ask)|must (?:say|admit)|swear|promise|apologi[sz]e|beg)\b/i,
)
const feeling =
  /^(?:i|we)(?:['’]m| am|['’]re| are) (?:(?:so|very|really|just|also|pretty|quite|a bit|a little|all|totally|doing|feeling|too|super|always|definitely|truly|still) )*(?:good|fine|ok|okay|well|great|alright|all right|tired|hungry|bored|here|back|sorry|sure|glad|happy|sad|excited|pleased|grateful|thankful|proud|done|ready|kidding|joking|impressed|lucky|blessed|afraid|worried|amazed|honou?red|listening|serious|better|busy|stressed|relieved|surprised|thrilled|intrigued|inspired|certain|positive|there|with you|on it|in|up for|down for|rooting|cheering|looking forward|loving it|sorry)\b/i
const verbsOfSaying =
  '(?:says?|said|thinks?|thought|believes?|reckons?|claims?|claimed|told (?:me|us|everyone)|tells me|argues?|argued|insists?|insisted|suggests?|suggested|recommends?|recommended|feels? (?:that|like)|keeps? (?:saying|telling)|swears?|assumes?|suspects?|mentioned|asked|asks|calls? me an?|called me an?|wonders?|wants (?:me|you) to)'
const hearsay = screened(
  new RegExp(
    `^(?:(?:my|our|the|his|her|their|some|a|an|most|many) )?(?:[\\p{L}’'-]+ ){1,3}${verbsOfSaying}\\b|^(?:he|she|they|people|everyone|someone|somebody|nobody|experts|scientists) ${verbsOfSaying}\\b|^(?:according to|i (?:heard|read|saw|was told) (?:that|somewhere|online|about|on)|i(?:['’]ve been| have been| was) (?:told|advised|recommended|encouraged|urged) to|apparently|rumou?r has it|they say|it is said)\\b`,
    'iu',
  ),
)
const ownSaying = screened(/^i\b(?!(?:['’]ve been| have been| was) (?:told|advised|recommended|encouraged|urged) to\b)/i)
const sarcastic = screened(
  /\/s\b|\byeah,? right\b|\bjust kidding\b|\b(?:only|just) joking\b|\bjk\b|\bnot!|🙄|😏|\bsure,? because\b|\boh,? (?:great|brilliant|wonderful|joy|lovely)\b|\byeah,? sure\b|\btotally not\b|\bbecause (?:obviously|clearly)\b/i,
)
const acting = screened(
  /\b(?:role-?play|pretend (?:that )?(?:i|you|we|to)|imagine (?:that )?(?:i|you|we|a|the)|act as|you are (?:now )?an?\b|you['’]re (?:now )?an?\b|my character|in this (?:story|scenario|game|role)|in character|hypothetical|let['’]s (?:say|pretend|play|imagine)|suppose (?:that )?(?:i|you|we)|for the sake of argument)/i,
)
/** Hands over a text to work on: what follows in the turn is not the person speaking. */
const handingOver = screened(
  /\b(?:translate|proofread|rewrite|rephrase|summari[sz]e|edit|correct|improve|paraphrase|fix|review|analy[sz]e|shorten|polish|check)\b[^.!?]{0,60}(?::|\b(?:this|these|the following|below)\b)|\b(?:here(?:['’]s| is) (?:the|a|an|my) (?:text|essay|article|email|e-mail|letter|story|poem|lyrics|code|draft|transcript|quote|passage|paragraph|message|cover letter|cv)|write|draft|compose) [^.!?\n]*(?::|\b(?:story|poem|song|letter|essay|scene|dialogue|monologue|speech|novel|play|email|post|bio|script)\b)|^(?:text|quote|excerpt|transcript|prompt|lyrics|context|article):/i,
)

/** True when this sentence starts a game or hands over somebody's text, so that the rest of the turn is not to be believed. */
export function endsOwnVoice(sentence: string): boolean {
  return acting.test(sentence) || handingOver.test(sentence)
}

/** Said with a wink: looked for in the whole sentence, openers included. */
export function isSarcastic(sentence: string): boolean {
  return sarcastic.test(sentence)
}

/** "… and I'd rather not be rushed": a wish added to what is told does not unsay it. */
const aside = screened(/,? (?:and|but) i['’]d rather\b.*$/i)

/** Supposed in form alone: "I could do without celery", "if there's one thing I hate, it's olives". */
const idiom = screened(
  /^i (?:could|can) (?:(?:happily|gladly|easily) )?(?:do|live) without\b|^if there(?:['’]s| is) (?:one|any) \p{L}+ (?:that )?i (?:really |truly )?(?:hate|dislike|love|like|can['’]t stand|enjoy)\b|^if i (?:could|had to|were to) (?:only |just )?(?:eat|have|choose|pick) (?:only |just )?(?:one|a single) \p{L}+\b.* (?:it(?:['’]d| would) be|i['’]d (?:choose|pick|have)) |^i['’]d rather (?:be called|you called me|go by)\b|^if you (?:need|want|look for|are looking for|['’]re looking for) (?:the|my|our)\b/iu,
)

const ownWish = screened(
  /\b(?:i|we)(?:['’]d| would| might| could| may| wouldn['’]t| couldn['’]t)\b(?! (?:like|rather|prefer)\b)|\b(?:i|we) (?:wish|hope|dream)\b|^(?:if|imagine|suppose|what if|maybe|perhaps)\b/i,
)

/** What others say of the person, and what is only wished or supposed: a value in it puts nothing right. */
export function isImagined(sentence: string): boolean {
  return ownWish.test(sentence) || (!/^(?:i|you)\b/i.test(sentence) && hearsay.test(sentence))
}

/** Why a sentence (without its openers) is not a telling; undefined when it may be one. */
export function refusalOf(sentence: string): Refusal | undefined {
  if (question.test(sentence) || asking.test(sentence)) return 'question'
  if (acting.test(sentence)) return 'roleplay'
  if (supposing.test(aside.replaceIn(sentence, '')) && !idiom.test(sentence)) return 'hypothetical'
  if (!ownSaying.test(sentence) && hearsay.test(sentence)) return 'hearsay'
  if (requesting.test(sentence) || wanting.test(sentence)) return 'request'
  return undefined
}

const momentary = screened(
  /^i(?:['’]ve been| have been|['’]m| am|['’]ve| have)? ?(?:feel|feeling|felt|slept|woke up|got up|had an? (?:bad|rough|good|awful|long|terrible|lousy) (?:day|night))\b.*\b(?:today|tonight|just now|right now|at the moment|this (?:morning|afternoon|evening)|last night)[.!]*$|^(?:my|both my) (?:back|head|neck|feet|foot|legs?|knees?|shoulders?|eyes?|tummy|stomach|throat|tooth|teeth|hands?|arms?|ears?)(?:['’]s| is| are)? (?:really |so |still )?(?:killing me|hurt(?:s|ing)?|ach(?:es|ing)|sore|pounding|throbbing|burning)\b|^(?:now|time|off) (?:for|to) (?:some|an?|my|the|bed|lunch|dinner|breakfast|sleep|get|go|make)\b/i,
)
/** Nothing but a state and its hour: no name, no number, nothing planned. */
const stateOfTheDay = screened(
  /^i(?:['’]m| am|['’]ve been| have been|['’]ve had| have had| feel| felt| could| can['’]?t| cannot| need| woke| slept| overslept| don['’]t feel| haven['’]t)(?! (?:\w+ )?(?:going|starting|leaving|moving|flying|travelling|meeting|seeing|visiting|getting|having|working|taking)\b)(?:(?! \p{Lu}|\d).)*\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening)|right now|at the moment|all (?:day|morning|afternoon|evening|night|week)|last night|this week|lately)[.!]*$/u,
)
/** How somebody is at the moment, whatever else the turn tells: "I'm so hungry right now", "I feel great today". */
export function isMood(sentence: string): boolean {
  return feeling.test(sentence) || momentary.test(sentence) || stateOfTheDay.test(sentence.replace(/^I/, 'i'))
}

/** "I got the code wrong": about what was told. */
const ofTheTelling = screened(
  /^(?:i|you|we)(?:['’]ve| have)? (?:got|gave|had|put|wrote|told) (?:you )?(?:my|the|that|this|it)\b.* wrong[.!]*$/i,
)

/** Further reasons against a sentence in which no slot was recognised: talk about the talk, feelings of the moment, opinions. */
export function isSmallTalk(sentence: string): boolean {
  return courteous.test(sentence) || ofTheTelling.test(sentence) || opinion.test(sentence) || feeling.test(sentence) || isHeard(sentence)
}

/** "I heard that …", "I read somewhere …": what the person has from others. */
export function isHeard(sentence: string): boolean {
  return ownSaying.test(sentence) && hearsay.test(sentence)
}

const quoted = /["“«][^"”»\n]{12,}["”»]|(?<=^|[\s(])['‘](?=\S)[^'’\n]*(?:['’]\w[^'’\n]*)*\s[^\n]*?\S['’](?=$|[\s.,!?)])/g

/** The text with code and quotations blanked out, letter for letter, so that spans stay true. */
export function withoutForeignWords(text: string): string {
  if (!/[`"“«'‘>~]/.test(text)) return text
  const blank = (match: string): string => match.replace(/[^\n]/g, '\u0000')
  return text
    .replace(/```[\s\S]*?(?:```|$)/g, blank)
    .replace(/~~~[\s\S]*?(?:~~~|$)/g, blank)
    .replace(/`[^`\n]+`/g, blank)
    .replace(/^[ \t]*>.*$/gm, blank)
    .replace(quoted, blank)
}
