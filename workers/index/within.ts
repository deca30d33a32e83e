// Waiting for something only so long.

/** What `work` gives, or undefined when it takes longer. */
export async function within<T>(milliseconds: number, work: Promise<T>, onLate?: () => void): Promise<T | undefined> {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    waiting = setTimeout(() => {
      onLate?.()
      resolve(undefined)
    }, milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(waiting)
  }
}
