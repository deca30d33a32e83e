// The people, animals and groups a person speaks of as "my …". One table for remembering and answering: "mother", "mum" and "mom" are one subject.

import { remembered } from '../text/remembered.ts'

interface Relation {
  readonly aliases: readonly string[]
  /** There can be several at once: their names stand side by side. */
  readonly many?: true
  readonly says?: 'she' | 'he' | 'it'
}

export const relations = {
  mum: { aliases: ['mother', 'mom', 'mam', 'mummy', 'mama', 'amma'], says: 'she' },
  dad: { aliases: ['father', 'daddy', 'papa', 'appa'], says: 'he' },
  parents: { aliases: ['parent', 'folks'] },
  sister: {
    aliases: ['little sister', 'big sister', 'older sister', 'younger sister', 'elder sister', 'twin sister', 'sis'],
    many: true,
    says: 'she',
  },
  brother: {
    aliases: ['little brother', 'big brother', 'older brother', 'younger brother', 'elder brother', 'twin brother'],
    many: true,
    says: 'he',
  },
  daughter: {
    aliases: ['little girl', 'eldest daughter', 'youngest daughter', 'older daughter', 'younger daughter'],
    many: true,
    says: 'she',
  },
  son: { aliases: ['little boy', 'eldest son', 'youngest son', 'older son', 'younger son'], many: true, says: 'he' },
  child: { aliases: ['kid', 'children', 'kids', 'twins', 'baby', 'eldest', 'youngest'], many: true },
  wife: { aliases: [], says: 'she' },
  husband: { aliases: ['hubby'], says: 'he' },
  partner: { aliases: ['spouse', 'other half', 'fiancé', 'fiancée', 'fiance', 'fiancee'] },
  girlfriend: { aliases: [], says: 'she' },
  boyfriend: { aliases: [], says: 'he' },
  grandma: { aliases: ['grandmother', 'gran', 'granny', 'nan', 'nana', 'nanna'], many: true, says: 'she' },
  grandad: { aliases: ['grandfather', 'grandpa', 'granddad', 'gramps'], many: true, says: 'he' },
  grandchild: { aliases: ['grandchildren', 'grandkids', 'grandkid'], many: true },
  grandson: { aliases: [], many: true, says: 'he' },
  granddaughter: { aliases: [], many: true, says: 'she' },
  aunt: { aliases: ['auntie', 'aunty'], many: true, says: 'she' },
  uncle: { aliases: [], many: true, says: 'he' },
  cousin: { aliases: [], many: true },
  niece: { aliases: [], many: true, says: 'she' },
  nephew: { aliases: [], many: true, says: 'he' },
  'mother-in-law': { aliases: ['mum-in-law', 'mother in law'], says: 'she' },
  'father-in-law': { aliases: ['dad-in-law', 'father in law'], says: 'he' },
  'sister-in-law': { aliases: ['sister in law'], many: true, says: 'she' },
  'brother-in-law': { aliases: ['brother in law'], many: true, says: 'he' },
  stepmum: { aliases: ['stepmother', 'stepmom'], says: 'she' },
  stepdad: { aliases: ['stepfather'], says: 'he' },
  stepson: { aliases: [], many: true, says: 'he' },
  stepdaughter: { aliases: [], many: true, says: 'she' },
  'best friend': { aliases: ['best mate'] },
  friend: { aliases: ['mate', 'old friend', 'good friend', 'close friend'], many: true },
  boss: { aliases: ['manager', 'line manager', 'supervisor'] },
  colleague: { aliases: ['coworker', 'co-worker', 'workmate'], many: true },
  neighbour: { aliases: ['neighbor', 'next-door neighbour', 'next door neighbour'], many: true },
  flatmate: { aliases: ['roommate', 'housemate', 'lodger'], many: true },
  landlord: { aliases: ['landlady'] },
  doctor: { aliases: ['gp'] },
  dentist: { aliases: [] },
  therapist: { aliases: ['counsellor'] },
  cook: { aliases: [] },
  cleaner: { aliases: [] },
  nanny: { aliases: ['childminder', 'babysitter'] },
  gardener: { aliases: [] },
  hairdresser: { aliases: ['barber', 'hairstylist'] },
  physio: { aliases: ['physiotherapist'] },
  accountant: { aliases: [] },
  solicitor: { aliases: ['lawyer'] },
  coach: { aliases: ['trainer'], many: true },
  teacher: { aliases: ['tutor'], many: true },
  dog: {
    aliases: [
      'puppy',
      'pup',
      'greyhound',
      'whippet',
      'spaniel',
      'labrador',
      'retriever',
      'terrier',
      'collie',
      'poodle',
      'dachshund',
      'beagle',
    ],
    many: true,
    says: 'it',
  },
  cat: { aliases: ['kitten', 'tabby'], many: true, says: 'it' },
  rabbit: { aliases: ['bunny'], many: true, says: 'it' },
  hamster: { aliases: ['guinea pig', 'gerbil'], many: true, says: 'it' },
  parrot: { aliases: ['budgie', 'canary', 'bird'], many: true, says: 'it' },
  horse: { aliases: ['pony'], many: true, says: 'it' },
  tortoise: { aliases: ['turtle'], many: true, says: 'it' },
  pet: { aliases: [], many: true, says: 'it' },
} as const satisfies Record<string, Relation>

export type RelationName = keyof typeof relations

const byWord = new Map<string, RelationName>()
for (const relation of Object.keys(relations) as RelationName[]) {
  byWord.set(relation, relation)
  for (const alias of relations[relation].aliases) byWord.set(alias, relation)
}

const petKinds: ReadonlySet<string> = new Set(['dog', 'cat', 'rabbit', 'hamster', 'parrot', 'horse', 'tortoise', 'pet'])

/** All words for a relation, longest first, for use inside a pattern. */
export const relationWords: readonly string[] = [...byWord.keys()].sort((a, b) => b.length - a.length)

/** "My old boss" is not the boss there is now; an old friend still is a friend. */
const jobs =
  'boss|(?:line )?manager|supervisor|landlord|landlady|flatmate|housemate|roommate|doctor|gp|dentist|therapist|counsellor|teacher|tutor'
const formerOne = new RegExp(`^old (?:${jobs})$`)
const formerInText = new RegExp(`\\b(?:old|former|previous|ex)[ -](?:${jobs})\\b`, 'giu')

/** `Mother` → `mum`; undefined for anything that is not a relation. */
export const relationOf = remembered((word: string): RelationName | undefined => {
  const lower = word.trim().toLowerCase().replace(/’/g, "'")
  if (formerOne.test(lower)) return undefined
  return (
    byWord.get(lower) ??
    byWord.get(lower.replace(/^(?:older|younger|elder|eldest|youngest|little|big|twin|new|old|late|dear|lovely|two|three) /, ''))
  )
})

const anyRelation = new RegExp(`(?<![\\p{L}-])(${relationWords.join('|')})(?![\\p{L}-])`, 'giu')
/** These say more than the relation does, or something else: not to be taken over from a question. */
const particular =
  /^(?:little|big|older|younger|elder|twin|good|close|old|next)\b|^(?:eldest|youngest|baby|twins|puppy|pup|greyhound|whippet|spaniel|labrador|retriever|terrier|collie|poodle|dachshund|beagle|kitten|tabby|landlady|lodger|spouse|other half|fianc.+|tutor|counsellor|pony|turtle)$/

/** The word a text calls a relation by: `manager` for `boss`; undefined where it does not, or by a word that claims more. */
export function wordForRelation(text: string, relation: string): string | undefined {
  const words = [...text.matchAll(anyRelation)].map(([word]) => word.toLowerCase())
  return words.find((word) => relationOf(word) === relation && !particular.test(word))
}

const compound =
  /\b(mother|mum|mom|father|dad|sister|brother|son|daughter|parents?)s?[- ]in[- ]law\b|\b(step|grand|great|god|half|ex|foster)-(?:(grand|aunt|uncle)[- ]?)?(mother|mum|mom|father|dad|sister|brother|son|daughter|child|children|parents?|wife|husband|aunt|uncle|nephew|niece|boss|partner|girlfriend|boyfriend)\b/giu

/**
 * A relation of several words as one, so that no part of it passes for the whole: `mother-in-law` → `motherinlaw`.
 * Law: the text without such words comes back as it is.
 */
export function wholeRelations(text: string): string {
  return text
    .replace(formerInText, (words) => words.replace(/[- ]/g, ''))
    .replace(compound, (words) => {
      const joined = words.replace(/[- ]/g, '')
      return (relationOf(words) ?? relationOf(joined) ?? joined).replace(/[- ]/g, '')
    })
}

export function isPet(relation: string): boolean {
  return petKinds.has(relation)
}

/** Whether several may be had at once, so that a second name does not replace the first. */
export function canBeSeveral(relation: RelationName): boolean {
  return 'many' in relations[relation]
}

export function pronounOf(relation: RelationName): 'she' | 'he' | 'it' | undefined {
  const rule: Relation = relations[relation]
  return rule.says
}
