// A worker that somebody waits for: while it answers, what can wait does.

import { whileWaiting } from './page-settled.ts'
import type { Workers } from './workers.ts'
import type { BrowseApi } from '../../workers/browse/browse.api.ts'

/** Each question goes to the worker; somebody looks at the page until it is answered. */
export function attended(start: Workers['browse']): BrowseApi {
  return new Proxy({} as BrowseApi, {
    get:
      (_, verb: keyof BrowseApi) =>
      (...asked: readonly unknown[]) =>
        whileWaiting(async () => {
          const browse = (await start()) as unknown as Record<string, (...asked: readonly unknown[]) => Promise<unknown>>
          return browse[verb]?.(...asked)
        }),
  })
}
