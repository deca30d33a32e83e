// Telling a question about the world, or a request to write something, from a question about the person. Without a language model the
// honest answer to the first is to say so.

const owned = /\b(?:i|i'm|i've|i'd|i'll|me|my|mine|we|we're|us|our|ours)\b/iu
const making =
  /^(?:please |can you |could you |would you )*(?:write|draft|compose|translate|explain|summari[sz]e|define|calculate|describe|rewrite|proofread|brainstorm|convert|code|generate|create|make up|tell me (?:a|an) (?:joke|story|poem|fact|riddle)|give me (?:a|an|some) (?:idea|ideas|recipe|joke|tip|tips|example|examples|quote))\b/iu
const worldly: readonly RegExp[] = [
  /\b(?:capital|population|president|prime minister|king|queen|currency|flag|area|height|distance|history|inventor|author|meaning|definition|chemical symbol|square root|weather|temperature|forecast|exchange rate|time zone|speed) (?:of|in|from|for|between)\b/iu,
  /^who (?:wrote|invented|discovered|painted|composed|founded|directed|won|is the (?:president|prime minister|king|queen|ceo|author))\b/iu,
  /^(?:how (?:do you|does one|to|does (?:a|an|the)|do (?:people|plants|animals|birds|planes|computers))|why (?:is|are|do|does) (?:the|a|an|people|birds|plants))\b/iu,
  /^what (?:does (?!\S*\d).+ mean|is the (?:weather|news|time|date)\b|is \d|is (?:an?|\p{L}+ism)\b|are the (?:rules|symptoms|benefits|causes|best|planets)|year (?:did|was) (?:the|world))/iu,
  /^(?:when|where) (?:did|was|is) (?:the (?:first|second|last|great|french|roman|berlin|world|battle|moon|titanic)|world war)\b/iu,
  /^(?:what|how much) (?:is|are) [\d\s+*/x×÷^().,-]+$/iu,
  /^how (?:many|far|old|tall|big|high|deep|long) (?:is|are|was) the (?:earth|sun|moon|eiffel|universe|ocean|nile|wall)/iu,
  /^(?:is it going to rain|will it rain|what day is it)\b/iu,
]

/** True when the question names nothing of the person's and reads like one about the world. */
export function isAboutTheWorld(question: string): boolean {
  const plain = question
    .trim()
    .replace(/[’]/gu, "'")
    .replace(/[?!.\s]+$/u, '')
    .replace(/\b(what|who|where|when|how)'s\b/giu, '$1 is')
  if (making.test(plain)) return !/\bwhat (?:i|you)\b|\babout me\b/iu.test(plain)
  return (
    !owned.test(plain.replace(/^(?:tell|remind|show|give) me /iu, '')) &&
    worldly.some((pattern) => pattern.test(plain.replace(/^(?:tell|remind|show|give) me /iu, '')))
  )
}
