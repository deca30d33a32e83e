// What changed between two wordings, word by word: the longest common run of words stays, the rest is struck or added.
// Law: the kept and struck pieces joined are the old text, the kept and added pieces the new one.

export interface DiffPiece {
  readonly how: 'kept' | 'struck' | 'added'
  readonly text: string
}

export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  const old = words(before)
  const fresh = words(after)
  const common = lengths(old, fresh)
  const pieces: { how: DiffPiece['how']; text: string }[] = []
  const push = (how: DiffPiece['how'], text: string): void => {
    const last = pieces.at(-1)
    if (last?.how === how) last.text += text
    else pieces.push({ how, text })
  }
  let i = 0
  let j = 0
  while (i < old.length || j < fresh.length) {
    const left = old[i]
    const right = fresh[j]
    if (left !== undefined && left === right) {
      push('kept', left)
      i += 1
      j += 1
    } else if (left !== undefined && (right === undefined || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      push('struck', left)
      i += 1
    } else if (right !== undefined) {
      push('added', right)
      j += 1
    }
  }
  return pieces
}

/** Words, the spaces between them and the marks at their ends, each a piece of its own. */
function words(text: string): readonly string[] {
  return text.split(/(\s+|[.,;:!?]+(?=\s|$))/u).filter((piece) => piece !== '')
}

/** `table[i][j]`: the length of the longest common subsequence of `a` from `i` and `b` from `j`. */
function lengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i]
      if (row !== undefined) row[j] = a[i] === b[j] ? 1 + (table[i + 1]?.[j + 1] ?? 0) : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return table
}
