// A page that is fetched when it is gone to. Not `lazy` under `Suspense`: React holds what comes so back for 300 ms after it has shown the
// place empty, which is most of a first paint.

import { useEffect, useState, type ComponentType } from 'react'

/** @param load fetches the page; tried again at the next visit if it failed @throws in rendering what `load` rejected with, for the error boundary */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let page: ComponentType<P> | undefined
  let loading: Promise<void> | undefined
  const fetched = (): Promise<void> => {
    loading ??= load().then(
      (loaded) => {
        page = loaded
      },
      (error: unknown) => {
        loading = undefined
        throw error
      },
    )
    return loading
  }
  return function Later(props: P) {
    const [, setFetched] = useState(page !== undefined)
    const [failure, setFailure] = useState<{ readonly error: unknown }>()
    useEffect(() => {
      let isGone = false
      fetched().then(
        () => {
          if (!isGone) setFetched(true)
        },
        (error: unknown) => {
          if (!isGone) setFailure({ error })
        },
      )
      return () => {
        isGone = true
      }
    }, [])
    if (failure !== undefined) throw failure.error
    const Page = page
    return Page === undefined ? null : <Page {...props} />
  }
}
