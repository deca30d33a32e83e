// JSON out of what a model wrote: it may stand in a fence or after a word. Never throws; what is no object is undefined.

export function parseJson(text: string): unknown {
  const from = text.indexOf('{')
  const to = text.lastIndexOf('}')
  if (from < 0 || to <= from) return undefined
  try {
    return JSON.parse(text.slice(from, to + 1))
  } catch {
    return undefined
  }
}
