// The composition root: the one place where the engine, the database and the screens are put together.

import './app/able.ts'
import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { KeepsakeDatabase } from '../store/database.ts'
import { App } from './app/app.tsx'
import { leadToWelcome } from './app/first-page.ts'
import { EngineProvider } from './engine/engine-context.tsx'
import { startEngine } from './engine/engine.ts'
import { pageSettled } from './engine/page-settled.ts'
import { followPreferences } from './engine/preferences.ts'
import { registerServiceWorker } from './engine/pwa.ts'
import { useUiState } from './engine/ui-state.ts'

followPreferences()
// Asked before anything opens the vault, which would make one.
const isLed = leadToWelcome()
const database = new KeepsakeDatabase({ onTakenOver: (takenOver) => useUiState.setState({ takenOver }) })
const engine = startEngine(database)

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root')
const screens = createRoot(root)
void isLed.then(() =>
  screens.render(
    <StrictMode>
      <EngineProvider engine={engine} database={database}>
        <App />
      </EngineProvider>
    </StrictMode>,
  ),
)

// Not awaited here either: the screens that come later hang on this module.
void pageSettled().then(async () => registerServiceWorker({ onUpdate: (update) => useUiState.setState({ update }) }))
