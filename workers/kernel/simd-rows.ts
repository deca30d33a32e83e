// Vector rows in the memory of the SIMD kernel (assembly/scan.as.ts). Law: the same integers as the plain rows in core, several times
// sooner. Layout: the query, a block of results, then the rows, each padded to 16 bytes.

import { PlainRows, quantise, type MakeRows, type VectorRows } from '../../core/retrieval/vector-rows.ts'
import { scanKernel } from './scan.wasm.ts'

interface Kernel {
  readonly dotRows: (rows: number, count: number, stride: number, query: number, out: number) => void
  readonly differRows: (rows: number, count: number, stride: number, query: number, out: number) => void
}

const pageBytes = 65_536
/** Widest query, in bytes: 2,048 dims of 16 bits. */
const queryBytes = 4096
/** Rows per call: their results fit the block between query and rows. */
const rowsAtOnce = 4096
const rowsFrom = queryBytes + rowsAtOnce * 4
const widest = queryBytes / 2

let compiled: WebAssembly.Module | undefined

/** Rows of `dims` ≤ 2,048 int8, scanned by the kernel. @throws WebAssembly.CompileError where the browser has no SIMD */
export class SimdRows implements VectorRows {
  length = 0
  private readonly kernel: Kernel
  private readonly stride: number
  private readonly rowBytes: number
  private readonly memory = new WebAssembly.Memory({ initial: 1 })
  /** A new view after each growth, which detaches the old one. */
  private bytes: Uint8Array

  /** @param rowBytes bytes of a row as given and taken */
  constructor(rowBytes: number) {
    if (rowBytes > widest) throw new RangeError(`The kernel scans rows of up to ${widest} bytes, not ${rowBytes}`)
    compiled ??= new WebAssembly.Module(Uint8Array.from(atob(scanKernel), (character) => character.charCodeAt(0)))
    this.kernel = new WebAssembly.Instance(compiled, { env: { memory: this.memory } }).exports as unknown as Kernel
    this.rowBytes = rowBytes
    this.stride = Math.ceil(rowBytes / 16) * 16
    this.bytes = new Uint8Array(this.memory.buffer)
  }

  get sizeBytes(): number {
    return this.length * this.stride
  }

  push(vector: Float32Array | undefined): void {
    this.append(quantise(vector, this.rowBytes))
  }

  append(rows: Int8Array): void {
    const count = rows.length / this.rowBytes
    this.reserve(this.length + count)
    const signed = new Int8Array(this.bytes.buffer)
    let to = this.placeOf(this.length)
    if (this.stride === this.rowBytes) signed.set(rows, to)
    else {
      for (let from = 0; from < rows.length; from += this.rowBytes, to += this.stride)
        signed.set(rows.subarray(from, from + this.rowBytes), to)
    }
    this.length += count
  }

  copy(row: number, target: Int8Array, at: number): void {
    const { bytes } = this
    const from = this.placeOf(row)
    // One by one: for so few, making a view of them takes longer. A signed array keeps the low eight bits.
    for (let i = 0; i < this.rowBytes; i += 1) target[at + i] = bytes[from + i] ?? 0
  }

  dot(query: Int8Array, out: Int32Array): void {
    new Int16Array(this.bytes.buffer, 0, this.stride).fill(0).set(query)
    this.scan(this.kernel.dotRows, out)
  }

  /** out[r] = bits in which row r, read as bits, and the query differ. */
  differ(query: Int8Array, out: Int32Array): void {
    new Int8Array(this.bytes.buffer, 0, this.stride).fill(0).set(query)
    this.scan(this.kernel.differRows, out)
  }

  private scan(run: Kernel['dotRows'], out: Int32Array): void {
    for (let row = 0; row < this.length; row += rowsAtOnce) {
      const count = Math.min(rowsAtOnce, this.length - row)
      run(this.placeOf(row), count, this.stride, 0, queryBytes)
      out.set(new Int32Array(this.bytes.buffer, queryBytes, count), row)
    }
  }

  private placeOf(row: number): number {
    return rowsFrom + row * this.stride
  }

  /** Doubles the memory when it is full; what is there stays. */
  private reserve(rows: number): void {
    const needed = this.placeOf(rows)
    const held = this.bytes.byteLength
    if (needed <= held) return
    this.memory.grow(Math.ceil((Math.max(needed, Math.min(held * 2, held + 64 * 1024 * 1024)) - held) / pageBytes))
    this.bytes = new Uint8Array(this.memory.buffer)
  }
}

/** SIMD rows where the platform can, plain ones elsewhere. */
export const fastRows: MakeRows = (dims) => {
  try {
    return new SimdRows(dims)
  } catch {
    return new PlainRows(dims)
  }
}
