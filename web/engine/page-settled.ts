// When the page stands: work that nothing on the screen waits for begins then, so that workers don't take the cores from the first paint.

const patienceMs = 3000
const idleWithinMs = 1000
const withoutIdleMs = 200
const restMs = 700
const mostRests = 15

let waitedFor = 0

/** Somebody looks at the page and waits for this: what {@link pageAtRest} holds back stays back meanwhile. */
export async function whileWaiting<T>(work: () => Promise<T>): Promise<T> {
  waitedFor += 1
  try {
    return await work()
  } finally {
    waitedFor -= 1
  }
}

/** Resolves some time after {@link pageSettled}, once nobody waits for anything or does anything; after ten seconds all the same. */
export async function pageAtRest(): Promise<void> {
  await pageSettled()
  const done = new AbortController()
  let isStirred = false
  for (const sign of ['wheel', 'keydown', 'pointerdown', 'touchmove'])
    addEventListener(sign, () => (isStirred = true), { signal: done.signal, passive: true })
  for (let rests = 0; rests < mostRests; rests += 1) {
    isStirred = false
    await new Promise((resolve) => setTimeout(resolve, restMs))
    if (waitedFor === 0 && !isStirred) break
  }
  done.abort()
}

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
