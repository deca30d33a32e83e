// The embed worker: texts to vectors. Types only.

/** As what a text is read: models are trained to read the two differently. */
export type Reading = 'passage' | 'question'

export interface EmbedApi {
  /**
   * Key and dimensions of an embedder, the built-in table unless another is named. A model is not started by this.
   * @throws ModelUnusableError when its files are not all here
   */
  model(id?: string): Promise<{ readonly key: string; readonly dims: number }>
  /**
   * One row of `dims` floats per text, concatenated; unit length or all zeros. The buffer is transferred. The first call starts a model.
   * @throws ModelUnusableError when it cannot be
   */
  embed(texts: readonly string[], id?: string, as?: Reading): Promise<Float32Array>
  /** Frees what a model holds. */
  release(id: string): Promise<void>
}
