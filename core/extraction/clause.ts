// One clause taken apart: whose it is, what is said of them, and in which tense. Values stay verbatim: only the cut points are decided here.

import type { Tense } from './calendar.ts'
import { relationOf, relationWords } from './relations.ts'
import { subjectKey } from './subjects.ts'
import { remembered } from '../text/remembered.ts'
import { screened } from '../text/screen/screened.ts'

export type SubjectSort = 'me' | 'relation' | 'name' | 'thing' | 'pronoun'

export interface Clause {
  readonly sort: SubjectSort
  /** Key of the subject (subjects.ts). */
  readonly subject: string
  /** The subject as said: `My sister Maya`. */
  readonly subjectWords: string
  /** "my sister Maya": the relation whose name was given in passing. */
  readonly naming?: { readonly relation: string; readonly name: string; readonly words: string }
  /** "my sister's birthday": what of whom; the subject is then the whole phrase's key. */
  readonly possessed?: { readonly owner: string; readonly attribute: string }
  /** From the verb on, contractions opened, adverbs in front dropped: `live in Leeds`. */
  readonly predicate: string
  readonly tense: Tense
  /** Words in front of the subject: "In March", "Since 2019". */
  readonly adverbial: string
}

const finite =
  "is|are|was|were|am|be|has|have|had|will|won['’]t|can|can['’]t|cannot|does|do|did|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|doesn['’]t|don['’]t|didn['’]t|hasn['’]t|haven['’]t|never|always|usually|just|now|also|still|recently|finally|both|" +
  'lives?|lived|works?|worked|moves?|moved|likes?|liked|loves?|loved|hates?|hated|enjoys?|prefers?|adores?|eats?|ate|drinks?|speaks?|stud(?:y|ies|ied)|teach(?:es)?|taught|plays?|played|drives?|drove|owns?|owned|takes?|took|' +
  'goes|go|went|comes?|came|starts?|started|begins?|began|joins?|joined|leaves?|left|gets?|got|bought|buys?|sold|adopted|retired|retires|turns?|turned|became|died|passed|married|graduated|visits?|visited|meets?|met|closes?|opens?|' +
  'runs?|ran|stays?|keeps?|kept|needs?|wants?|wanted|used|quit|gave|gives?|made|makes?|called|calls?|wears?|collects?|sings?|swims?|cooks?|bakes?|arrives?|expires?|ends?|finish(?:es|ed)?|costs?|grew|proposed|loathes?|detests?|dislikes?|attends?|attended|sleeps?|wakes?|writes?|wrote|reads?|won|lost|broke|said|happens?|weighs?|belongs?|suffers?|needs|relocated|rang|phoned|texted|felt|feels|looked|looks|seemed|seems|sounded|tasted|smelled|smelt|changed|changes|bikes?|cycles?|rides?|commutes?|trains?|volunteers?|hides?|hid|lent|borrowed|owes?|booked|planned|plans?|hopes|decided|stopped|switched|tried|supports?|supported|flies|flew|rents?|rented|earns?'
const verb = new RegExp(`^(?:${finite})$`, 'i')
const isVerb = remembered((word) => verb.test(word.replace(/[,.!]$/, '')))
const name = "\\p{Lu}[\\p{L}'’-]*\\p{L}"
const relationChoice = relationWords.join('|')
const age = '(?:(?:older|younger|elder|eldest|youngest|little|big|twin|best|old|new|late|lovely|dear|middle|ex-?) ?)*'
const naming = new RegExp(`^(?:[Mm]y|[Oo]ur) (${age}(?:${relationChoice}))(?:,? (?:called |named )?(${name}(?: ${name})?),?)(?= )`, 'u')
const pronouns = screened(/^(she|he|it|they)(?=['’\s])/i)
const notNames = new Set(
  'Reminds Makes Feels Got Self-care Always Never Still Only Especially Thankfully This That These Those There Here It The A An What Which Who When Where Why How If So And But Or Not No Yes You Your He She They His Her Their Its We Our My I Some Any All Both Every Each Many Most People Everyone Someone Nobody Nothing Something Everything Anything One Just Also Then Now Today Tomorrow Yesterday Tonight Maybe Perhaps Please Thanks Thank Sorry Well Oh Ok Okay Sure Great Good Nice Cool Wow Hey Hi Hello God Life Love Work School Home Time Money Being Having Getting Going Doing Making Feeling Looking Seeing Let Can Could Would Should Will May Might Must Do Does Did Is Are Was Were Has Have Had In On At By For From To With After Before Since During Until As Because Although While Though Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October November December'.split(
    ' ',
  ),
)
const adverbials = screened(
  /^(?:in|on|at|since|last|next|this|every|each|after|before|from|during|for|over|yesterday|today|tomorrow|tonight|recently|currently|these days|nowadays|now|right now|at the moment|sometimes|usually|normally|originally|until|till|as of|as a (?:kid|child)|growing up|when i was|back in|most|(?:a|an|one|two|three|four|five|six|\d+) (?:days?|weeks?|months?|years?) ago)\b[^.!?\u0000]{0,60}?(?:,\s*|\s+)(?=(?:I|i|I['’](?:m|ve|ll)|we|We|my|our|the)\b)/i,
)
const namedAdverbial = screened(
  /^(?:in|on|at|since|last|next|this|every|yesterday|today|tomorrow|recently|currently)\b[^,.!?\u0000]{0,40},\s*(?=\p{Lu})/iu,
)

const openings: readonly (readonly [RegExp, string])[] = [
  [/^['’]m\b/i, 'am'],
  [/^['’]ve\b/i, 'have'],
  [/^['’]ll\b/i, 'will'],
  [/^['’]re\b/i, 'are'],
  [/^['’]d\b/i, 'would'],
  [/^['’]s\b(?= (?:got|been|moved|started|joined|gone|become|turned|left|quit|just|already|retired|adopted)\b)/i, 'has'],
  [/^['’]s\b/i, 'is'],
]
const looseAdverbs = screened(
  /^(?:(?:just|now|currently|also|still|actually|really|recently|finally|both|all|already|mostly|absolutely|totally|definitely|only|honestly|truly|even|then|officially|literally|simply|quite|particularly|especially|very much|generally) )+/i,
)
const perfect = screened(
  /^(?:have|has|had) (?:(?:just|recently|now|already|finally|also|both|always|actually|officially|since) )*(?=(?:been|lived|worked|moved|started|joined|left|quit|become|gone|turned|adopted|bought|sold|booked|studied|loved|liked|hated|stopped|given|changed|retired|lost|switched|married|graduated|finished|taken|accepted|decided|planned|relocated|known|had|rescheduled|given)\b)/i,
)
const gotten = screened(/^(?:have|has) got(?= )/i)

/** Undefined when the clause has no subject we may speak for. `text` is without openers, its end marks kept. */
export function parseClause(text: string): Clause | undefined {
  const adverbial = (adverbials.exec(text) ?? namedAdverbial.exec(text))?.[0] ?? ''
  const core = text.slice(adverbial.length)
  const split = splitMe(core) ?? splitApposed(core) ?? splitNaming(core) ?? splitPronoun(core) ?? splitPhrase(core)
  if (split === undefined) return undefined
  const predicate = plainPredicate(split.predicate)
  const goesOn = lasting.test(text) ? stillSo.exec(predicate)?.[0] : undefined
  if (goesOn === undefined || !hasPerfect.test(split.predicate)) return { ...split, predicate, tense: tenseOf(split.predicate), adverbial }
  return { ...split, predicate: `${presentOf[goesOn] ?? goesOn}${predicate.slice(goesOn.length)}`, tense: 'present', adverbial }
}

/** "I've worked there since 2019" is still so; without a "since" it is over or only once. */
const lasting = screened(/\b(?:since|for (?!work|the best)|all my life|always)\b/i)
const hasPerfect = screened(/^(?:['’]ve|have|['’]s|has)\b/i)
const stillSo = screened(/^(?:been )?(?:lived|worked|studied|living|working|studying|loved|liked|hated|played|taught|had)\b/)
const presentOf: Readonly<Record<string, string>> = {
  lived: 'live',
  worked: 'work',
  studied: 'study',
  loved: 'love',
  liked: 'like',
  hated: 'hate',
  played: 'play',
  taught: 'teach',
  had: 'have',
  'been living': 'live',
  'been working': 'work',
  'been studying': 'study',
}

type Split = Omit<Clause, 'tense' | 'adverbial'>

function splitMe(core: string): Split | undefined {
  const match = /^(I|We|i|we)(?=['’\s])\s*/.exec(core)
  return match === null ? undefined : { sort: 'me', subject: 'me', subjectWords: match[1] ?? 'I', predicate: core.slice(match[0].length) }
}

function splitNaming(core: string): Split | undefined {
  const match = naming.exec(core)
  const [whole, kin, called] = match ?? []
  if (whole === undefined || kin === undefined || called === undefined) return undefined
  const relation = relationOf(kin)
  if (relation === undefined) return undefined
  const possessive = /['’]s?$/.exec(called)
  const bareName = called.replace(/['’]s?$/, '')
  const subject = bareName.toLowerCase()
  const rest = core.slice(whole.length).trimStart()
  const passing = { relation, name: bareName, words: kin }
  const together = /^and (?:I|me|i) /.exec(rest)?.[0]
  if (together !== undefined) {
    return {
      sort: 'me',
      subject: 'me',
      subjectWords: `${whole} ${together.trimEnd()}`,
      naming: passing,
      predicate: rest.slice(together.length),
    }
  }
  if (possessive !== null) {
    const owned = cutAtVerb(rest)
    if (owned === undefined) return undefined
    return {
      sort: 'name',
      subject: `${subject}'s ${owned.before}`.toLowerCase(),
      subjectWords: `${whole} ${owned.before}`,
      naming: passing,
      possessed: { owner: subject, attribute: owned.before },
      predicate: owned.rest,
    }
  }
  return { sort: 'name', subject, subjectWords: whole.replace(/,$/, ''), naming: passing, predicate: rest }
}

const apposed = screened(
  new RegExp(
    `^(?<before>(?:[Mm]y|[Oo]ur|[Tt]he) [\\p{L}'’-]+(?: [\\p{L}'’-]+)?),? (?<names>${name}(?:,? (?:and )?${name})* and ${name}),? (?=\\p{Ll})`,
    'u',
  ),
)

/** "Our twins, Ada and Boaz, started nursery": the names stand beside the subject. */
function splitApposed(core: string): Split | undefined {
  const match = apposed.exec(core)
  const before = match?.groups?.before
  if (match === null || before === undefined) return undefined
  const rest = core.slice(match[0].length)
  if (!verb.test(rest.split(' ')[0] ?? '')) return undefined
  const sort = sortOf(before, /^(?:my|our) /i.test(before), /^the /i.test(before))
  return sort === undefined
    ? undefined
    : { sort, subject: subjectKey(before), subjectWords: match[0].trim().replace(/,$/, ''), predicate: rest }
}

function splitPronoun(core: string): Split | undefined {
  const match = pronouns.exec(core)
  return match?.[1] === undefined
    ? undefined
    : { sort: 'pronoun', subject: match[1].toLowerCase(), subjectWords: match[1], predicate: core.slice(match[0].length).trimStart() }
}

/** "My sister's birthday is", "The spare key is", "Maya moved", "Maya's favourite tea is". */
function splitPhrase(core: string): Split | undefined {
  const cut = cutAtVerb(core)
  if (cut === undefined) return undefined
  const { before, rest } = cut
  if (/['’]s$/.test(before)) return undefined
  const owned = /^(?:my|our) /i.test(before)
  const article = /^the /i.test(before)
  const possessive = /^(.+?)(?:['’]s|(?<=s)['’]) (.+)$/u.exec(before)
  const sort = sortOf(before, owned, article)
  if (sort === undefined) return undefined
  if (sort === 'name' && unagreeing.test(rest) && !before.includes(' and ')) return undefined
  if (/ and (?:I|me)$/.test(before)) return { sort: 'me', subject: 'me', subjectWords: before, predicate: rest }
  const possessed =
    possessive?.[1] !== undefined && possessive[2] !== undefined && !article
      ? { owner: subjectKey(possessive[1]), attribute: possessive[2] }
      : undefined
  return { sort, subject: subjectKey(before), subjectWords: before, ...(possessed === undefined ? {} : { possessed }), predicate: rest }
}

/** "Sounds like …", "Looks good": a capital at the front is no name when the verb does not agree with one. */
const unagreeing = screened(
  /^(?:like|love|live|work|hate|enjoy|go|have|are|am|do|don['’]t|prefer|eat|drink|take|get|want|need|play|move|speak|were)\b/i,
)

function sortOf(before: string, owned: boolean, article: boolean): SubjectSort | undefined {
  const bare = before.replace(/^(?:my|our|the) /i, '')
  if (owned) return relationOf(bare) === undefined ? 'thing' : 'relation'
  // The cat and the kids are theirs; the doctor may be anybody's.
  if (article) return /^(?:dog|puppy|cat|kitten|rabbit|hamster|kids|children|twins|baby)$/i.test(bare) ? 'relation' : 'thing'
  const [first = ''] = before.split(' ')
  if (!/^\p{Lu}/u.test(first) || notNames.has(first.replace(/['’](?:s|ve|re|ll|d|m)?$/, ''))) return undefined
  const parent = relationOf(bare)
  // "Mum lives in York", "Grandma's birthday is …": families drop the "my".
  if (parent !== undefined) return 'relation'
  return new RegExp(`^${name}(?:['’]s)?(?: (?:and )?${name})*$`, 'u').test(before) ? 'name' : 'thing'
}

/** After these comes a noun, whatever it looks like: "the bike shed". */
const opensNoun = /^(?:the|an?|my|our|his|her|their|for|of|with|new|spare|old)$/i

const startsPredicate =
  /^(?:a|an|the|in|on|at|with|from|not|allergic|called|named|now|\d.*|going|moving|getting|born|my|vegan|vegetarian|coming|visiting|working|living)$/i
const labelled = /(?:^|\s)(?:name|number|birthday|e-?mail|address|job|age|favou?rite \w+)$/i

/** At most six words, then a finite verb (or a contracted "is"). */
function cutAtVerb(text: string): { readonly before: string; readonly rest: string } | undefined {
  const words = text.split(' ', 9)
  let length = 0
  for (const [index, word] of words.entries()) {
    if (index > 0 && isVerb(word) && !opensNoun.test(words[index - 1] ?? '')) {
      return { before: text.slice(0, length - 1).replace(/,$/, ''), rest: text.slice(length) }
    }
    if (/[,:;(]$/.test(word) && index > 0) return undefined
    const contracted = /^(.+)['’]s$/.exec(word)
    if (contracted?.[1] !== undefined) {
      const before = text.slice(0, length + contracted[1].length)
      if (labelled.test(before) || startsPredicate.test(words[index + 1] ?? ''))
        return { before, rest: `is ${text.slice(length + word.length + 1)}` }
    }
    length += word.length + 1
  }
  return undefined
}

/** Contractions opened, adverbs in front and the perfect's "have" dropped: what is left begins with the verb that matters. */
export function plainPredicate(raw: string): string {
  let predicate = raw
  if (/^['’]/.test(raw)) for (const [pattern, verbForm] of openings) predicate = predicate.replace(pattern, verbForm)
  predicate = looseAdverbs.replaceIn(predicate, '')
  if (gotten.test(predicate)) predicate = predicate.replace(/^(\w+) got/, '$1')
  predicate = looseAdverbs.replaceIn(perfect.replaceIn(predicate, ''), '')
  return doubled.replaceIn(predicate, '$1')
}

const doubled = screened(
  /^((?:am|is|are|was|were|been) )(?:just|now|currently|also|still|actually|really|recently|finally|both|all|already|mostly|only|definitely|officially|very|originally|pretty much) /i,
)

const pastVerb = screened(
  /^['’]?(?:was|were|did|didn['’]t|had|went|came|got|bought|sold|left|met|saw|took|made|gave|found|lost|won|broke|quit|became|grew|began|ate|drank|drove|flew|ran|swam|sang|wrote|read|told|taught|spent|built|felt|kept|lent|hid|put|said|thought|used to|(?:have|has|['’]ve|['’]s)(?: \w+)? (?:\w+ed|been|got|gone|become|left|quit|taken|bought|sold)|\w+ed)\b/i,
)
const futureVerb = screened(
  /^['’]?(?:will|['’]?ll|won['’]t|am going to|['’]?m going to|is going to|['’]s going to|are going to|['’]re going to|going to|plan to|intend to|(?:am|['’]?m|is|['’]s|are|['’]re) (?:\w+ )?\w+ing)\b/i,
)

export function tenseOf(predicate: string): Tense {
  const bare = looseAdverbs.replaceIn(predicate, '')
  if (futureVerb.test(bare)) return 'future'
  return pastVerb.test(bare) ? 'past' : 'present'
}
