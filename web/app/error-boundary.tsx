// When a screen breaks: say so plainly, say what is safe, offer the ways on. The rest of the app stays.

import { Component, type ReactNode } from 'react'
import { Button, TextButton } from '../ui/button.tsx'
import styles from './app.module.css'

interface Props {
  /** Changes when the place changes: the boundary then tries again. */
  readonly place: string
  readonly children: ReactNode
}

interface State {
  readonly error: unknown
  readonly failedAt: string
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined, failedAt: '' }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error ?? new Error('Unknown') }
  }

  static getDerivedStateFromProps({ place }: Props, { error, failedAt }: State): Partial<State> | null {
    if (failedAt === place) return null
    return error === undefined ? { failedAt: place } : { error: undefined, failedAt: place }
  }

  override render(): ReactNode {
    const { error } = this.state
    return error === undefined ? this.props.children : <Broken error={error} onAgain={() => this.setState({ error: undefined })} />
  }
}

function Broken({ error, onAgain }: { readonly error: unknown; readonly onAgain: () => void }) {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return (
    <div className={styles.failed}>
      <h1 tabIndex={-1}>This page stopped working</h1>
      <p className="lede">Your words and memories are safe; they are on disk, not on this page. The other pages still work.</p>
      <p>
        <Button kind="main" onClick={onAgain}>
          Try again
        </Button>{' '}
        <Button onClick={() => location.reload()}>Reload Keepsake</Button>
      </p>
      <p>
        <TextButton onClick={() => void navigator.clipboard.writeText(detail)}>Copy what went wrong</TextButton>
      </p>
    </div>
  )
}
