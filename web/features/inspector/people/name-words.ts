// Names as they are shown: keys are lower case, people are not. What somebody is to you is said as yours.

import { relationOf } from '../../../../core/extraction/relations.ts'
import { entityKey } from '../../../../core/graph/mentions.ts'
import type { Entity } from '../../../../core/memory/graph-records.ts'

export function nameOfKey(key: string, { name }: Pick<Entity, 'name'>): string {
  if (relationOf(key) !== undefined) return `your ${key}`
  if (key === entityKey(name)) return name
  return key.replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
}

/** How they are shown: by name, or as what they are to you. */
export function shownName(entity: Entity): string {
  const words = nameWithin(entity)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The same within a sentence: "your dad". */
export function nameWithin(entity: Entity): string {
  return nameOfKey(entityKey(entity.name), entity)
}

/** The names beside the main one. */
export function otherNames(entity: Entity): readonly string[] {
  return entity.keys.filter((key) => key !== entityKey(entity.name)).map((key) => nameOfKey(key, entity))
}

export const kindOf: Readonly<Record<Entity['kind'], string>> = { person: 'Person', place: 'Place', thing: 'Thing' }
