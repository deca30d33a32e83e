import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'
import { bring, device, fileOf, good } from './test-device.ts'
import { snapshot } from './snapshot.ts'

const zipOf = (files: Readonly<Record<string, string>>) =>
  fileOf(zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))), 'Notes.zip')

describe('many texts at once', () => {
  it('all come in: notes of one name in two folders, a chat beside them; what cannot be read is counted', async () => {
    const { store, vault } = device()
    const file = zipOf({
      'Notes/Home/index.md': 'I moved to Hull.',
      'Notes/Work/index.md': 'I moved to Hull.',
      'Notes/chat.txt': '12/10/2026, 18:04 - Ada: I like tea.\n12/10/2026, 18:05 - Bo: Me too.',
      'Notes/page.txt': '<!doctype html><html>',
      'Notes/empty.md': ' ',
      'Notes/app.json': '{"theme": "dark"}',
      '__MACOSX/Notes/._chat.txt': 'x',
    })
    const preview = good(await vault.preview(file))
    expect(preview).toMatchObject({ speakers: ['Ada', 'Bo'], unread: 2, adds: { conversations: 3, turns: 4 } })
    await bring(vault, file, undefined, 'Ada')
    const { tables } = await snapshot(store)
    expect(tables.episodes.map(({ speaker, trust, text }) => `${speaker} ${trust} ${text}`).toSorted()).toEqual([
      'Bo thirdParty Me too.',
      'you own I like tea.',
      'you own I moved to Hull.',
      'you own I moved to Hull.',
    ])
    expect(good(await vault.preview(file))).toMatchObject({ adds: { turns: 0 }, same: 7 })
  })

  it('chosen together are one import, each with its own time', async () => {
    const { store, vault } = device()
    const days = [Date.UTC(2026, 2, 1, 12), Date.UTC(2026, 2, 2, 12)] as const
    const files = [fileOf('I bought a bicycle.', 'b.md', days[1]), fileOf('I sold my car.', 'a.md', days[0])]
    const preview = good(await vault.preview(files))
    expect(preview).toMatchObject({ name: '2 files', speakers: ['you'], adds: { conversations: 2, turns: 2 } })
    good(await vault.apply(preview.token, { owner: 'you' }))
    const { episodes, sources } = (await snapshot(store)).tables
    expect(sources).toHaveLength(1)
    expect(Object.fromEntries(episodes.map(({ text, saidAt }) => [text, saidAt]))).toEqual({
      'I sold my car.': days[0],
      'I bought a bicycle.': days[1],
    })
  })

  it('keep the time each was last written at in a ZIP', async () => {
    const { vault } = device()
    const packed = zipSync({ 'a.md': [strToU8('I sold my car.'), { mtime: new Date(2020, 4, 6, 10, 30) }] })
    const { from } = good(await vault.preview(fileOf(packed as BlobPart, 'a.zip')))
    expect(from).toBe(new Date(2020, 4, 6, 10, 30).getTime())
  })

  it('of which none can be read say why', async () => {
    const { vault } = device()
    expect(await vault.preview(zipOf({ 'a.txt': '%PDF-1.7' }))).toEqual({ ok: false, reason: 'unknown-format', looksLike: 'pdf' })
    expect(await vault.preview(zipOf({ 'a.md': ' ' }))).toEqual({ ok: false, reason: 'empty' })
    const word = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' })
    expect(await vault.preview(word)).toEqual({ ok: false, reason: 'unknown-format', looksLike: 'word' })
  })
})

describe('a text', () => {
  const text = 'A naïve café, 5 €'
  const wide = (mark: boolean, big: boolean) => {
    const units = [...(mark ? ['\uFEFF'] : []), ...text].map((letter) => letter.charCodeAt(0))
    return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8])))
  }
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-16 with its mark', wide(true, false)],
    ['UTF-16 with its mark, the other way', wide(true, true)],
  ])('is read in %s', (_what, bytes) => {
    expect(decodeText(bytes)).toBe(text)
  })

  it.each([
    ['UTF-16 without its mark', false],
    ['UTF-16 without its mark, the other way', true],
  ])('is read in %s, where its letters are Western', (_what, big) => {
    const bytes = Uint8Array.from([...'A naïve café'].flatMap((letter) => (big ? [0, letter.charCodeAt(0)] : [letter.charCodeAt(0), 0])))
    expect(decodeText(bytes)).toBe('A naïve café')
  })

  it('is read in Western letters of one byte, and in UTF-8 that was cut', () => {
    expect(decodeText(Uint8Array.from('A naïve café', (letter) => letter.charCodeAt(0)))).toBe('A naïve café')
    expect(decodeText(new TextEncoder().encode('naïve café').subarray(0, -1))).toBe('naïve caf\uFFFD')
  })

  it('is not what holds control characters', () => {
    expect(decodeText(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 1]))).toBeUndefined()
    expect(decodeText(new Uint8Array([72, 105, 0, 33]))).toBeUndefined()
  })
})
