// Reads `cases.txt`: small memories, and questions with the statements an answer may rest on.

export interface PrecisionCase {
  readonly ask: string
  /** Ids of statements; none where the memory holds no answer. */
  readonly relevant: readonly string[]
}

export interface PrecisionMemory {
  readonly name: string
  readonly statements: readonly { readonly id: string; readonly text: string }[]
  readonly cases: readonly PrecisionCase[]
}

export function readCases(text: string): PrecisionMemory[] {
  const memories: { name: string; statements: { id: string; text: string }[]; cases: PrecisionCase[] }[] = []
  for (const line of text.split('\n')) {
    const memory = memories.at(-1)
    if (line.startsWith('## ')) memories.push({ name: line.slice(3), statements: [], cases: [] })
    else if (line.startsWith('? ') && memory !== undefined) {
      const [ask = '', relevant = ''] = line.slice(2).split(' =')
      memory.cases.push({ ask, relevant: relevant.split(' ').filter((id) => id !== '') })
    } else if (/^[a-z]\. /.test(line)) memory?.statements.push({ id: line[0] ?? '', text: line.slice(3) })
  }
  return memories
}
