// What concerns the whole app stands above the page: an update, a vault taken over, space run out, the engine not starting.

import type { ReactNode } from 'react'
import { useEngineStatus } from '../engine/engine-context.tsx'
import { useUiState } from '../engine/ui-state.ts'
import { TextButton, TextLink } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import styles from './app.module.css'

export function Banners() {
  const { update, takenOver, isFull, unsaved } = useUiState()
  const engine = useEngineStatus()
  const reload = <TextButton onClick={() => location.reload()}>Reload</TextButton>

  if (takenOver === 'deleted') return <Banner isTrouble>This vault was erased in another tab. {reload}</Banner>
  if (takenOver === 'upgraded' || engine.state === 'superseded') {
    return <Banner isTrouble>Keepsake was updated in another tab. This one has stopped writing. {reload}</Banner>
  }
  return (
    <>
      {isFull ? (
        <Banner isTrouble>
          This device is out of space. What you just wrote is still in the box, everything before it is saved.{' '}
          <TextLink href="/vault" onClick={() => useUiState.setState({ isFull: false })}>
            Make room
          </TextLink>
        </Banner>
      ) : null}
      {engine.state === 'failed' ? (
        <Banner isTrouble>Keepsake could not start its memory. Your words are all here, on disk. {reload}</Banner>
      ) : null}
      {update === undefined ? null : (
        <Banner>
          A newer Keepsake is ready. {unsaved > 0 ? 'Finish what you are writing first.' : <TextButton onClick={update}>Reload</TextButton>}
        </Banner>
      )}
    </>
  )
}

function Banner({ isTrouble = false, children }: { readonly isTrouble?: boolean; readonly children: ReactNode }) {
  return (
    <div role={isTrouble ? 'alert' : 'status'} className={classNames(styles.banner, isTrouble && styles.trouble)}>
      <span>{children}</span>
    </div>
  )
}
