// Working columns, lent to one ranking after another: what is as long as the memory is allocated once and not at every question.
// Invariant: a column is lent to one holder at a time; `reset` takes all of them back.

export class Arena {
  private readonly floatStock = new Stock((size) => new Float32Array(size))
  private readonly intStock = new Stock((size) => new Int32Array(size))
  private readonly shortStock = new Stock((size) => new Uint16Array(size))

  /** Everything lent so far may be lent again: its holders must be done with it. */
  reset(): void {
    this.floatStock.reset()
    this.intStock.reset()
    this.shortStock.reset()
  }

  /** `length` zeros. */
  floats(length: number): Float32Array {
    return this.floatStock.lend(length)
  }

  /** `length` zeros. */
  ints(length: number): Int32Array {
    return this.intStock.lend(length)
  }

  /** `length` zeros. */
  shorts(length: number): Uint16Array {
    return this.shortStock.lend(length)
  }
}

interface Zeros<A> {
  readonly length: number
  fill(value: number): A
  subarray(from: number, to: number): A
}

class Stock<A extends Zeros<A>> {
  private readonly columns: A[] = []
  private readonly make: (size: number) => A
  private lent = 0

  constructor(make: (size: number) => A) {
    this.make = make
  }

  reset(): void {
    this.lent = 0
  }

  lend(length: number): A {
    const held = this.columns[this.lent]
    // A little room, since memories are added one by one.
    const column = held !== undefined && held.length >= length ? held : this.make(Math.ceil(length * 1.125))
    this.columns[this.lent] = column
    this.lent += 1
    return column.subarray(0, length).fill(0)
  }
}
