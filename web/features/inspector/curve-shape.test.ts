import { describe, expect, it } from 'vitest'
import type { EpochMs } from '../../../core/memory/ids.ts'
import type { Memory } from '../../../core/memory/records.ts'
import { curveSentence, curveShape, frame } from './curve-shape.ts'

const dayMs = 86_400_000
const now = new Date(2026, 10, 21, 12).getTime() as EpochMs
const remembered = (daysAgo: readonly number[], fields: Partial<Memory> = {}): Memory => {
  const rehearsals = daysAgo.map((days, index) => ({
    at: (now - days * dayMs) as EpochMs,
    how: index === 0 ? ('said' as const) : ('used' as const),
  }))
  return {
    stabilityDays: 5,
    difficulty: 5,
    salience: 0.5,
    pinned: false,
    rehearsals,
    lastReinforcedAt: rehearsals.at(-1)?.at,
    ...fields,
  } as unknown as Memory
}
const numbers = (path: string): readonly (readonly number[])[] =>
  path
    .slice(1)
    .split('L')
    .map((point) => point.split(' ').map(Number))

describe('curveShape', () => {
  it('stays in its frame and runs forward in time', () => {
    const shape = curveShape(remembered([40, 30, 2]), now)
    const points = [...numbers(shape?.past ?? ''), ...numbers(shape?.ahead ?? '')]
    let before = 0
    for (const [x = 0, y = 0] of points) {
      expect(x).toBeGreaterThanOrEqual(before)
      expect(x).toBeLessThanOrEqual(frame.right)
      expect(y).toBeGreaterThanOrEqual(frame.top)
      expect(y).toBeLessThanOrEqual(frame.bottom)
      before = x
    }
  })

  it('marks each rehearsal at full strength and where fading begins on the band', () => {
    const shape = curveShape(remembered([40, 30, 2], { stabilityDays: 2 }), now)
    expect(shape?.rehearsals).toHaveLength(3)
    expect(shape?.fades?.y).toBe(shape?.band)
  })

  it('draws nothing when the clock was set back, but does right after a change', () => {
    expect(curveShape(remembered([-3]), now)).toBeUndefined()
    expect(curveShape(remembered([-1 / 1440]), now)).toBeDefined()
  })
})

describe('curveSentence', () => {
  const say = (): string => 'that day'
  it.each([
    [remembered([40, 30, 20, 2]), 'Used three times since you said it. If it never comes up again it starts fading around that day.'],
    [remembered([900], { stabilityDays: 0.1 }), 'Not used since you said it. It has been fading since around that day.'],
    [remembered([40, 2], { pinned: true }), 'Used once since you said it. Pinned, so it stays at full strength.'],
  ])('says what the picture shows', (memory, sentence) => expect(curveSentence(memory, now, say)).toBe(sentence))
})
