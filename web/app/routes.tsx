// Which screen stands at which path. Only the chat is in the first download; every other screen comes when it is gone to.

import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { ChatPage } from '../features/chat/chat-page.tsx'
import { Empty, Page } from '../ui/page.tsx'
import { TextLink } from '../ui/button.tsx'
import { placeOf } from './places.ts'
import { useFirstVisit } from './use-first-visit.ts'

const page = <N extends string>(load: () => Promise<Record<N, () => ReactNode>>, name: N) =>
  lazy(async () => ({ default: (await load())[name] }))

const WelcomePage = page(() => import('../features/welcome/welcome-page.tsx'), 'WelcomePage')
const MemoriesPage = page(() => import('../features/inspector/memories-page.tsx'), 'MemoriesPage')
const SleepPage = page(() => import('../features/sleep/sleep-page.tsx'), 'SleepPage')
const KitchenSink = import.meta.env.DEV ? page(() => import('./kitchen-sink.tsx'), 'KitchenSink') : undefined

/** `/welcome` fills the window; everything else stands in the shell. */
export function isAlone(path: string): boolean {
  return path === '/welcome' || path === '/kitchen-sink'
}

export function Routes() {
  const isFirstVisit = useFirstVisit()
  return (
    <Suspense>
      <Switch>
        {/* One route for both, so that the first words of a conversation do not put up the screen anew. */}
        <Route path={/^\/(?:chat\/(?<id>[^/]+))?$/}>
          {({ id }) =>
            id !== undefined || isFirstVisit === false ? (
              <ChatPage id={id} />
            ) : isFirstVisit === true ? (
              <Redirect to="/welcome" replace />
            ) : null
          }
        </Route>
        <Route path="/welcome">
          <WelcomePage />
        </Route>
        <Route path="/memories/:id?">
          <MemoriesPage />
        </Route>
        <Route path="/sleep">
          <SleepPage />
        </Route>
        {KitchenSink === undefined ? null : (
          <Route path="/kitchen-sink">
            <KitchenSink />
          </Route>
        )}
        <Route>
          <Page title="Nothing here">
            <Empty title="There is no page at this address" does={<TextLink href="/">Go to the chat</TextLink>}>
              Your memories are where they were.
            </Empty>
          </Page>
        </Route>
      </Switch>
      <Arrival />
    </Suspense>
  )
}

/** On arriving at another place: its title on the window, and the focus on its heading. */
function Arrival() {
  const [path] = useLocation()
  const name = placeOf(path)?.name ?? (path === '/welcome' ? 'Welcome' : 'Nothing here')
  const before = useRef(name)
  useEffect(() => {
    document.title = `${name} · Keepsake`
    if (before.current === name) return
    before.current = name
    document.querySelector<HTMLElement>('main h1')?.focus()
  }, [name])
  return null
}
