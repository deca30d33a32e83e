// Checks of the graph and the topics: nothing names a memory that is not there, and topics form a tree.

import { prune, type GraphRecords, type Pruning } from '../../core/graph/prune.ts'
import type { Topic } from '../../core/memory/sleep-records.ts'
import { finding, type Finding } from './finding.ts'

export interface GraphCheck {
  readonly findings: readonly Finding[]
  /** What to write and remove so that nothing is found any more. */
  readonly mending: Pruning
}

/** @param memories ids of those that are there */
export function checkGraph(graph: GraphRecords, memories: ReadonlySet<string>): GraphCheck {
  const isGone = (id: string): boolean => !memories.has(id)
  const entities = new Set<string>(graph.entities.map(({ id }) => id))
  const loose = graph.links.filter(({ kind, to }) => kind === 'about' && !entities.has(to))
  const known: GraphRecords = { ...graph, links: graph.links.filter((link) => !loose.includes(link)) }
  const pruned = prune(known, (id) => isGone(id) && !entities.has(id))
  const adrift = strayTopics(graph.topics)
  const lostLinks = [...pruned.remove.links, ...loose.map(({ id }) => id)]
  const lostMembers = pruned.put.topics.length + pruned.remove.topics.length
  const rooted = new Map(pruned.put.topics.map((topic) => [topic.id, topic]))
  for (const topic of adrift) rooted.set(topic.id, withoutParent(rooted.get(topic.id) ?? topic))
  return {
    findings: [
      ...finding(
        lostLinks.length,
        ['connection', 'connections'],
        ['leads to something that is not there', 'lead to something that is not there'],
      ),
      ...finding(lostMembers, ['topic', 'topics'], ['holds a memory that is not there', 'hold memories that are not there']),
      ...finding(adrift.length, ['topic', 'topics'], ['hangs under none that is there', 'hang under none that is there']),
    ],
    mending: {
      put: { ...pruned.put, topics: [...rooted.values()] },
      remove: { ...pruned.remove, links: lostLinks },
    },
  }
}

/** Topics whose line of parents ends nowhere or goes round in a circle. */
function strayTopics(topics: readonly Topic[]): readonly Topic[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]))
  return topics.filter(({ parent }) => {
    const seen = new Set<string>()
    let above = parent
    while (above !== undefined) {
      if (seen.has(above) || !byId.has(above)) return true
      seen.add(above)
      above = byId.get(above)?.parent
    }
    return false
  })
}

function withoutParent({ parent: _stray, ...topic }: Topic): Topic {
  return topic
}
