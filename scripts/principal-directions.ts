// Principal directions of weighted vectors about the origin: eigenvectors of Σ w·v·vᵀ by Jacobi rotations. Deterministic.

/** The `count` strongest unit directions, strongest first, each with its largest entry positive. */
export function principalDirections(vectors: readonly Float64Array[], weights: readonly number[], count: number): Float64Array[] {
  const dims = vectors[0]?.length ?? 0
  const moments = Array.from({ length: dims }, () => new Float64Array(dims))
  vectors.forEach((vector, index) => {
    const weight = weights[index] ?? 0
    for (let i = 0; i < dims; i += 1) {
      const row = moments[i] ?? vector
      const scaled = weight * (vector[i] ?? 0)
      for (let j = 0; j <= i; j += 1) row[j] = (row[j] ?? 0) + scaled * (vector[j] ?? 0)
    }
  })
  for (let i = 0; i < dims; i += 1) for (let j = 0; j < i; j += 1) set(moments, j, i, get(moments, i, j))
  const { values, directions } = eigen(moments)
  return values
    .map((value, index) => ({ value, direction: directions[index] ?? new Float64Array(dims) }))
    .sort((a, b) => b.value - a.value)
    .slice(0, count)
    .map(({ direction }) => pointed(direction))
}

/** Coordinates of a vector along each direction. */
export function project(vector: Float64Array, directions: readonly Float64Array[]): Float64Array {
  return Float64Array.from(directions, (direction) => direction.reduce((sum, value, i) => sum + value * (vector[i] ?? 0), 0))
}

function eigen(matrix: Float64Array[]): { readonly values: number[]; readonly directions: Float64Array[] } {
  const size = matrix.length
  const directions = Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < 60; sweep += 1) {
    let off = 0
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) off += Math.abs(get(matrix, p, q))
    if (off < 1e-12 * size * size * Math.abs(get(matrix, 0, 0))) break
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rotate(matrix, directions, p, q)
  }
  return { values: matrix.map((row, i) => row[i] ?? 0), directions }
}

/** One Jacobi rotation that makes entry (p, q) zero. */
function rotate(matrix: Float64Array[], directions: Float64Array[], p: number, q: number): void {
  const apart = get(matrix, p, q)
  if (apart === 0) return
  const theta = (get(matrix, q, q) - get(matrix, p, p)) / (2 * apart)
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (let k = 0; k < matrix.length; k += 1) {
    const kp = get(matrix, k, p)
    const kq = get(matrix, k, q)
    set(matrix, k, p, c * kp - s * kq)
    set(matrix, k, q, s * kp + c * kq)
  }
  for (let k = 0; k < matrix.length; k += 1) {
    const pk = get(matrix, p, k)
    const qk = get(matrix, q, k)
    set(matrix, p, k, c * pk - s * qk)
    set(matrix, q, k, s * pk + c * qk)
  }
  for (let k = 0; k < matrix.length; k += 1) {
    const pk = get(directions, p, k)
    const qk = get(directions, q, k)
    set(directions, p, k, c * pk - s * qk)
    set(directions, q, k, s * pk + c * qk)
  }
}

function pointed(direction: Float64Array): Float64Array {
  const largest = direction.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0)
  return largest < 0 ? direction.map((value) => -value) : direction
}

function get(matrix: readonly Float64Array[], i: number, j: number): number {
  return matrix[i]?.[j] ?? 0
}

function set(matrix: readonly Float64Array[], i: number, j: number, value: number): void {
  const row = matrix[i]
  if (row !== undefined) row[j] = value
}
