// @vitest-environment happy-dom
// A model's words can be set out, and can do nothing.

import { act } from 'react'
import { expect, test } from 'vitest'
import { stage } from '../../test-stage.ts'
import { Markdown } from './markdown.tsx'

const on = stage()

async function show(text: string, isGrowing = false): Promise<HTMLElement> {
  await on.show(<Markdown text={text} isGrowing={isGrowing} />)
  return on.place()
}

test('a link says where it leads before it can be followed', async () => {
  const shown = await show('See [the page](https://example.org/a?b=1).')
  expect(shown.querySelector('a')).toBeNull()
  await act(async () => shown.querySelector('button')?.click())
  expect(shown.textContent).toContain('leads to https://example.org/a?b=1, outside Keepsake.')
  expect(shown.querySelector('a')?.rel).toBe('noopener noreferrer')
})

test.each([
  ['<img src=x onerror=alert(1)>', 'img, [onerror]'],
  ['<script>alert(1)</script>', 'script'],
  ['<iframe src="https://example.org"></iframe>', 'iframe'],
  ['![a cat](https://example.org/cat.png)', 'img'],
  ['[click](javascript:alert(1))', 'a, button'],
  ['[click](data:text/html,hello)', 'a, button'],
  ['<form><input name="q"></form>', 'form, input'],
  ['# Heading', 'h1'],
])('%s does nothing', async (text, forbidden) => {
  const shown = await show(text)
  expect(shown.querySelector(forbidden)).toBeNull()
})

test('lists, tables and code are set out; what is still being written is closed for now', async () => {
  const shown = await show('- **one**\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`code`')
  expect(shown.querySelectorAll('li, td, code').length).toBe(5)
  expect((await show('This is **bol', true)).querySelector('strong')?.textContent).toBe('bol')
})
