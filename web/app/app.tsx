// The shell: rail, page, margin, tabs, and what works everywhere (banners, toasts, keys).

import { lazy, Suspense, useEffect } from 'react'
import { Router, useLocation } from 'wouter'
import { useEngine, WithForgetting } from '../engine/engine-context.tsx'
import { openOver, useUiState } from '../engine/ui-state.ts'
import { SideSlot } from '../ui/side.tsx'
import { toast, ToastPlace } from '../ui/toast.tsx'
import { alongWithDay, usePastDay } from '../ui/use-past-day.ts'
import { useNoEmptyCovers } from '../ui/use-back.ts'
import { Banners } from './banners.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Rail, Tabs } from './rail.tsx'
import { fetchChat, isAlone, Routes } from './routes.tsx'
import { useArrival } from './use-arrival.ts'
import { useKeys } from './use-keys.ts'
import { whenThere } from './when-there.ts'
import styles from './app.module.css'

const fetchOver = async () => ({ default: (await import('./over.tsx')).Over })
const Over = lazy(fetchOver)
/** If nobody stirs. */
const overAheadMs = 10_000
const PastBanner = lazy(async () => ({ default: (await import('./past-banner.tsx')).PastBanner }))

/** Everything that leads somewhere keeps the day that is looked back to. */
export function App() {
  return (
    <Router
      hrefs={(href) => alongWithDay(href, location)}
      aroundNav={(navigate, to, options) => navigate(alongWithDay(to, location), options)}
    >
      <Shell />
    </Router>
  )
}

function Shell() {
  const [path, navigate] = useLocation()
  const over = useUiState((state) => state.over)
  const [past] = usePastDay()
  const undo = useUndo()
  useEffect(() => {
    // Whoever types on right after Ctrl K must not wait for it: the letters would go where the focus was. Nor may it stand in the way of the
    // first page, so it comes with the first sign of somebody being there.
    const done = new AbortController()
    const fetchAhead = (): void => {
      done.abort()
      void fetchOver().catch(() => undefined)
      fetchChat()
    }
    const timer = setTimeout(fetchAhead, overAheadMs)
    for (const sign of ['keydown', 'pointerdown', 'pointermove']) addEventListener(sign, fetchAhead, { signal: done.signal, passive: true })
    done.signal.addEventListener('abort', () => clearTimeout(timer))
    return () => done.abort()
  }, [])
  useArrival(path)
  useNoEmptyCovers()
  useKeys({
    palette: () => openOver('palette'),
    search: () => {
      if (!path.startsWith('/memories')) navigate('/memories')
      whenThere('main input[type="search"]', (box) => box.focus())
    },
    newConversation: () => navigate('/chat/new'),
    lookBack: () => openOver('look-back'),
    undo,
    help: () => openOver('keys'),
  })
  const routes = (
    <ErrorBoundary place={path}>
      <Routes />
    </ErrorBoundary>
  )
  return (
    <>
      {isAlone(path) ? (
        routes
      ) : (
        <WithForgetting>
          <a className={styles.skip} href="#main">
            Skip to the page
          </a>
          <div className={styles.app}>
            <Rail />
            <main className={styles.stage} id="main" data-under-side>
              <Banners />
              {past === undefined ? null : (
                <Suspense>
                  <PastBanner onOther={() => openOver('look-back')} />
                </Suspense>
              )}
              {routes}
            </main>
            <SideSlot className={styles.slot} />
            <Tabs />
          </div>
        </WithForgetting>
      )}
      <ToastPlace />
      {over === undefined ? null : (
        <Suspense>
          <Over over={over} undo={undo} />
        </Suspense>
      )}
    </>
  )
}

/** By the operation that was taken back. */
const takenBackWords: Readonly<Record<string, string>> = {
  extract: 'What I noted last is taken back',
  remember: 'The last memory is taken back',
  edit: 'The last edit is taken back',
  pin: 'The last pin is taken back',
  retract: 'It counts as true again',
  import: 'The last import is taken back',
  rename: 'The old name is back',
  'delete-conversation': 'The conversation is back',
  join: 'They are apart again',
  split: 'It is one again',
  'let-go': 'It is back',
}

function useUndo(): () => void {
  const { memory } = useEngine()
  return () => {
    void memory.undoLast().then((outcome) => {
      if (!outcome.ok) return toast(outcome.reason === 'nothing-to-undo' ? 'Nothing to undo' : outcome.message)
      const { seq, what } = outcome.value
      toast(takenBackWords[what] ?? 'Taken back', { label: 'Redo', run: () => void memory.undo(seq) })
    })
  }
}
