// Schema version 1: the journalled records, the journal, the outbox, the search segments and the settings.
// An index exists only for a read that needs one (each costs every write); `ix.*` fields are derived from the record by rows.ts.

export const v1 = {
  version: 1,
  description: 'The first tables',
  tables: {
    conversations: 'id, lastTurnAt, sourceId',
    episodes: 'id, [conversationId+sequence], replyTo, sourceId',
    memories: 'id, sourceId, [slot.subject+slot.attribute], slot.attribute, ix.saying, *ix.episodes, [ix.current+saidAt]',
    sources: 'id, importedAt',
    tombstones: 'id, digest, slotDigest',
    receipts: 'id, at',
    recalls: 'id, at, *ix.used',
    journal: 'seq, at, *ix.touched',
    jobs: 'id, kind',
    segments: 'id, key',
    meta: 'key',
  },
} as const
