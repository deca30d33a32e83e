// How the turns of one conversation follow each other, as a chain of ordinals per conversation. Invariant: previous and next only name
// living units, and along a chain the sequence never falls.

import { Column } from './columns.ts'

const int32 = (size: number): Int32Array => new Int32Array(size)

export class TurnOrder {
  /** Neighbours in the same conversation by sequence; −1 for none. */
  readonly previous = new Column(int32)
  readonly next = new Column(int32)
  /** A number for the pair (thread, session); −1 for units without a thread. */
  readonly sessionNumber = new Column(int32)
  private readonly sequence: Column<Int32Array>
  private readonly lastOfThread = new Map<number, number>()
  /** Per thread the numbers of its sessions, by their own. */
  private readonly sessionNumbers = new Map<number, Map<number, number>>()
  private numbered = 0

  /** @param sequence of each unit in its conversation, filled by whoever owns the units, before `add` */
  constructor(sequence: Column<Int32Array>) {
    this.sequence = sequence
  }

  get sessions(): number {
    return this.numbered
  }

  /** Puts the next unit in its place. @param session undefined for one that stands in no conversation */
  add(ordinal: number, thread: number, session: number | undefined): void {
    this.previous.push(-1)
    this.next.push(-1)
    this.sessionNumber.push(session === undefined ? -1 : this.numberSession(thread, session))
    if (session !== undefined) this.link(ordinal, thread)
  }

  /** Takes a unit out; its neighbours follow each other from now on. */
  remove(ordinal: number, thread: number): void {
    const previous = this.previous.at(ordinal)
    const next = this.next.at(ordinal)
    if (previous >= 0) this.next.data[previous] = next
    if (next >= 0) this.previous.data[next] = previous
    if (this.lastOfThread.get(thread) !== ordinal) return
    if (previous >= 0) this.lastOfThread.set(thread, previous)
    else this.lastOfThread.delete(thread)
  }

  private numberSession(thread: number, session: number): number {
    let ofThread = this.sessionNumbers.get(thread)
    if (ofThread === undefined) this.sessionNumbers.set(thread, (ofThread = new Map()))
    const known = ofThread.get(session)
    if (known !== undefined) return known
    ofThread.set(session, this.numbered)
    this.numbered += 1
    return this.numbered - 1
  }

  /** From the end, since turns mostly arrive in order. */
  private link(ordinal: number, thread: number): void {
    const sequence = this.sequence.at(ordinal)
    let after = this.lastOfThread.get(thread) ?? -1
    let before = -1
    while (after >= 0 && this.sequence.at(after) > sequence) {
      before = after
      after = this.previous.at(after)
    }
    this.previous.data[ordinal] = after
    this.next.data[ordinal] = before
    if (after >= 0) this.next.data[after] = ordinal
    if (before >= 0) this.previous.data[before] = ordinal
    else this.lastOfThread.set(thread, ordinal)
  }
}
