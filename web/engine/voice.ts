// Speaking in and reading aloud, where the browser does it on this device. Invariant: nothing spoken is handed to a recogniser or a voice that
// works elsewhere; where there is no other, there is none.

import { useEffect, useState } from 'react'

/** `elsewhere`: the browser can, but not on this device, or not yet in this language. */
export type VoiceIn = 'here' | 'elsewhere' | 'missing'

interface Recogniser extends EventTarget {
  lang: string
  continuous: boolean
  interimResults: boolean
  processLocally: boolean
  start(): void
  stop(): void
  abort(): void
}

interface RecogniserClass {
  new (): Recogniser
  available?(options: { readonly langs: readonly string[]; readonly processLocally: true }): Promise<string>
}

interface Heard extends Event {
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }> & { readonly isFinal: boolean }>
}

function recogniser(): RecogniserClass | undefined {
  const scope = globalThis as { SpeechRecognition?: RecogniserClass; webkitSpeechRecognition?: RecogniserClass }
  return scope.SpeechRecognition ?? scope.webkitSpeechRecognition
}

export async function voiceIn(language: string = navigator.language): Promise<VoiceIn> {
  const found = recogniser()
  if (found === undefined) return 'missing'
  const state = await found.available?.({ langs: [language], processLocally: true }).catch(() => 'unavailable')
  return state === 'available' ? 'here' : 'elsewhere'
}

/**
 * Listens until it is stopped or there is silence. Call only where `voiceIn` is `here`.
 * @param onHeard everything heard so far, again and again
 * @returns what stops it, keeping what was heard
 */
export function listen(onHeard: (text: string) => void, onEnd: () => void): () => void {
  const Found = recogniser()
  if (Found === undefined) return () => undefined
  const ear = new Found()
  ear.lang = navigator.language
  ear.continuous = true
  ear.interimResults = true
  ear.processLocally = true
  // A browser that ignores the wish would send the voice away: then nothing is started.
  if (!ear.processLocally) return () => undefined
  ear.addEventListener('result', (event) => {
    const results = Array.from((event as Heard).results)
    onHeard(
      results
        .map((result) => result[0]?.transcript.trim() ?? '')
        .filter((words) => words !== '')
        .join(' '),
    )
  })
  ear.addEventListener('end', onEnd)
  ear.start()
  return () => ear.stop()
}

/** A voice of this device for the language; undefined where every voice is made elsewhere. */
export function localVoice(language: string = navigator.language): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in globalThis)) return undefined
  const here = speechSynthesis.getVoices().filter(({ localService }) => localService)
  const alike = (voice: SpeechSynthesisVoice): boolean => voice.lang.slice(0, 2).toLowerCase() === language.slice(0, 2).toLowerCase()
  return here.find(({ lang }) => lang.toLowerCase() === language.toLowerCase()) ?? here.find(alike)
}

/** The local voice, once the browser has told of its voices. */
export function useLocalVoice(): SpeechSynthesisVoice | undefined {
  const [voice, setVoice] = useState(() => localVoice())
  useEffect(() => {
    if (!('speechSynthesis' in globalThis)) return undefined
    const look = (): void => setVoice(localVoice())
    speechSynthesis.addEventListener('voiceschanged', look)
    return () => speechSynthesis.removeEventListener('voiceschanged', look)
  }, [])
  return voice
}

/** Reads a text aloud, and nothing else any more. @returns what stops it */
export function readAloud(text: string, voice: SpeechSynthesisVoice, onEnd: () => void): () => void {
  speechSynthesis.cancel()
  const words = new SpeechSynthesisUtterance(text)
  words.voice = voice
  words.lang = voice.lang
  words.addEventListener('end', onEnd)
  words.addEventListener('error', onEnd)
  speechSynthesis.speak(words)
  return () => speechSynthesis.cancel()
}
