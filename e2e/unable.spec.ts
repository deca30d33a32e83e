// Where a browser can't keep anything, a page says why and what to do, instead of a blank one.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test, type LaunchOptions } from '@playwright/test'
import { expectAccessible } from './axe.ts'

test('over plain http from elsewhere, and with site data blocked', async ({ baseURL, launchOptions }) => {
  await test.step('an address that is neither https nor this machine', async () => {
    const address = new URL(baseURL ?? '')
    const browser = await chromium.launch(withArguments(launchOptions, `--host-resolver-rules=MAP keepsake.example 127.0.0.1`))
    const page = await browser.newPage()
    await page.goto(`http://keepsake.example:${address.port}/`)
    await expect(page.getByRole('heading', { name: 'This address isn’t safe enough' })).toBeFocused()
    await expect(page.getByText('Open it with https in front, or as localhost.')).toBeVisible()
    await expectAccessible(page, 'unsafe address')
    await browser.close()
  })

  await test.step('site data blocked', async () => {
    const profile = await profileWith({ profile: { default_content_setting_values: { cookies: 2 } } })
    const context = await chromium.launchPersistentContext(profile, launchOptions)
    const page = await context.newPage()
    await page.goto(`${baseURL}/memories`)
    await expect(page.getByRole('heading', { name: 'This browser keeps nothing here' })).toBeFocused()
    await expect(page.getByRole('button', { name: 'Load again' })).toBeVisible()
    await context.close()
    await rm(profile, { recursive: true, force: true })
  })
})

function withArguments(options: LaunchOptions, ...more: readonly string[]): LaunchOptions {
  return { ...options, args: [...(options.args ?? []), ...more] }
}

async function profileWith(preferences: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'keepsake-profile-'))
  await mkdir(join(folder, 'Default'))
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences))
  return folder
}
