// Topics as they grow: a new memory joins the topic it is most like or waits; those that wait are gathered into new ones now and then; topics that
// are of one matter come under one. Pure: what is to be done, as operations. A name the person gave is never changed. All of it stops
// after each memory and each topic, so that something else may run.

import type { EntityId, EpochMs, MemoryId, TopicId } from '../../memory/ids.ts'
import type { Memory } from '../../memory/records.ts'
import type { Topic } from '../../memory/sleep-records.ts'
import { agglomerate } from './agglomerate.ts'
import { likenessIn, telling, type Matter } from './likeness.ts'
import { nameOf } from './name.ts'
import { summarised } from './summary.ts'

/** Least average likeness of what is one topic, and of topics that come under one. Chosen on the sample vault, see docs/sleep.md. */
const floor = 0.15
const parentFloor = 0.12
const fewest = 3
/** Members looked at when something is held against a topic; topics held against a memory. */
const looked = 16
const tried = 8
const gistOf = 3
/** Topics without one above them that are held against each other, the largest first; members of each that are. */
const mostRoots = 120
const sampled = 4

export interface TopicSources {
  /** All current memories: what is rare is counted over them. */
  readonly memories: readonly Memory[]
  readonly topics: readonly Topic[]
  readonly aboutOf: (id: MemoryId) => readonly EntityId[]
  readonly turnOf: (id: MemoryId) => string | undefined
  readonly now: EpochMs
}

export class TopicGatherer {
  private readonly matters: ReadonlyMap<string, Matter>
  private readonly likeness: (a: Matter, b: Matter) => number
  private readonly topics: Map<string, Topic>
  private readonly touched = new Set<string>()
  private readonly counts = new Map<string, number>()
  private readonly words: ReadonlyMap<string, readonly string[]>
  private readonly now: EpochMs;

  /** Reads every memory's words first: what is rare is counted over all. */
  static *over(sources: TopicSources): Generator<undefined, TopicGatherer, undefined> {
    const words = new Map<string, readonly string[]>()
    for (const { id, statement } of sources.memories) {
      yield
      words.set(id, telling(statement))
    }
    return new TopicGatherer(sources, words)
  }

  private constructor({ memories, topics, aboutOf, turnOf, now }: TopicSources, words: ReadonlyMap<string, readonly string[]>) {
    this.words = words
    this.matters = new Map(
      memories.map((memory) => {
        const turn = turnOf(memory.id)
        return [memory.id, { memory, about: aboutOf(memory.id), ...(turn === undefined ? {} : { turn }) }]
      }),
    )
    this.likeness = likenessIn([...this.matters.values()], ({ id }) => words.get(id) ?? [])
    this.topics = new Map(topics.map((topic) => [topic.id, topic]))
    for (const own of words.values()) for (const term of own) this.counts.set(term, (this.counts.get(term) ?? 0) + 1)
    this.now = now
  }

  /** Each joins the topic it is most like, if it is like enough. Gives those that wait. */
  *attach(ids: readonly MemoryId[]): Generator<undefined, readonly MemoryId[], undefined> {
    const byWord = yield* this.topicsByWord()
    const waiting: MemoryId[] = []
    for (const id of ids) {
      yield
      if (!this.joins(id, byWord)) waiting.push(id)
    }
    return waiting
  }

  /** False for what waits; what is not there joins nothing and does not wait. */
  private joins(id: MemoryId, byWord: ReadonlyMap<string, ReadonlySet<string>>): boolean {
    const matter = this.matters.get(id)
    if (matter === undefined) return true
    const candidates = this.candidatesFor(matter, byWord)
    const best = candidates.map((topic) => ({ topic, like: this.meanLikeness(matter, topic) })).sort((a, b) => b.like - a.like)[0]
    if (best === undefined || best.like < floor) return false
    const topic = this.topics.get(best.topic.id) ?? best.topic
    this.put({ ...topic, members: [...topic.members, id] })
    return true
  }

  /** New topics out of those that wait. */
  *gather(waiting: readonly MemoryId[]): Generator<undefined, void, undefined> {
    const matters = waiting.flatMap((id) => this.matters.get(id) ?? [])
    const clusters = yield* agglomerate(matters.length, (a, b) => this.likeness(matters[a] as Matter, matters[b] as Matter), floor)
    for (const cluster of clusters) {
      if (cluster.length < fewest) continue
      const members = cluster.flatMap((at) => matters[at]?.memory.id ?? [])
      this.put({ ...this.blank(`topic.${members[0] ?? ''}`), members })
    }
  }

  /** Brings topics of one matter under one. */
  *arrange(): Generator<undefined, void, undefined> {
    const roots = [...this.topics.values()]
      .filter(({ parent }) => parent === undefined)
      .sort((a, b) => sizeAsRoot(b) - sizeAsRoot(a) || (a.id < b.id ? -1 : 1))
      .slice(0, mostRoots)
    if (roots.length < 2 * fewest) return
    const samples = roots.map((root) => this.sampleUnder(root))
    const groups = yield* agglomerate(roots.length, (a, b) => this.meanBetween(samples[a] ?? [], samples[b] ?? []), parentFloor)
    for (const group of groups) {
      const own = group.flatMap((at) => roots[at] ?? [])
      const heads = own.filter((topic) => topic.members.length === 0)
      const leaves = own.filter((topic) => topic.members.length > 0)
      if (leaves.length === 0 || own.length < 2) continue
      const head = heads[0] ?? this.blank(`over.${leaves[0]?.id ?? ''}`)
      this.put(head)
      for (const leaf of leaves) this.put({ ...leaf, parent: head.id })
    }
  }

  /** Everything touched, with name and gist brought up to date. */
  *finish(): Generator<undefined, readonly Topic[], undefined> {
    const taken = new Set([...this.topics.values()].filter(({ id }) => !this.touched.has(id)).map(({ name }) => name))
    const done: Topic[] = []
    for (const id of this.touched) {
      yield
      const topic = this.topics.get(id)
      if (topic === undefined) continue
      const matters = this.mattersUnder(topic)
      const { summary, ...rest } = topic
      const isKept = topic.namedBy === 'you' || this.stillFits(topic, matters)
      const name = isKept ? topic.name : this.freshName(matters, taken)
      const namedBy = isKept ? topic.namedBy : 'words'
      taken.add(name)
      // A sentence about what is no longer in the topic is not about the topic.
      const kept = summarised(summary, ({ members }) => members.every((id) => topic.members.includes(id)))
      done.push({ ...rest, ...kept, name, namedBy, gist: topic.members.length === 0 ? [] : this.gist(matters), changedAt: this.now })
    }
    return done
  }

  private freshName(matters: readonly Matter[], taken: ReadonlySet<string>): string {
    const total = this.matters.size
    const rarity = (term: string): number => Math.log(total / Math.min(total, this.counts.get(term) ?? 1))
    return nameOf(
      matters.map(({ memory }) => memory),
      rarity,
      taken,
    )
  }

  /** A name stays while a third of the members have its first word: what people have got used to does not change every night. */
  private stillFits({ name }: Topic, matters: readonly Matter[]): boolean {
    const [first] = telling(name)
    if (first === undefined) return false
    return matters.filter(({ memory }) => this.words.get(memory.id)?.includes(first) === true).length * 3 >= matters.length
  }

  /** The members most like all others, in the order they were said. */
  private gist(matters: readonly Matter[]): readonly MemoryId[] {
    const open = matters.filter(({ memory }) => !memory.sensitive).slice(-40)
    return open
      .map((matter) => ({
        matter,
        like: this.meanBetween(
          [matter],
          open.filter((other) => other !== matter),
        ),
      }))
      .sort((a, b) => b.like - a.like || (a.matter.memory.id < b.matter.memory.id ? -1 : 1))
      .slice(0, gistOf)
      .map(({ matter }) => matter.memory)
      .sort((a, b) => a.saidAt - b.saidAt || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id)
  }

  private *topicsByWord(): Generator<undefined, ReadonlyMap<string, ReadonlySet<string>>, undefined> {
    const byWord = new Map<string, Set<string>>()
    for (const topic of this.topics.values()) {
      yield
      for (const id of topic.members) for (const word of this.marksOf(id)) byWord.set(word, (byWord.get(word) ?? new Set()).add(topic.id))
    }
    return byWord
  }

  private candidatesFor(matter: Matter, byWord: ReadonlyMap<string, ReadonlySet<string>>): readonly Topic[] {
    const shared = new Map<string, number>()
    for (const word of this.marksOf(matter.memory.id)) {
      const among = byWord.get(word)
      for (const id of among ?? []) shared.set(id, (shared.get(id) ?? 0) + 1 / (among?.size ?? 1))
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, tried)
      .flatMap(([id]) => this.topics.get(id) ?? [])
  }

  private marksOf(id: MemoryId): readonly string[] {
    const matter = this.matters.get(id)
    return matter === undefined ? [] : [...(this.words.get(id) ?? []), ...matter.about]
  }

  private meanLikeness(matter: Matter, topic: Topic): number {
    return this.meanBetween(
      [matter],
      topic.members.slice(-looked).flatMap((id) => this.matters.get(id) ?? []),
    )
  }

  private meanBetween(left: readonly Matter[], right: readonly Matter[]): number {
    if (left.length === 0 || right.length === 0) return 0
    let sum = 0
    for (const a of left) for (const b of right) sum += this.likeness(a, b)
    return sum / (left.length * right.length)
  }

  private mattersUnder(topic: Topic): readonly Matter[] {
    const below = [...this.topics.values()].filter(({ parent }) => parent === topic.id)
    return [topic, ...below].flatMap(({ members }) => members.flatMap((id) => this.matters.get(id) ?? []))
  }

  private sampleUnder(topic: Topic): readonly Matter[] {
    return this.mattersUnder(topic).slice(-sampled)
  }

  private blank(id: string): Topic {
    return { id: id as TopicId, name: '', namedBy: 'words', members: [], gist: [], madeBy: 'sleep', at: this.now, changedAt: this.now }
  }

  private put(topic: Topic): void {
    this.topics.set(topic.id, topic)
    this.touched.add(topic.id)
    if (topic.parent !== undefined && this.topics.has(topic.parent)) this.touched.add(topic.parent)
  }
}

/** One that has topics under it comes first: it is where others may belong. */
const sizeAsRoot = ({ members }: Topic): number => (members.length === 0 ? Number.MAX_SAFE_INTEGER : members.length)
