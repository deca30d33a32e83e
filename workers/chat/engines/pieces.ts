// Pieces that are pushed here and pulled there: an answer's words on their way from the thread that makes them.

export interface Pieces {
  readonly push: (piece: string) => void
  /** What was pushed is still given; nothing after it is. */
  readonly close: () => void
  readonly fail: (error: Error) => void
  readonly all: AsyncIterable<string>
}

export function pieces(): Pieces {
  const waiting: string[] = []
  let end: { readonly error?: Error } | undefined
  let wake: () => void = () => undefined
  const finish = (how: { readonly error?: Error }): void => {
    end ??= how
    wake()
  }
  async function* all(): AsyncGenerator<string> {
    for (;;) {
      const next = waiting.shift()
      if (next !== undefined) yield next
      else if (end?.error !== undefined) throw end.error
      else if (end !== undefined) return
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  }
  return {
    push: (piece) => {
      if (end !== undefined) return
      waiting.push(piece)
      wake()
    },
    close: () => finish({}),
    fail: (error) => finish({ error }),
    all: all(),
  }
}
