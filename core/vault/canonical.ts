// One spelling per value: JSON with sorted keys and no undefined fields. Equal values have equal spellings, so the same vault is the same bytes.

/** Canonical JSON of plain data. Law: canonical(JSON.parse(canonical(v))) = canonical(v). */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const fields: string[] = []
  for (const [key, field] of Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (field !== undefined) fields.push(`${JSON.stringify(key)}:${canonical(field)}`)
  }
  return `{${fields.join(',')}}`
}
