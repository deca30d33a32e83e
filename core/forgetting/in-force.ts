// From the records to the policy in force. Without a record everything is as by default.

import type { Adapter, Memory, Policy } from '../memory/records.ts'
import { defaultChoice, soundPolicy, type Forgetting, type ForgettingPolicy } from './policy.ts'
import { closestPeople } from './spared.ts'

/**
 * @param chosen the record `forgetting` of `policies`, if there is one
 * @param learned the record `forgetting` of `adapters`, if there is one
 * @param names memories whose slot is somebody's name
 */
export function forgettingInForce(chosen: Policy | undefined, learned: Adapter | undefined, names: readonly Memory[]): Forgetting {
  return {
    ...soundPolicy(chosen === undefined ? defaultChoice : choiceOf(chosen)),
    learnedPace: learned?.inForce === true ? (learned.parameters['pace'] ?? 1) : 1,
    closest: closestPeople(names),
  }
}

/** The choice in a record, without what makes it a record. */
export function choiceOf({ id: _id, changedAt: _at, ...choice }: Policy): ForgettingPolicy {
  return choice
}
