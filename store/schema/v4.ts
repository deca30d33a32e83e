// Schema version 4: what a recall found and the person said is not relevant can be looked up. Rows of before hold no such judgement, and so
// need nothing carried over.

export const v4 = {
  version: 4,
  description: 'Judgements of what recalls found',
  tables: { recalls: 'id, at, *ix.used, *ix.unfit' },
} as const
