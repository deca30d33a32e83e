import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../../core/forgetting/policy.ts'
import { reinforce } from '../../../core/forgetting/rehearsal.ts'
import { fadesAround } from '../../../core/forgetting/strength.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import type { Memory } from '../../../core/memory/records.ts'
import { aheadIf } from './curve-ahead.ts'

const dayMs = 86_400_000
const now = Date.parse('2026-11-21') as EpochMs
const said = (now - 30 * dayMs) as EpochMs
const memory = {
  id: 'm',
  kind: 'fact',
  stabilityDays: 6,
  difficulty: 5,
  salience: 0.4,
  lastReinforcedAt: said,
  rehearsals: [{ at: said, how: 'said' }],
  pinned: false,
  sensitive: false,
  tier: 'active',
} as unknown as Memory
const usedIn = (days: number): Memory => reinforce(memory, 'used', (now + days * dayMs) as EpochMs, defaultPolicy)

describe('if it came up', () => {
  it('starts full again on that day and fades later than it would', () => {
    const ahead = aheadIf(memory, usedIn(20), now, defaultPolicy)
    expect(ahead?.use.y).toBe(18)
    expect(ahead?.fadesAt ?? 0).toBeGreaterThan(fadesAround(memory) ?? 0)
  })

  it('lasts longer the later it is remembered', () => {
    const early = aheadIf(memory, usedIn(5), now, defaultPolicy)?.fadesAt ?? 0
    const late = aheadIf(memory, usedIn(25), now, defaultPolicy)?.fadesAt ?? 0
    expect(late - 25 * dayMs).toBeGreaterThan(early - 5 * dayMs)
  })

  it('says nothing of today, nor of what lies beyond the picture', () => {
    expect(aheadIf(memory, memory, now, defaultPolicy)).toBeUndefined()
    expect(aheadIf(memory, usedIn(100_000), now, defaultPolicy)).toBeUndefined()
  })
})
