import { expect, it } from 'vitest'
import { auroc, bootstrapInterval, measure, percentile } from './metrics.ts'

it('figures of one question follow their definitions', () => {
  const figures = measure(['a', 'x', 'b', ...Array.from({ length: 8 }, (_, place) => `y${place}`), 'c'], ['a', 'b', 'c'])
  expect(figures['r@5']).toBeCloseTo(2 / 3)
  expect(figures['r@10']).toBeCloseTo(2 / 3)
  expect(figures['r@20']).toBe(1)
  expect(figures['all@10']).toBe(0)
  expect(figures.mrr).toBe(1)
  expect(figures['ndcg@10']).toBeCloseTo((1 + 1 / Math.log2(4)) / (1 + 1 / Math.log2(3) + 1 / Math.log2(4)))
  expect(measure(['x'], ['a']).mrr).toBe(0)
})

it('AUROC counts pairs, ties half', () => {
  expect(auroc([0.9, 0.5], [0.5, 0.1])).toBeCloseTo(3.5 / 4)
  expect(auroc([], [0.5])).toBeUndefined()
})

it('the interval is the same every time and holds the mean', () => {
  const values = Array.from({ length: 200 }, (_, place) => (place % 4 === 0 ? 0 : 1))
  const [low, high] = bootstrapInterval(values)
  expect(bootstrapInterval(values)).toEqual([low, high])
  expect(low).toBeLessThan(0.75)
  expect(high).toBeGreaterThan(0.75)
  expect(percentile([3, 1, 2], 0.5)).toBe(2)
})
