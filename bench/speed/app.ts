// The built app taking in a transcript of n turns, watched for tasks that would make it stutter.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { longestTask, watchLongTasks } from '../long-tasks.ts'
import { life } from './page/generate.ts'

const turnsPerConversation = 40
const patienceMs = 240_000
const words =
  'garden window market letter train kitchen harbour ticket recipe music teacher doctor village bicycle winter summer holiday dinner project meeting'.split(
    ' ',
  )

/** Longest task of the main thread in milliseconds, tasks under 50 ms counting as 0 (the platform does not report them); null if it took too long. */
export async function longestTaskOfImport(browser: Browser, address: string, turns: number): Promise<number | null> {
  const context = await browser.newContext({ serviceWorkers: 'allow' })
  // A file on disk: a buffer would be decoded on the very thread that is watched.
  const folder = mkdtempSync(join(tmpdir(), 'keepsake-speed-'))
  const file = join(folder, 'conversations.json')
  writeFileSync(file, exported(turns))
  try {
    const page = await context.newPage()
    await page.goto(`${address}vault`)
    await page.getByRole('heading', { name: 'Vault' }).first().waitFor()
    await watchLongTasks(page)
    await page.locator('input[type=file]').first().setInputFiles(file)
    await page.getByRole('dialog').getByRole('button', { name: 'Bring in' }).click({ timeout: patienceMs })
    await page.getByText(/^Brought in \d/).waitFor({ timeout: patienceMs })
    return (await settled(page)) ? await longestTask(page) : null
  } finally {
    rmSync(folder, { recursive: true })
    await context.close()
  }
}

/** True once nothing waits in the outbox any more; false if that took too long. */
async function settled(page: Page): Promise<boolean> {
  const until = Date.now() + patienceMs
  while (Date.now() < until) {
    const waiting = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open('keepsake')
          opening.onsuccess = () => {
            const counting = opening.result.transaction('jobs').objectStore('jobs').count()
            counting.onsuccess = () => {
              opening.result.close()
              resolve(counting.result)
            }
          }
        }),
    )
    if (waiting === 0) return true
    await page.waitForTimeout(500)
  }
  return false
}

/** A conversations.json as ChatGPT writes it, straight lines of talk only. */
function exported(turns: number): string {
  const conversations = new Map<number, { readonly mapping: Record<string, object>; last: string; readonly from: number }>()
  for (const { at, conversation, own, text, saidAt, isMemory } of life(words, Math.ceil(turns * 1.5), 7)) {
    if (isMemory) continue
    const known = conversations.get(conversation) ?? {
      mapping: { root: { id: 'root', message: null, parent: null, children: [] } },
      last: 'root',
      from: saidAt / 1000,
    }
    const id = `node-${at}`
    known.mapping[id] = {
      id,
      parent: known.last,
      children: [],
      message: {
        id,
        author: { role: own ? 'user' : 'assistant', name: null, metadata: {} },
        create_time: saidAt / 1000,
        content: { content_type: 'text', parts: [text] },
        status: 'finished_successfully',
        weight: 1,
        metadata: {},
        recipient: 'all',
      },
    }
    known.last = id
    conversations.set(conversation, known)
  }
  const list = [...conversations].map(([number, { mapping, last, from }]) => ({
    title: `Talk ${number}`,
    create_time: from,
    update_time: from + turnsPerConversation,
    mapping,
    current_node: last,
    conversation_id: `talk-${number}`,
  }))
  return JSON.stringify(list)
}
