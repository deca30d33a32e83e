// When the page stands: work that nothing on the screen waits for begins then, so that workers don't take the cores from the first paint.

const patienceMs = 3000
const idleWithinMs = 1000
const withoutIdleMs = 200

/** Resolves once a screen with a heading is drawn and the main thread has nothing to do; after {@link patienceMs} whatever there is. */
export async function pageSettled(): Promise<void> {
  const began = performance.now()
  // A hidden tab draws nothing, and is in nobody's way.
  while (document.visibilityState === 'visible' && performance.now() - began < patienceMs) {
    await nextFrame()
    if (document.querySelector('h1') !== null) break
  }
  await nextFrame()
  await new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: idleWithinMs })
    else setTimeout(resolve, withoutIdleMs)
  })
}

async function nextFrame(): Promise<void> {
  if (document.visibilityState !== 'visible') return
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
