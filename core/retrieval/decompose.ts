// A question of several parts as the smaller questions it rests on, by rules: "between A and B", "before the move", "both Ana and Tom",
// two questions joined. What cannot be split safely is left whole: a wrong part costs a look, a missing one nothing.

/** Words that ask but say nothing of what is asked for. */
const asking =
  /^(?:how (?:many|much|long|often) ?(?:more |fewer |less )?(?:days?|weeks?|months?|years?|hours?|times?)?|when|what|which|who|where|did|do|does|was|were|is|are|has|have|had|i|you|we|there|passed|of)\b\s*/i
const joined = /[,;]?\s+and\s+(?=(?:what|when|where|who|why|how|which|did|does|is|was|has)\b)/i
const between = /\b(?:between|from)\s+(.+?)\s+(?:and|to|until|till)\s+(.+?)\s*\??$/i
const compared = /\b(?:which|who|what)\b.*?\b(?:first|earlier|later|sooner|more|older|longer|last)\b[,:]?\s*(.+?)\s+or\s+(.+?)\s*\??$/i
const relative =
  /^(.*?\S)\s+(?:right |just |shortly |soon |long |\w+ (?:days?|weeks?|months?|years?) )?(before|after|since|until|while|when)\s+((?:i|we|he|she|they|my|our|the|his|her|their|\p{Lu}).+?)\s*\??$/iu
const both = /^(.*?)\b(?:both\s+)?((?:my |the )?[\p{L}'’-]+) and ((?:my |the )?[\p{L}'’-]+)\b(.*)$/iu

/** The parts of a question, none if it is one. Law: no part is the question itself, and none is empty. */
export function decompose(question: string): readonly string[] {
  const text = question.trim()
  const parts = splitParts(text)
    .map((part) => part.trim().replace(/[?.!,;]+$/, ''))
    .filter((part) => /\p{L}{3}/u.test(part) && part.toLowerCase() !== text.replace(/[?.!]+$/, '').toLowerCase())
  return [...new Set(parts)].slice(0, 4)
}

function splitParts(text: string): string[] {
  const questions = text.split(joined)
  if (questions.length > 1) return questions
  const range = between.exec(text)
  if (range !== null) return [range[1] ?? '', range[2] ?? ''].map(withoutAsking)
  const choice = compared.exec(text)
  if (choice !== null) return [choice[1] ?? '', choice[2] ?? '']
  const clause = relative.exec(text)
  if (clause !== null) return [clause[1] ?? '', clause[3] ?? '']
  const pair = both.exec(text)
  if (pair !== null && (/\bboth\b/i.test(text) || isName(pair[2]) || isName(pair[3]))) {
    const [, before = '', one = '', other = '', after = ''] = pair
    const rest = (name: string): string => `${before.replace(/\bboth\s*$/i, '')}${name}${after}`
    return [rest(one), rest(other)]
  }
  return []
}

function withoutAsking(part: string): string {
  return part.replace(asking, '')
}

function isName(word = ''): boolean {
  return /^\p{Lu}/u.test(word) && /\p{Ll}/u.test(word)
}
