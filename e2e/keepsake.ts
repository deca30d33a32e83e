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

  /** Opens the chat and waits until one can type; a first visit is led past the welcome page. */
  async open(path = '/chat'): Promise<void> {
    await this.page.goto(path)
    await expect(this.box).toBeVisible()
  }

  async say(text: string): Promise<void> {
    await this.box.fill(text)
    await this.box.press('Enter')
    await expect(this.box).toHaveValue('')
  }

  /** Says it, waits for what was noted of it, and gives the noted lines. */
  async tell(text: string): Promise<Locator> {
    await this.say(text)
    const exchange = this.exchange(text)
    await expect(exchange.getByText(/^Noted/).first()).toBeVisible()
    return exchange
  }

  /** Asks and gives the reply, complete. */
  async ask(question: string): Promise<Locator> {
    await this.say(question)
    const reply = this.exchange(question).getByTestId('reply')
    await expect(reply).toBeVisible()
    return reply
  }

  /** The last exchange that began with these words. */
  exchange(text: string): Locator {
    return this.log.getByTestId('exchange').filter({ hasText: text }).last()
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
export const chipsIn = (reply: Locator): Locator => reply.getByTestId('chip')
