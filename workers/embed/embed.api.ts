// The embed worker: texts to vectors. Types only.

export interface EmbedApi {
  /** The model in use: its key and dimensions. Loads the embedded word table on first use. */
  model(): Promise<{ readonly key: string; readonly dims: number }>
  /** One row of `dims` floats per text, concatenated; unit length or all zeros. The buffer is transferred. */
  embed(texts: readonly string[]): Promise<Float32Array>
}
