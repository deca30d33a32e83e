// Schema version 2: what memories are about (entities), how they hang together (links), what sleep makes (topics, naps), and
// how forgetting goes: as chosen (policies) and as learned (adapters).
// Not released yet: a table more may still be added here, together with records.ts and the vault's tables of version 2.

export const v2 = {
  version: 2,
  description: 'Entities, links, topics, reports of sleep, policies and adapters',
  tables: {
    entities: 'id, *keys',
    links: 'id, from, to',
    topics: 'id, parent, *members',
    naps: 'id, at',
    policies: 'id',
    adapters: 'id',
  },
} as const
