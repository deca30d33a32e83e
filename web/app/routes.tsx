// Which screen stands at which path. None is in the first download: each comes when it is gone to, the chat while the vault is being opened.

import { Suspense, useEffect, type ReactNode } from 'react'
import { Redirect, Route, Switch, useRoute } from 'wouter'
import { Empty, Page } from '../ui/page.tsx'
import { TextLink } from '../ui/button.tsx'
import { later } from './later.tsx'
import { useFirstVisit } from './use-first-visit.ts'

const page = <N extends string>(load: () => Promise<Record<N, () => ReactNode>>, name: N) => later(async () => (await load())[name])

const loadChat = () => import('../features/chat/chat-page.tsx')
const ChatPage = later(async () => (await loadChat()).ChatPage)
const WelcomePage = page(() => import('../features/welcome/welcome-page.tsx'), 'WelcomePage')
const MemoriesPage = page(() => import('../features/inspector/memories-page.tsx'), 'MemoriesPage')
const PeoplePage = page(() => import('../features/inspector/people/people-page.tsx'), 'PeoplePage')
const PersonPage = later(async () => (await import('../features/inspector/people/person-page.tsx')).PersonPage)
const SleepPage = page(() => import('../features/sleep/sleep-page.tsx'), 'SleepPage')
const WeekPage = page(() => import('../features/week/week-page.tsx'), 'WeekPage')
const PortraitPage = page(() => import('../features/portrait/portrait-page.tsx'), 'PortraitPage')
const VaultPage = page(() => import('../features/vault/vault-page.tsx'), 'VaultPage')
const SelfTestPage = page(() => import('../features/selftest/selftest-page.tsx'), 'SelfTestPage')
const SettingsPage = page(() => import('../features/settings/settings-page.tsx'), 'SettingsPage')
const KitchenSink = import.meta.env.DEV ? page(() => import('./kitchen-sink.tsx'), 'KitchenSink') : undefined

/** `/welcome` fills the window; everything else stands in the shell. */
export function isAlone(path: string): boolean {
  return path === '/welcome' || path === '/kitchen-sink'
}

/** Where most go next, and what the first words lead to: fetched before that, so that it stands at once. */
export function fetchChat(): void {
  void loadChat().catch(() => undefined)
}

/** Where nothing has been told yet, the welcome comes first. */
function Chat({ id }: { readonly id: string | undefined }) {
  useEffect(fetchChat, [])
  const isFirstVisit = useFirstVisit()
  const [isFront] = useRoute('/')
  if (isFirstVisit === undefined) return null
  return isFirstVisit && isFront ? <Redirect to="/welcome" replace /> : <ChatPage id={id} />
}

export function Routes() {
  return (
    <Suspense>
      <Switch>
        {/* One route for all of the chat, so that the first words of a conversation do not put up the screen anew. */}
        <Route path={/^\/(?:chat\/?(?<id>[^/]+)?)?$/}>{({ id }) => <Chat id={id} />}</Route>
        <Route path="/welcome">
          <WelcomePage />
        </Route>
        <Route path="/memories/people">
          <PeoplePage />
        </Route>
        <Route path="/memories/people/:id">{({ id }) => <PersonPage id={id} />}</Route>
        <Route path="/memories/:id?">
          <MemoriesPage />
        </Route>
        <Route path="/you">
          <PortraitPage />
        </Route>
        <Route path="/week">
          <WeekPage />
        </Route>
        <Route path="/vault">
          <VaultPage />
        </Route>
        <Route path="/settings/:section?">
          <SettingsPage />
        </Route>
        <Route path="/selftest">
          <SelfTestPage />
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
    </Suspense>
  )
}
