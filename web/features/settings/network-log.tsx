// The requests this app made, as its service worker saw them: where to, and what became of them.

import { useCallback, useEffect, useState } from 'react'
import { useEngine } from '../../engine/engine-context.tsx'
import type { NetworkLogEntry, RequestOutcome } from '../../engine/network-log.types.ts'
import { Button } from '../../ui/button.tsx'
import { clockTime, shortDate } from '../../ui/dates.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './settings.module.css'

const outcomes: Readonly<Record<RequestOutcome, string>> = { sent: 'to this address', refused: 'refused, never left', failed: 'no answer' }
const shown = 100

const isElsewhere = ({ url }: NetworkLogEntry): boolean => !url.startsWith(location.origin)

export function NetworkLog() {
  const engine = useEngine()
  const [log, setLog] = useState<readonly NetworkLogEntry[]>()
  const look = useCallback(async (): Promise<void> => setLog(await engine.network.log().catch(() => [])), [engine])
  useEffect(() => void look(), [look])
  const now = Date.now()
  const elsewhere = log?.filter((entry) => entry.outcome !== 'refused' && isElsewhere(entry)).length ?? 0
  return (
    <>
      <p className="lede">
        The last requests of this app, without what was asked for or answered. What comes from the copy on this device makes no request.
      </p>
      {log === undefined ? null : log.length === 0 ? (
        <p className={styles.said}>
          {navigator.serviceWorker?.controller
            ? 'No request since the app was last started.'
            : 'The log is kept by the part of the app that works offline. It starts with your next visit.'}
        </p>
      ) : (
        <p className={styles.said} role="status">
          {log.length} {log.length === 1 ? 'request' : 'requests'},{' '}
          {elsewhere === 0 ? 'none to any other address.' : `${elsewhere} to another address, for downloads you agreed to.`}
        </p>
      )}
      <Button onClick={() => void look()}>Look again</Button>
      {log === undefined || log.length === 0 ? null : (
        <ul className={classNames(styles.log)}>
          {log
            .slice(-shown)
            .toReversed()
            .map((entry, at) => (
              <li key={`${entry.at} ${at}`}>
                <span className="note">
                  {shortDate(entry.at, now)} {clockTime(entry.at)}
                </span>
                <span>
                  {entry.method} {entry.url.replace(location.origin, '')}
                </span>
                <span className={entry.outcome === 'sent' ? 'note' : styles.refused}>
                  {entry.outcome === 'sent' && isElsewhere(entry) ? 'a download you agreed to' : outcomes[entry.outcome]}
                </span>
              </li>
            ))}
        </ul>
      )}
    </>
  )
}
