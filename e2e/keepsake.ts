// Keepsake as a person uses it: tell, ask, look. Every journey goes through these, so that a changed label is changed once.

import { expect, type Locator, type Page } from '@playwright/test'

export class Keepsake {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get log(): Locator {
    return this.page.getByRole('log', { name: 'Conversation' })
  }

  get box(): Locator {
    return this.page.getByRole('textbox', { name: 'Tell or ask' })
  }

  /** Opens the chat and waits until one can type. */
  async open(path = '/'): Promise<void> {
    await this.page.goto(path)
    await expect(this.box).toBeVisible()
  }

  /** A first visit: the welcome page takes the first thing worth keeping and leads to the chat. */
  async begin(firstThing: string): Promise<void> {
    await this.page.goto('/')
    await this.page.getByRole('textbox', { name: 'One thing worth keeping' }).fill(firstThing)
    await this.page.getByRole('button', { name: 'Keep it' }).click()
    await expect(this.box).toBeVisible()
    await expect(this.noted(firstThing)).toBeVisible()
  }

  async say(text: string): Promise<void> {
    await this.box.fill(text)
    await this.box.press('Enter')
    await expect(this.box).toHaveValue('')
    await expect(this.log.getByText(text, { exact: false }).last()).toBeVisible()
  }

  /** Says it, waits for what was noted of it, and gives what stands under it. */
  async tell(text: string): Promise<Locator> {
    await this.say(text)
    await expect(this.noted(text)).toBeVisible()
    return this.answerTo(text)
  }

  /** Asks and gives the reply, complete. */
  async ask(question: string): Promise<Locator> {
    await this.say(question)
    return this.replyTo(question)
  }

  /** The reply to the last turn with these words. */
  async replyTo(question: string): Promise<Locator> {
    const reply = this.answerTo(question).getByText('Keepsake: ').locator('xpath=..')
    await expect(reply).toBeVisible()
    return reply
  }

  /** What stands under the last turn with these words: the answer, and what was noted. */
  answerTo(text: string): Locator {
    return this.log
      .getByRole('article')
      .filter({ hasText: `You said: ${text}` })
      .last()
      .locator('xpath=following-sibling::article[1]')
  }

  noted(text: string): Locator {
    return this.answerTo(text)
      .getByText(/^Noted/)
      .last()
  }

  /** Waits until the service worker has everything, so that the app opens offline. */
  async readyForOffline(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await expect.poll(() => this.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  }
}

/** Chips of a reply: each sentence from memory carries one. */
export const chipsIn = (reply: Locator): Locator =>
  reply.getByRole('link', { name: /your words/i }).or(reply.getByRole('button', { name: /your words/i }))

/** Presses Tab until what has the focus has this name, as one does who has no mouse. */
export async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const named = page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).and(page.locator(':focus'))
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await named.count()) > 0) return
    await page.keyboard.press(key)
  }
  throw new Error(`No way to “${String(name)}” by ${key}`)
}
