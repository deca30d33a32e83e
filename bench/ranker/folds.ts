// What bench/ranker/folds.json holds.

import type { TreeModelFile } from '../../core/retrieval/tree-model.ts'

/** Models for collections by id: each was fitted without them. */
export interface Folds {
  readonly folds: readonly { readonly without: readonly string[]; readonly model: TreeModelFile }[]
}
