// One person, several keys: `maya` is `sister`.

/** The subject's keys: as asked, the relation it is an alias of, and the names that stand for it. */
export function keysOf(subject: string, aliases: ReadonlyMap<string, string>): readonly string[] {
  const names = [...aliases].flatMap(([name, relation]) => (relation === subject ? [name] : []))
  return [...new Set([subject, aliases.get(subject) ?? subject, ...names])]
}
