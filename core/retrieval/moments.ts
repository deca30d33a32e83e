// Mean and standard deviation of columns. The loops keep few numbers at hand on purpose: they run over the whole memory at every question.

export interface Moments {
  readonly mean: number
  readonly deviation: number
}

/** Fills `out` with the sums of two columns; its highest value above 0, and its moments over `count` units (all others hold zeros). */
export function addColumns(out: Float32Array, a: Float32Array, b: Float32Array, count: number): Moments & { readonly most: number } {
  let sum = 0
  let squares = 0
  let most = 0
  for (let unit = 0; unit < out.length; unit += 1) {
    const value = (a[unit] ?? 0) + (b[unit] ?? 0)
    out[unit] = value
    sum += value
    squares += value * value
    if (value > most) most = value
  }
  return { ...moments(count, sum, squares), most }
}

/** Moments of a column over `count` units, all others holding zeros. */
export function momentsOf(column: Float32Array, count: number): Moments {
  let sum = 0
  let squares = 0
  for (let unit = 0; unit < column.length; unit += 1) {
    const value = column[unit] ?? 0
    sum += value
    squares += value * value
  }
  return moments(count, sum, squares)
}

/** Moments of what is not −∞. */
export function finiteMoments(column: Float32Array): Moments {
  let count = 0
  let sum = 0
  let squares = 0
  for (let unit = 0; unit < column.length; unit += 1) {
    const value = column[unit] ?? 0
    if (value === Number.NEGATIVE_INFINITY) continue
    count += 1
    sum += value
    squares += value * value
  }
  return moments(count, sum, squares)
}

function moments(count: number, sum: number, squares: number): Moments {
  if (count === 0) return { mean: 0, deviation: 0 }
  const mean = sum / count
  return { mean, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)) }
}
