// What was worked out for the last few questions, so that the same question again costs nothing.

/** The values of the last few keys; a key that is asked for again stays longest. */
export function recent<T>(most: number): (key: string, make: () => T) => T {
  const values = new Map<string, T>()
  return (key, make) => {
    const value = values.get(key) ?? make()
    values.delete(key)
    values.set(key, value)
    for (const oldest of values.keys()) {
      if (values.size <= most) break
      values.delete(oldest)
    }
    return value
  }
}
