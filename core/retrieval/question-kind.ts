// What kind of answer a question wants, as bits: when, where, who, how many, a list, advice … Rules over the question alone.

export const questionKinds = [
  'when',
  'where',
  'who',
  'number',
  'why',
  'yesNo',
  'how',
  'list',
  'summary',
  'order',
  'advice',
  'firstPerson',
  'asksAssistant',
  'ownPlan',
  'supposes',
  'compares',
] as const
export type QuestionKind = (typeof questionKinds)[number]

const patterns: Readonly<Record<Exclude<QuestionKind, 'firstPerson' | 'asksAssistant'>, RegExp>> = {
  when: /\b(?:when|what (?:date|day|month|year|time)|which (?:date|day|month|year)|how long|deadline)\b/i,
  where: /\b(?:where|(?:what|which) (?:city|country|place|state|town|location|area|park|restaurant)s?)\b/i,
  who: /\b(?:who|whom|whose|(?:what|which) (?:person|people|friend|name)s?)\b/i,
  number: /\b(?:how (?:many|much|often|old|far|big|tall)|what (?:number|percentage|share|amount|score))\b/i,
  why: /\b(?:why|what (?:made|caused|motivated|inspired|prompted|led)|reasons?|how come)\b/i,
  yesNo: /^\W*(?:is|are|was|were|am|do|does|did|has|have|had|can|could|would|will|should)\b/i,
  how: /\bhow\b(?! (?:many|much|often|old|far|big|tall|long))/i,
  list: /\b(?:(?:what|which) (?:\w+ ){0,2}\w+(?<!s)s\b|what (?:kinds?|types?|sorts?)|names of|list|all|both|several|different|ways|besides|other than)\b/i,
  summary: /\b(?:summar\w+|overview|recap|how (?:has|have|did) .{0,60}(?:progress|evolv|develop|chang)\w*|over time|throughout)\b/i,
  order: /\b(?:order|sequence|timeline|first|before|after|earlier|later|chronological\w*)\b/i,
  advice:
    /\b(?:suggest|recommend|advi[cs]e|should i|tips|help me|how (?:can|could|do|would|should) (?:i|you)|what would you|can you (?:help|show|explain|give|tell)|could you|how to|best way|what steps)\b/i,
  ownPlan: /\bi(?:'m| am| want| need| plan|'d like|'ve been| have been)\b/i,
  supposes: /\b(?:would|might|likely|could|probably|if|consider(?:ed)?|potential(?:ly)?|personality|attributes?|traits?)\b/i,
  compares: /\b(?:both|and|or|between|compared?|than|same|common|share[ds]?|difference|versus|vs)\b/i,
}

/** One bit per name in `questionKinds`, in their order. */
export function readKinds(query: string, firstPerson: boolean, asksAssistant: boolean): number {
  const text = query.replaceAll('’', "'")
  return questionKinds.reduce((bits, kind, place) => {
    const holds = kind === 'firstPerson' ? firstPerson : kind === 'asksAssistant' ? asksAssistant : patterns[kind].test(text)
    return holds ? bits | (1 << place) : bits
  }, 0)
}

export function hasKind(kinds: number, kind: QuestionKind): boolean {
  return (kinds & (1 << questionKinds.indexOf(kind))) !== 0
}
