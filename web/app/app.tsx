// The shell: rail, page, margin, tabs, and what works everywhere (banners, toasts, keys).

import { useState } from 'react'
import { useLocation } from 'wouter'
import { useEngine } from '../engine/engine-context.tsx'
import { SideSlot } from '../ui/side.tsx'
import { toast, ToastPlace } from '../ui/toast.tsx'
import { Banners } from './banners.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { Rail, Tabs } from './rail.tsx'
import { isAlone, Routes } from './routes.tsx'
import { useArrival } from './use-arrival.ts'
import { useKeys } from './use-keys.ts'
import styles from './app.module.css'

export function App() {
  const [path, navigate] = useLocation()
  const [showsKeys, setShowsKeys] = useState(false)
  const undo = useUndo()
  useArrival(path)
  useKeys({
    search: () => navigate('/memories?search'),
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
      {showsKeys ? <KeysDialog onClose={() => setShowsKeys(false)} /> : null}
    </>
  )
}

function useUndo(): () => void {
  const { memory } = useEngine()
  return () => {
    void memory.undoLast().then((outcome) => {
      if (!outcome.ok) return toast(outcome.reason === 'nothing-to-undo' ? 'Nothing to undo' : outcome.message)
      const { seq, what } = outcome.value
      toast(`Taken back: ${what}`, { label: 'Redo', run: () => void memory.undo(seq) })
    })
  }
}
