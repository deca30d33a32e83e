// Checks of memories: evidence lies within turns that exist, replacing is said on both sides and never goes round in a circle. Two current
// values of a one-valued slot are not an error: they stand while the person is asked which it is.

import type { Memory } from '../../core/memory/records.ts'
import { finding, type Finding } from './finding.ts'

const memories = ['memory', 'memories'] as const

/** @param textLengths of every turn, by id @param now set as `retractedAt` where what replaced a memory is gone */
export function checkMemories(
  all: ReadonlyMap<string, Memory>,
  textLengths: ReadonlyMap<string, number>,
  now: Memory['recordedAt'],
): readonly Finding[] {
  return [...checkEvidence(all, textLengths), ...checkLinks(all, now), ...checkCircles(all)]
}

function checkEvidence(all: ReadonlyMap<string, Memory>, textLengths: ReadonlyMap<string, number>): readonly Finding[] {
  const lost: Memory[] = []
  const outside: Memory[] = []
  for (const memory of all.values()) {
    const present = memory.evidence.filter((span) => textLengths.has(span.episodeId))
    if (present.length < memory.evidence.length) lost.push({ ...memory, evidence: present })
    const within = present.filter(({ episodeId, start, end }) => start >= 0 && start < end && end <= (textLengths.get(episodeId) ?? 0))
    if (within.length < present.length) outside.push({ ...memory, evidence: within })
  }
  return [
    ...finding(lost.length, memories, ['points at a turn that is not there', 'point at turns that are not there'], { memories: lost }),
    ...finding(outside.length, memories, ['quotes beyond the end of its turn', 'quote beyond the end of their turns'], {
      memories: outside,
    }),
  ]
}

function checkLinks(all: ReadonlyMap<string, Memory>, now: Memory['recordedAt']): readonly Finding[] {
  const mended = new Map<string, Memory>()
  const latest = (memory: Memory) => mended.get(memory.id) ?? memory
  let dangling = 0
  let oneSided = 0
  for (const memory of all.values()) {
    const successor = memory.supersededBy === undefined ? undefined : all.get(memory.supersededBy)
    if (memory.supersededBy !== undefined && successor === undefined) {
      dangling += 1
      const { supersededBy: _gone, ...rest } = latest(memory)
      mended.set(memory.id, { ...rest, retractedAt: rest.retractedAt ?? now })
    } else if (successor !== undefined && !successor.supersedes.includes(memory.id)) {
      oneSided += 1
      mended.set(successor.id, { ...latest(successor), supersedes: [...latest(successor).supersedes, memory.id] })
    }
    const stale = memory.supersedes.filter((id) => all.get(id)?.supersededBy !== memory.id)
    if (stale.length === 0) continue
    oneSided += stale.length
    mended.set(memory.id, { ...latest(memory), supersedes: latest(memory).supersedes.filter((id) => !stale.includes(id)) })
  }
  const records = { memories: [...mended.values()] }
  return [
    ...finding(dangling, memories, ['was replaced by one that is not there', 'were replaced by ones that are not there'], records),
    ...finding(oneSided, ['replacement', 'replacements'], ['is told on one side only', 'are told on one side only'], records),
  ]
}

function checkCircles(all: ReadonlyMap<string, Memory>): readonly Finding[] {
  const cleared = new Set<string>()
  let circles = 0
  for (const start of all.keys()) {
    const path = new Set<string>()
    let id: string | undefined = start
    while (id !== undefined && !cleared.has(id)) {
      if (path.has(id)) {
        circles += 1
        break
      }
      path.add(id)
      id = all.get(id)?.supersededBy
    }
    for (const seen of path) cleared.add(seen)
  }
  return finding(circles, ['line of versions', 'lines of versions'], ['goes round in a circle', 'go round in circles'])
}
