// Names as small numbers, for columns.

/** Names by number and numbers by name. */
export class Interned {
  readonly names: string[] = []
  private readonly numbers = new Map<string, number>()

  numberOf(name: string): number {
    const known = this.numbers.get(name)
    if (known !== undefined) return known
    this.numbers.set(name, this.names.length)
    this.names.push(name)
    return this.names.length - 1
  }

  nameOf(number: number): string {
    return this.names[number] ?? ''
  }
}
