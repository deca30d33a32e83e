// Names for the steps of a sleep. Law: the same step proposed again has the same key, so that what was left out or taken back stays so.

import type { SleepOperation } from '../../memory/sleep-records.ts'

export function operationKey(operation: SleepOperation): string {
  switch (operation.do) {
    case 'merge':
      return `merge ${[operation.keep, ...operation.drop].toSorted().join(' ')}`
    case 'close':
      return `close ${operation.older} ${operation.newer}`
    case 'entity':
      return `entity ${operation.entity.id} ${operation.entity.keys.join(' ')}`
    case 'link':
      return operation.link.id
    case 'topic':
      return `topic ${operation.topic.id} ${operation.topic.members.toSorted().join(' ')}`
    case 'dissolve':
      return `dissolve ${operation.topic}`
    case 'tier':
      return `tier ${operation.memory} ${operation.tier}`
  }
}
