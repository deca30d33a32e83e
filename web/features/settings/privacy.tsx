// What leaves the device: nothing. And how anyone can check that.

import { TextLink } from '../../ui/button.tsx'
import { Row } from '../../ui/page.tsx'
import styles from './settings.module.css'
import { Voice } from './voice.tsx'

export function Privacy() {
  return (
    <>
      <p className="lede">
        Nothing you tell me leaves this device. There is no account, no server of ours that stores anything, and nothing counts your visits.
      </p>
      <ul className={styles.said}>
        <li>Your words, memories and the search over them are kept in this browser’s own storage, for this address only.</li>
        <li>
          It talks to {location.host} alone, from where the app itself came. The one exception is the download of a model, after you agreed
          to it and while it lasts. Everything else is refused.
        </li>
        <li>After the first visit it works without a connection. Switch yours off and try.</li>
        <li>
          Anyone who can use this browser profile can read what is here. To keep a copy that only you can open, export it with a passphrase.
        </li>
      </ul>
      <Row title="See for yourself" does={<TextLink href="/settings?part=network">Network log</TextLink>}>
        Every request this app made or was refused, as your browser saw it.
      </Row>
      <Voice />
      <Row title="Take it with you, or erase it" does={<TextLink href="/vault">Vault</TextLink>}>
        Export everything as one file, or erase any of it for good, with a receipt.
      </Row>
    </>
  )
}
