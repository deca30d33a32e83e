// Schema version 1: the journalled records, the journal, the outbox, the search segments and the settings.
// Indexes exist only for a read that needs one; `ix.*` fields are derived from the record by rows.ts.

export const v1 = {
  version: 1,
  description: 'The first tables',
  tables: {
    conversations: 'id, lastTurnAt, sourceId',
    episodes: 'id, [conversationId+sequence], replyTo, sourceId, saidAt',
    memories:
      'id, saidAt, sourceId, [slot.subject+slot.attribute], slot.attribute, ix.saying, *ix.episodes, ' +
      '[ix.current+saidAt], [kind+saidAt], [ix.current+kind+saidAt], [stance+saidAt], [ix.pinned+saidAt], [sourceId+saidAt]',
    sources: 'id, importedAt, sha256',
    tombstones: 'id, digest, slotDigest, recordId',
    receipts: 'id, at',
    recalls: 'id, at, *ix.used',
    journal: 'seq, at, *ix.touched',
    jobs: 'id, kind, target',
    segments: 'id, key',
    meta: 'key',
  },
} as const
