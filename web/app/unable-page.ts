// The page shown instead of Keepsake where it can't run. Made without anything of the app, which has not been started.

import styles from './unable.module.css'
import type { WhyUnable } from './why-unable.ts'

const words: Readonly<Record<WhyUnable, readonly [title: string, what: string, then: string]>> = {
  unsafe: [
    'This address isn’t safe enough',
    'Browsers let a page keep things privately only when it comes over https, or from this computer itself.',
    `Open it with https in front, or as localhost.`,
  ],
  shut: [
    'This browser keeps nothing here',
    'Site data is blocked for this address, so there is nowhere to keep a memory.',
    'Allow site data (often called cookies) for this address in the browser’s settings, then load the page again.',
  ],
  old: [
    'This browser is too old',
    'Keepsake needs Chrome or Edge 114, Firefox 125, Safari 17, or newer.',
    'Bring the browser up to date. What you have kept in it stays as it is.',
  ],
}

export function showUnable(why: WhyUnable): void {
  const [title, what, then] = words[why]
  const main = document.createElement('main')
  main.className = styles.unable ?? ''
  const heading = element('h1', title)
  heading.tabIndex = -1
  const again = element('button', 'Load again')
  again.addEventListener('click', () => location.reload())
  main.append(element('p', 'Keepsake', styles.brand), heading, element('p', what, 'lede'), element('p', then), again)
  document.title = `${title} · Keepsake`
  document.querySelector('#root')?.replaceChildren(main)
  heading.focus()
}

function element(tag: 'h1' | 'p' | 'button', text: string, className = ''): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  made.className = className
  return made
}
