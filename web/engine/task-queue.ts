// Tasks that must not overtake each other.

/** One task after another, in the order asked for; a failed one does not stop the next. */
export function taskQueue(): { add(work: () => Promise<void>): Promise<void> } {
  let last: Promise<void> = Promise.resolve()
  return {
    add: (work) => {
      const mine = last.then(work)
      last = mine.catch(() => undefined)
      return mine
    },
  }
}
