// The vault file: what is in it, where, and how large it may be. Invariant: a number here changes only together with docs/vault-format.md.

import { tableNames, type TableName } from '../memory/records.ts'

/**
 * The version written today. Each version says what changed:
 * 1 – the first: manifest, seven record tables, journal, waiting jobs, Markdown.
 * 2 – six tables more: entities, links, topics, naps, policies, adapters.
 * 3 – pictures: one table more, and their bytes as files of their own under `pictures/`.
 */
export const vaultVersion = 3

const tablesOf1 = ['conversations', 'episodes', 'memories', 'sources', 'tombstones', 'receipts', 'recalls'] as const

const tablesOf2 = [...tablesOf1, 'entities', 'links', 'topics', 'naps', 'policies', 'adapters'] as const

/** The tables a vault of this version has. */
export const tablesIn = (version: number): readonly TableName[] => (version === 1 ? tablesOf1 : version === 2 ? tablesOf2 : tableNames)

/** Of the app that writes it; for people, never decided by. Kept equal to package.json by a test. */
export const appVersion = '0.1.0'

export const vaultFormatName = 'keepsake-vault'
export const manifestPath = 'manifest.json'
export const journalPath = 'records/journal.ndjson'
export const jobsPath = 'records/jobs.ndjson'
/** Where a picture's bytes are: a file that anything shows. */
export const picturePath = (id: string, type = 'image/bin'): string => `pictures/${id}.${type.slice(6)}`
export const picturePattern = /^pictures\/(?<id>[\w:-]{1,128})\.[a-z]{3,4}$/u
export const recordsPath = (table: TableName): string => `records/${table}.ndjson`

/** Refused before or while reading, so that a hostile file costs little. Sizes in bytes. */
export const vaultLimits = {
  /** Of the file as chosen; checked before a byte of it is read. */
  fileBytes: 150 * 1024 * 1024,
  /** Of everything in a ZIP together, unpacked. */
  unpackedBytes: 1024 * 1024 * 1024,
  /** Of one file in a ZIP, unpacked. */
  entryBytes: 400 * 1024 * 1024,
  /** A plain ZIP counts its files in 16 bits. */
  entries: 60_000,
  /** Beyond this many notes of one kind, a month's share one file. */
  notes: 5_000,
  pathLength: 240,
  /** Unpacked over packed, for files above `ratioFromBytes`; our own NDJSON stays below 60. */
  ratio: 200,
  ratioFromBytes: 1024 * 1024,
  /** UTF-16 units of one turn or statement. */
  textLength: 1_000_000,
  /** Bytes of one picture. */
  pictureBytes: 4 * 1024 * 1024,
  thumbnailBytes: 48 * 1024,
  /** Nesting of one record. */
  depth: 16,
} as const
