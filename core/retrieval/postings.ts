// Postings: for each term, the passages it stands in and how often. Two forms with one reading interface: growing (what is new) and
// packed (views on a segment's bytes). Passages are numbered from 0 within a block and in ascending order.

import { compareAt, compareBytes, lowerBound, packStrings, startsAt, stringAt, type StringList } from './string-list.ts'
import { encodeUtf8 } from '../text/utf8.ts'

/** Only the first `length` entries count. */
export interface PostingList {
  readonly passages: Uint32Array
  /** Term frequencies, at most 255. */
  readonly frequencies: Uint8Array
  readonly length: number
}

export interface Block {
  /** Number of this block's passage 0 among all passages. */
  readonly firstPassage: number
  readonly sizeBytes: number
  find(term: string): PostingList | undefined
  /** Terms that begin with `prefix`, at most `limit`. */
  withPrefix(prefix: string, limit: number): PostingList[]
  /** The terms themselves that begin with `prefix`, at most `limit`. */
  termsWithPrefix(prefix: string, limit: number): string[]
  terms(): string[]
}

export interface PackedPostings {
  /** Sorted by bytes. */
  readonly terms: StringList
  /** One more than there are terms. */
  readonly starts: Uint32Array
  readonly passages: Uint32Array
  readonly frequencies: Uint8Array
}

export class PackedBlock implements Block {
  readonly firstPassage: number
  private readonly postings: PackedPostings

  constructor(postings: PackedPostings, firstPassage: number) {
    this.postings = postings
    this.firstPassage = firstPassage
  }

  get sizeBytes(): number {
    const { terms, starts, passages, frequencies } = this.postings
    return terms.bytes.length + (terms.offsets.length + starts.length + passages.length) * 4 + frequencies.length
  }

  find(term: string): PostingList | undefined {
    const bytes = encodeUtf8(term)
    const { terms } = this.postings
    const index = lowerBound(terms, bytes)
    return index < terms.offsets.length - 1 && compareAt(terms, index, bytes) === 0 ? this.list(index) : undefined
  }

  withPrefix(prefix: string, limit: number): PostingList[] {
    const bytes = encodeUtf8(prefix)
    const { terms } = this.postings
    const lists: PostingList[] = []
    for (let i = lowerBound(terms, bytes); i < terms.offsets.length - 1 && lists.length < limit && startsAt(terms, i, bytes); i += 1) {
      lists.push(this.list(i))
    }
    return lists
  }

  termsWithPrefix(prefix: string, limit: number): string[] {
    const bytes = encodeUtf8(prefix)
    const { terms } = this.postings
    const found: string[] = []
    for (let i = lowerBound(terms, bytes); i < terms.offsets.length - 1 && found.length < limit && startsAt(terms, i, bytes); i += 1) {
      found.push(stringAt(terms, i))
    }
    return found
  }

  terms(): string[] {
    return Array.from({ length: this.postings.terms.offsets.length - 1 }, (_, index) => stringAt(this.postings.terms, index))
  }

  private list(index: number): PostingList {
    const start = this.postings.starts[index] ?? 0
    const end = this.postings.starts[index + 1] ?? 0
    return {
      passages: this.postings.passages.subarray(start, end),
      frequencies: this.postings.frequencies.subarray(start, end),
      length: end - start,
    }
  }
}

interface GrowingList {
  passages: Uint32Array
  frequencies: Uint8Array
  length: number
}

export class GrowingBlock implements Block {
  readonly firstPassage: number
  private readonly lists = new Map<string, GrowingList>()
  private entries = 0

  constructor(firstPassage: number) {
    this.firstPassage = firstPassage
  }

  get sizeBytes(): number {
    return this.entries * 5 + this.lists.size * 16
  }

  /** Adds one passage's terms; passages must come in ascending order. */
  addPassage(passage: number, frequencies: ReadonlyMap<string, number>): void {
    for (const [term, frequency] of frequencies) {
      let list = this.lists.get(term)
      if (list === undefined) {
        list = { passages: new Uint32Array(2), frequencies: new Uint8Array(2), length: 0 }
        this.lists.set(term, list)
      } else if (list.length === list.passages.length) {
        const { passages, frequencies: old } = list
        list.passages = new Uint32Array(list.length * 2)
        list.passages.set(passages)
        list.frequencies = new Uint8Array(list.length * 2)
        list.frequencies.set(old)
      }
      list.passages[list.length] = passage
      list.frequencies[list.length] = Math.min(255, frequency)
      list.length += 1
    }
    this.entries += frequencies.size
  }

  find(term: string): PostingList | undefined {
    return this.lists.get(term)
  }

  withPrefix(prefix: string, limit: number): PostingList[] {
    const found: PostingList[] = []
    for (const [term, list] of this.lists) {
      if (found.length === limit) break
      if (term.startsWith(prefix)) found.push(list)
    }
    return found
  }

  termsWithPrefix(prefix: string, limit: number): string[] {
    const found: string[] = []
    for (const term of this.lists.keys()) {
      if (found.length === limit) break
      if (term.startsWith(prefix)) found.push(term)
    }
    return found
  }

  terms(): string[] {
    return [...this.lists.keys()]
  }
}

/**
 * The postings of several blocks as one, without tokenising again.
 * @param renumber new number of each passage (over all blocks), or −1 for one that is left out; ascending where not −1
 */
export function mergePostings(blocks: readonly Block[], renumber: Int32Array): PackedPostings {
  const names = new Set<string>()
  for (const block of blocks) for (const term of block.terms()) names.add(term)
  const sorted = [...names].map((term) => ({ term, bytes: encodeUtf8(term) })).sort((a, b) => compareBytes(a.bytes, b.bytes))
  const kept: string[] = []
  const starts: number[] = [0]
  let passages = new Uint32Array(1024)
  let frequencies = new Uint8Array(1024)
  let length = 0
  for (const { term } of sorted) {
    const before = length
    for (const block of blocks) {
      const list = block.find(term)
      if (list === undefined) continue
      if (length + list.length > passages.length) {
        passages = grown(passages, new Uint32Array((length + list.length) * 2))
        frequencies = grown(frequencies, new Uint8Array((length + list.length) * 2))
      }
      for (let i = 0; i < list.length; i += 1) {
        const passage = renumber[block.firstPassage + (list.passages[i] ?? 0)] ?? -1
        if (passage < 0) continue
        passages[length] = passage
        frequencies[length++] = list.frequencies[i] ?? 0
      }
    }
    if (length === before) continue
    kept.push(term)
    starts.push(length)
  }
  return {
    terms: packStrings(kept),
    starts: Uint32Array.from(starts),
    passages: passages.slice(0, length),
    frequencies: frequencies.slice(0, length),
  }
}

function grown<A extends Uint32Array | Uint8Array>(old: A, bigger: A): A {
  bigger.set(old)
  return bigger
}
