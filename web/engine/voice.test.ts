// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { listen, localVoice, voiceIn } from './voice.ts'

class Ear extends EventTarget {
  static made: Ear[] = []
  static readonly available = vi.fn<() => Promise<string>>()
  processLocally = false
  started = false
  start(): void {
    this.started = true
    Ear.made.push(this)
  }
  stop(): void {
    this.dispatchEvent(new Event('end'))
  }
}
afterEach(() => {
  vi.unstubAllGlobals()
  Ear.made = []
})

it('speaking in is there only where the browser hears on this device', async () => {
  expect(await voiceIn('en-GB')).toBe('missing')
  vi.stubGlobal('webkitSpeechRecognition', EventTarget)
  expect(await voiceIn('en-GB')).toBe('elsewhere')
  vi.stubGlobal('SpeechRecognition', Ear)
  Ear.available.mockResolvedValueOnce('downloadable')
  expect(await voiceIn('en-GB')).toBe('elsewhere')
  Ear.available.mockRejectedValueOnce(new Error('no such language'))
  expect(await voiceIn('en-GB')).toBe('elsewhere')
  Ear.available.mockResolvedValueOnce('available')
  expect(await voiceIn('en-GB')).toBe('here')
})

it('tells everything heard so far, and stops', () => {
  vi.stubGlobal('SpeechRecognition', Ear)
  const heard: string[] = []
  const ended = vi.fn<() => void>()
  const stop = listen((text) => heard.push(text), ended)
  const [ear] = Ear.made
  expect(ear?.processLocally).toBe(true)
  const result = (words: string): object => Object.assign([{ transcript: words }], { isFinal: true })
  ear?.dispatchEvent(Object.assign(new Event('result'), { results: [result('I live '), result(' in Ghent')] }))
  expect(heard).toEqual(['I live in Ghent'])
  stop()
  expect(ended).toHaveBeenCalled()
})

it('never starts where the wish to stay here does not hold', () => {
  class Deaf extends Ear {
    constructor() {
      super()
      // The wish is ignored, as by a browser that does not know it.
      Object.defineProperty(this, 'processLocally', { get: () => false, set: vi.fn<(wish: boolean) => void>() })
    }
  }
  vi.stubGlobal('SpeechRecognition', Deaf)
  listen(
    () => undefined,
    () => undefined,
  )
  expect(Ear.made).toEqual([])
})

it('a voice from elsewhere is no voice', () => {
  const voice = (lang: string, localService: boolean) => ({ lang, localService, name: `${lang} ${localService}` })
  vi.stubGlobal('speechSynthesis', { getVoices: () => [voice('en-GB', false), voice('de-DE', true), voice('en-US', true)] })
  expect(localVoice('en-GB')?.lang).toBe('en-US')
  expect(localVoice('fr-FR')).toBeUndefined()
})
