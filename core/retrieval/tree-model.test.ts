import { expect, it } from 'vitest'
import { featureCount, featurePlaces } from './features.ts'
import rankerFile from './ranker.json' with { type: 'json' }
import { readTreeModel, scoreRow, shareByFeature, treeModelVersion, type TreeModelFile } from './tree-model.ts'

/** coverUnit ≤ 0.5 ? −1 : (asks ≤ 0 ? 2 : 0.5), and a tree that always gives 0.25. */
const file: TreeModelFile = {
  version: treeModelVersion,
  about: 'made by hand',
  margin: 1,
  features: ['coverUnit', 'asks'],
  trees: [
    { feature: [0, -1, 1, -1, -1], at: [0.5, 0, 0, 0, 0], value: [100, -1000, 1500, 2000, 500] },
    { feature: [-1], at: [0], value: [250] },
  ],
}
const row = (coverUnit: number, asks: number): Float32Array => {
  const values = new Float32Array(featureCount)
  values[featurePlaces.coverUnit] = coverUnit
  values[featurePlaces.asks] = asks
  return values
}
const model = readTreeModel(file)

it('a row scores the leaves it falls into', () => {
  if (model === undefined) throw new Error('not read')
  expect(scoreRow(model, row(0.5, 0), 0)).toBeCloseTo(-0.75)
  expect(scoreRow(model, row(0.9, 0), 0)).toBeCloseTo(2.25)
  expect(scoreRow(model, row(0.9, 1), 0)).toBeCloseTo(0.75)
})

it('the shares of the features add up to what the row gained over the mean', () => {
  if (model === undefined) throw new Error('not read')
  const shares = shareByFeature(model, row(0.9, 1), 0)
  expect(shares[featurePlaces.coverUnit]).toBeCloseTo(1.4)
  expect(shares[featurePlaces.asks]).toBeCloseTo(-1)
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(scoreRow(model, row(0.9, 1), 0) - 0.25 - 0.1)
})

it('a model of another version or with unknown features is refused', () => {
  expect(readTreeModel({ ...file, version: treeModelVersion + 1 })).toBeUndefined()
  expect(readTreeModel({ ...file, features: ['coverUnit', 'phase of the moon'] })).toBeUndefined()
})

it('the ranker that ships fits this build', () => {
  expect(readTreeModel(rankerFile)).toBeDefined()
})
