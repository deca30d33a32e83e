// What keeping a memory asks of a browser, each tried rather than looked up by the browser's name.

/** `unsafe`: neither https nor this machine, where browsers withhold locks, encryption and offline files. `shut`: site data is blocked. */
export type WhyUnable = 'unsafe' | 'shut' | 'old'

/** @returns undefined where all is well, as nearly always */
export function whyUnable(window: typeof globalThis): WhyUnable | undefined {
  if (!window.isSecureContext) return 'unsafe'
  // The youngest of what is used without asking first.
  if (!('popover' in window.HTMLElement.prototype)) return 'old'
  try {
    window.localStorage.getItem('')
    // Where a browser has none, asking what it has throws as well.
    window.indexedDB.cmp(0, 1)
  } catch {
    return 'shut'
  }
  return undefined
}
