// Typed arrays that grow: one column of a table, so that ranking touches flat numbers only.

export type Numbers = Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array | Int8Array

export class Column<A extends Numbers> {
  /** Longer than `length`; what lies beyond is spare room. */
  data: A
  length = 0
  private readonly make: (size: number) => A

  constructor(make: (size: number) => A) {
    this.make = make
    this.data = make(64)
  }

  push(value: number): void {
    this.reserve(this.length + 1)
    this.data[this.length++] = value
  }

  append(values: ArrayLike<number>): void {
    this.reserve(this.length + values.length)
    this.data.set(values, this.length)
    this.length += values.length
  }

  at(index: number): number {
    return this.data[index] ?? 0
  }

  clear(): void {
    this.data = this.make(64)
    this.length = 0
  }

  get sizeBytes(): number {
    return this.length * this.data.BYTES_PER_ELEMENT
  }

  private reserve(size: number): void {
    if (size <= this.data.length) return
    const grown = this.make(Math.max(size, this.data.length * 2))
    grown.set(this.data.subarray(0, this.length))
    this.data = grown
  }
}
