// Schema version 2: what memories are about (entities), how they hang together (links), and what sleep makes (topics, naps).
// Not released yet: a table more may still be added here, together with records.ts and the vault's tables of version 2.

export const v2 = {
  version: 2,
  description: 'Entities, links, topics and the reports of sleep',
  tables: {
    entities: 'id, *keys',
    links: 'id, from, to',
    topics: 'id, parent, *members',
    naps: 'id, at',
  },
} as const
