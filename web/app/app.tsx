// The shell: rail, page, margin, tabs, and what works everywhere (banners, toasts, keys).

import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import { useEngine } from '../engine/engine-context.tsx'
import { SideSlot } from '../ui/side.tsx'
import { toast, ToastPlace } from '../ui/toast.tsx'
import { useNoEmptyCovers } from '../ui/use-back.ts'
import { Banners } from './banners.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Rail, Tabs } from './rail.tsx'
import { isAlone, Routes } from './routes.tsx'
import { useArrival } from './use-arrival.ts'
import { useKeys } from './use-keys.ts'
import { whenThere } from './when-there.ts'
import styles from './app.module.css'

const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog }))

export function App() {
  const [path, navigate] = useLocation()
  const [showsKeys, setShowsKeys] = useState(false)
  const undo = useUndo()
  useArrival(path)
  useNoEmptyCovers()
  useKeys({
    search: () => {
      if (!path.startsWith('/memories')) navigate('/memories')
      whenThere('main input[type="search"]', (box) => box.focus())
    },
    newConversation: () => navigate('/chat/new'),
    undo,
    help: () => setShowsKeys(true),
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
        <>
          <a className={styles.skip} href="#main">
            Skip to the page
          </a>
          <div className={styles.app}>
            <Rail />
            <main className={styles.stage} id="main" data-under-side>
              <Banners />
              {routes}
            </main>
            <SideSlot className={styles.slot} />
            <Tabs />
          </div>
        </>
      )}
      <ToastPlace />
      {showsKeys ? (
        <Suspense>
          <KeysDialog onClose={() => setShowsKeys(false)} />
        </Suspense>
      ) : null}
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
