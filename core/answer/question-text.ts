// Bringing a question into one shape before it is read: plain apostrophes, contractions written out, polite openings and trailing
// words gone, indirect word order ("where the key is") turned into direct ("where is the key").

const contractions: readonly (readonly [RegExp, string])[] = [
  [/\b(what|who|where|when|how|that|there|it|he|she)'s got\b/gu, '$1 has got'],
  [/\b(what|who|where|when|how|that|there|it|he|she)'s\b/gu, '$1 is'],
  [/\b(what|who|where|when|how)s\b(?= (?:my|our|the|is|a|an)\b)/gu, '$1 is'],
  [/\b(what|who|where|when|how|you|we|they)'re\b/gu, '$1 are'],
  [/\b(what|who|where|when|how)'d\b/gu, '$1 did'],
  [/\bi'm\b/gu, 'i am'],
  [/\b(i|you|we|they)'ve\b/gu, '$1 have'],
  [/\bcan't\b|\bcannot\b/gu, 'can not'],
  [/\bwon't\b/gu, 'will not'],
  [/\b(is|are|was|were|do|does|did|has|have|had|could|would|should)n't\b/gu, '$1 not'],
]

const opening: readonly RegExp[] = [
  /^(?:please|so|and|ok|okay|hey|hi|well|now|sorry|keepsake|also|again|but|then|just)[,:]? /u,
  /^(?:can|could|will|would) you (?:please )?(?:possibly )?(?=(?:tell|remind|show|give|list|find|look|say|check)\b)/u,
  /^(?:do|did|would|can) you (?:happen to |still |actually )?(?:know|remember|recall|tell me)(?= (?!about\b|anything\b|everything\b))(?: if| whether)? /u,
  /^(?:have i|did i ever|did i) (?:ever |already )?(?:told|tell|mention(?:ed)?)(?: to)? you (?=(?:what|when|where|who|which|how|whether|if)\b)(?:if |whether )?/u,
  /^(?:tell|remind|give|show|get) me (?:again |please )?(?:of |if |whether )?(?!about\b|everything\b|all\b|more\b)/u,
  /^(?:list|show|find|look up|search for|name|recall|check) (?:me )?(?!about\b)/u,
  /^i (?:can not|do not|could not) (?:quite |seem to )?(?:remember|recall|know|think of) (?:if |whether )?/u,
  /^i (?:have )?(?:forgot|forgotten|forget) /u,
  /^i (?:am )?(?:wonder|wondering|curious|trying to remember)(?: if| whether| about)? /u,
  /^i (?:would like|want|need) to know (?:if |whether )?/u,
  /^i'd like to know (?:if |whether )?/u,
  /^(?:any|no) idea /u,
  /^not sure (?:if |whether )?/u,
]
const closing =
  /(?:,? (?:again|please|now|then|right now|at the moment|at present|currently|these days|nowadays|anyway|exactly|by the way|do you know|do you remember|if you know|you know|keepsake|right|correct|is not it|am not i|are not i|do not i|is it|yeah|yes))+$/u

/** One question in canonical form: lower case, single spaces, no closing marks. */
export function canonicalQuestion(question: string): string {
  let text = question
    .toLowerCase()
    .replace(/[’‘`´]/gu, "'")
    .replace(/[“”"«»]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[\s?!.…,;:]+$/u, '')
    .trim()
  for (const [pattern, written] of contractions) text = text.replace(pattern, written)
  for (let changed = true; changed;) {
    const shorter = opening.reduce((rest, pattern) => rest.replace(pattern, ''), text)
    changed = shorter !== text && shorter !== ''
    if (changed) text = shorter
  }
  const shortened = text.replace(closing, '').trim()
  return direct(shortened === '' ? text : shortened).replace(yet, '$1 ')
}

/** "Is Dad still in hospital?" asks what "Is Dad in hospital?" does: the newest there is. */
const yet = /^((?:is|are|was|were) (?!i |we )[\p{L}' -]+?) still (?=\p{L})/u

/** Word order of a direct question. */
function direct(text: string): string {
  const be =
    /^(what|when|where|who|which|how old|how tall|what time|what day|what date|what colour|what size) (?!is |are |was |were |am |do |does |did |has |have |can |will |would |should )(.+?) (am|is|are|was|were)(?: (called|named|allergic to|allergic|from|born|married to|based|coming|going|doing|planning|due|like))?$/u.exec(
      text,
    )
  if (be !== null) {
    const [, wh = '', subject = '', verb = '', rest] = be
    return `${wh} ${verb} ${subject}${rest === undefined ? '' : ` ${rest}`}`
  }
  const plainVerb = /^(what|when|where|who|how) (i|we) (?!am |was |have |had |can |will |should )(.+)$/u.exec(text)
  if (plainVerb !== null) return `${plainVerb[1] ?? ''} do ${plainVerb[2] ?? ''} ${plainVerb[3] ?? ''}`
  const third =
    /^(what|where|when|how) ((?:my|our) [\w' -]+?|[\w'-]+) (lives?|works?|studies|starts?|does(?=$)|likes?|moved|put|left|grew up|comes from|speaks|wants?|needs?)( .+)?$/u.exec(
      text,
    )
  if (third !== null && !/^(?:is|are|was|were|am|do|does|did|has|have|can|will|would|should|kind|sort|type)\b/u.test(third[2] ?? '')) {
    return `${third[1] ?? ''} does ${third[2] ?? ''} ${third[3] ?? ''}${third[4] ?? ''}`
  }
  return text
}
