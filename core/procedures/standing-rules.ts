// Which rules hold now: of each topic the newest told, never one that was replaced, taken back or is over. Law: at most one rule a topic.

import { isCurrent, type Memory } from '../memory/records.ts'
import { settingKey, settingOf, type Setting } from './setting.ts'

/** What an answer goes by, told for all answers or for this one. */
export interface Rule {
  readonly setting: Setting
}

export interface StandingRule extends Rule {
  readonly memory: Memory
}

/** The rules among `memories` that answers go by on `today` (`2026-11-21`), in the order they were told. */
export function standingRules(memories: readonly Memory[], today: string): readonly StandingRule[] {
  const newest = new Map<string, StandingRule>()
  const told = memories.filter((memory) => isCurrent(memory, today)).sort((a, b) => a.saidAt - b.saidAt || (a.id < b.id ? -1 : 1))
  for (const memory of told) {
    const setting = settingOf(memory)
    if (setting === undefined) continue
    newest.delete(settingKey(setting))
    newest.set(settingKey(setting), { memory, setting })
  }
  return [...newest.values()]
}

/** What a topic is set to, by the last rule there is for it; undefined where nothing was asked for. */
export function wantedIn<T extends Setting['topic']>(rules: readonly Rule[], topic: T): Extract<Setting, { topic: T }> | undefined {
  return rules.map(({ setting }) => setting).findLast((setting): setting is Extract<Setting, { topic: T }> => setting.topic === topic)
}
