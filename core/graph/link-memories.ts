// How one memory hangs together with others: part of the same telling, the same event, what follows what. Pure, and bounded: a memory begins
// at most five links. What the records themselves say (replaced, contradicted) is read from them and never stored twice.

import type { Link, LinkKind } from '../memory/graph-records.ts'
import type { EntityId, EpochMs, MemoryId } from '../memory/ids.ts'
import { isCurrent, type Memory } from '../memory/records.ts'
import { termsOf } from '../text/terms.ts'
import { linkId } from './link.ts'

export interface Neighbour {
  readonly memory: Memory
  /** Whom and what it is about. */
  readonly about: readonly EntityId[]
}

const mostEvents = 3
const followsWithinMs = 120 * 86_400_000
/** `8 June 2026` and its like, as the rules spell dates out. */
const dates = /\b(\d{1,2} \p{Lu}\p{Ll}+ \d{4})\b/gu

/** Links from `self` to those of `others` it belongs with. Law: linking again with the same others gives the same links. */
export function linkMemories(self: Neighbour, others: readonly Neighbour[], now: EpochMs, madeBy: Link['madeBy']): readonly Link[] {
  const around = others.filter(({ memory }) => memory.id !== self.memory.id && memory.retractedAt === undefined)
  const make = (kind: LinkKind, to: Memory, weight: number): Link => ({
    id: linkId(kind, self.memory.id, to.id),
    kind,
    from: self.memory.id,
    to: to.id,
    weight,
    evidence: [...new Set([...turnsOf(self.memory), ...turnsOf(to)])].slice(0, 4),
    madeBy,
    at: now,
  })
  const whole = around.filter(({ memory }) => isPartOf(self.memory, memory)).sort((a, b) => spanLength(b.memory) - spanLength(a.memory))[0]
  const events = around.filter((other) => other !== whole && isSameEvent(self, other)).slice(0, mostEvents)
  const earlier = around
    .filter((other) => other !== whole && !events.includes(other) && isFollowedBy(other, self))
    .sort((a, b) => b.memory.saidAt - a.memory.saidAt || (a.memory.id < b.memory.id ? 1 : -1))[0]
  return [
    ...(whole === undefined ? [] : [make('part-of', whole.memory, 1)]),
    ...events.map(({ memory }) => make('same-event', memory, 0.8)),
    ...(earlier === undefined ? [] : [make('follows', earlier.memory, 0.5)]),
  ]
}

/** What the records say of each other: replaced, and both standing in a slot that has one value. */
export function standingLinks(memories: readonly Memory[]): readonly Link[] {
  const links: Link[] = []
  const inSlot = new Map<string, Memory>()
  for (const memory of memories) {
    for (const older of memory.supersedes) links.push(standing('supersedes', memory, older))
    const { slot } = memory
    if (slot?.cardinality !== 'one' || !isCurrent(memory) || memory.validUntil !== undefined) continue
    const key = `${slot.subject}|${slot.attribute}`
    const rival = inSlot.get(key)
    if (rival !== undefined && rival.slot?.value !== slot.value) links.push(standing('contradicts', memory, rival.id))
    inSlot.set(key, memory)
  }
  return links
}

function standing(kind: LinkKind, from: Memory, to: MemoryId): Link {
  return {
    id: linkId(kind, from.id, to),
    kind,
    from: from.id,
    to,
    weight: 1,
    evidence: turnsOf(from),
    madeBy: 'rules',
    at: from.recordedAt,
  }
}

const turnsOf = ({ evidence }: Memory): Link['evidence'] => [...new Set(evidence.map(({ episodeId }) => episodeId))]
const spanLength = ({ evidence }: Memory): number => (evidence[0] === undefined ? 0 : evidence[0].end - evidence[0].start)

/** A detail lies within the words of the whole; of two with the very same words, the later made is the detail. */
function isPartOf(detail: Memory, whole: Memory): boolean {
  const [inner, outer] = [detail.evidence[0], whole.evidence[0]]
  if (inner === undefined || outer === undefined || inner.episodeId !== outer.episodeId) return false
  if (inner.start < outer.start || inner.end > outer.end) return false
  if (inner.start === outer.start && inner.end === outer.end) {
    const byLength = whole.statement.length - detail.statement.length
    return byLength > 0 || (byLength === 0 && whole.id < detail.id)
  }
  return true
}

/** The same day, and somebody or something named in both, or two telling words. The later said points to the earlier. */
function isSameEvent(self: Neighbour, other: Neighbour): boolean {
  if (!isLater(self.memory, other.memory)) return false
  const days = daysOf(other.memory)
  if (!daysOf(self.memory).some((day) => days.includes(day))) return false
  return self.about.some((id) => other.about.includes(id)) || sharedTerms(self.memory, other.memory) >= 2
}

function isFollowedBy(earlier: Neighbour, later: Neighbour): boolean {
  if (!isLater(later.memory, earlier.memory) || later.memory.saidAt - earlier.memory.saidAt > followsWithinMs) return false
  if (!later.about.some((id) => earlier.about.includes(id))) return false
  const [a, b] = [later.memory.slot, earlier.memory.slot]
  if (a !== undefined && b !== undefined && a.subject === b.subject && a.attribute === b.attribute) return a.cardinality === 'many'
  return sharedTerms(later.memory, earlier.memory) >= 2
}

function isLater(later: Memory, earlier: Memory): boolean {
  return later.saidAt > earlier.saidAt || (later.saidAt === earlier.saidAt && later.id > earlier.id)
}

function daysOf({ statement, validFrom }: Memory): readonly string[] {
  const spelt = [...statement.matchAll(dates)].map(([day]) => day)
  return validFrom?.length === 10 ? [...spelt, validFrom] : spelt
}

const calendar = /^(?:\d+|januari|februari|march|april|mai|june|juli|august|septemb|octob|novemb|decemb)$/u

function sharedTerms(a: Memory, b: Memory): number {
  const left = new Set(termsOf(a.statement).filter((term) => !calendar.test(term)))
  return new Set(termsOf(b.statement).filter((term) => left.has(term))).size
}
