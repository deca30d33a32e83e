// One person, several keys: `maya` is `sister`.

/** The subject's keys: as asked, the relation it is an alias of (when it is the only one), and the names that stand for it. */
export function keysOf(subject: string, aliases: ReadonlyMap<string, string>): readonly string[] {
  const relation = aliases.get(subject)
  if (relation !== undefined) return namesOf(relation, aliases).length > 1 ? [subject] : [subject, relation]
  return [subject, ...namesOf(subject, aliases)]
}

/** Everybody who is known by this relation: two sisters are two names. */
export function namesOf(relation: string, aliases: ReadonlyMap<string, string>): readonly string[] {
  return [...aliases].flatMap(([name, each]) => (each === relation ? [name] : []))
}
