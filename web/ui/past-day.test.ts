import type { DateStamp } from '../../core/memory/ids.ts'
import { describe, expect, it } from 'vitest'
import { pastDayIn, pastDayWords, writePastDay } from './past-day.ts'
import { endOf, momentOf } from '../../core/memory/as-of.ts'

describe('a past day in an address', () => {
  it.each([
    { clock: 'true', day: '2026-03-01' as DateStamp },
    { clock: 'told', day: '2025-12-31' as DateStamp },
  ] as const)('comes back as it was written', (past) => {
    expect(pastDayIn(writePastDay('?q=tea&by=2020-01-01', past))).toEqual(past)
    expect(writePastDay(writePastDay('?q=tea', past), undefined)).toBe('?q=tea')
  })

  it('is today for what is no day', () => {
    for (const search of ['', '?asof=', '?asof=yesterday', '?by=2026-13-45', '?asof=2026-03']) expect(pastDayIn(search)).toBeUndefined()
  })

  it('means the day, or the last moment of it', () => {
    expect(momentOf({ clock: 'true', day: '2026-03-01' as DateStamp })).toEqual({ clock: 'true', day: '2026-03-01' })
    expect(momentOf({ clock: 'told', day: '2026-03-01' as DateStamp })).toEqual({ clock: 'told', at: new Date(2026, 2, 2).getTime() - 1 })
    expect(pastDayWords({ clock: 'told', day: '2025-03-01' as DateStamp }, new Date(2026, 10, 21).getTime())).toBe(
      'As you had told me by 1 March 2025',
    )
    expect(new Date(endOf('2026-12-31')).getFullYear()).toBe(2026)
  })
})
