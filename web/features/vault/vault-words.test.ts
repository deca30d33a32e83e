import { describe, expect, it } from 'vitest'
import type { VaultFailure } from '../../../workers/vault/vault.api.ts'
import { countWords, failureWords } from './vault-words.ts'

const failures: readonly VaultFailure[] = [
  { reason: 'wrong-passphrase' },
  { reason: 'needs-passphrase' },
  { reason: 'corrupt', detail: 'memories.ndjson does not match its checksum' },
  { reason: 'truncated' },
  { reason: 'newer', version: 9 },
  { reason: 'too-large', sizeBytes: 210_000_000, limitBytes: 100_000_000 },
  { reason: 'unsafe', detail: 'It holds a path that leads outside.' },
  { reason: 'unknown-format' },
  { reason: 'empty' },
  { reason: 'full' },
  { reason: 'cancelled' },
]

describe('failureWords', () => {
  it.each(failures)('says that nothing was changed: $reason', (failure) => {
    const { title, advice } = failureWords(failure)
    expect(advice.toLowerCase()).toContain('nothing was changed')
    expect(title + advice).not.toMatch(/!|oops|successfully|\.\./iu)
  })

  it('names both sizes when a file is too large', () => {
    const words = failureWords({ reason: 'too-large', sizeBytes: 210_000_000, limitBytes: 100_000_000 })
    expect(words.title).toContain('210 MB')
    expect(words.advice).toContain('100 MB')
  })
})

describe('countWords', () => {
  it('leaves out what there is none of and keeps the singular', () => {
    expect(countWords({ memories: 1284, turns: 1, sources: 0 })).toBe('1,284 memories, 1 turn')
    expect(countWords({})).toBe('nothing')
  })
})
