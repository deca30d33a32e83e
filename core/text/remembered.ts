// A pure function of a word or phrase, worked out once for those that keep returning. Law: it gives what the function gives.

const most = 5000

export function remembered<T>(of: (words: string) => T): (words: string) => T {
  const known = new Map<string, { readonly is: T }>()
  return (words) => {
    const before = known.get(words)
    if (before !== undefined) return before.is
    const is = of(words)
    if (known.size >= most) known.clear()
    known.set(words, { is })
    return is
  }
}
