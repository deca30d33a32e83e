// Long work in turns: whoever waits for this worker (a turn to be captured, an answer to be settled) goes first every few milliseconds.

const turnMs = 16

/** Does all of the work and gives what it returns. It may stop as often as it likes; only every 16 ms something else is let go first. */
export async function inTurns<T>(work: Generator<undefined, T, undefined>): Promise<T> {
  let began = performance.now()
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
    if (performance.now() - began < turnMs) continue
    await new Promise((resolve) => setTimeout(resolve, 0))
    began = performance.now()
  }
}
