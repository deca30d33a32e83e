// The library itself, 6 MB: a file of its own under `engine/`, named by its version, that is neither in the app nor kept with it until it is
// first used. Both ends of its protocol load the same file.

/** The one that package.json pins; the build puts it there. */
export const webLlmVersion = '0.2.85'

/** Vite fills in the path the app is served under; elsewhere it is the root. */
const base = (import.meta as { readonly env?: { readonly BASE_URL?: string } }).env?.BASE_URL ?? '/'

/** @throws when the file cannot be had: first use needs a connection to our own origin */
export function importWebLlm(): Promise<typeof import('@mlc-ai/web-llm')> {
  return import(/* @vite-ignore */ `${base}engine/web-llm-${webLlmVersion}/web-llm.js`) as Promise<typeof import('@mlc-ai/web-llm')>
}
