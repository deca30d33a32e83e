// What the Models part says about a model: its badge, and a sentence for everything that can go wrong. What happened, what is safe, what
// to do.

import type { Choice } from '../../../core/embedding/choice.ts'
import type { Download, DownloadProblem } from '../../../core/embedding/download.ts'
import type { Brought } from '../../../workers/models/bring-files.ts'
import { sizeWords } from '../../ui/size-words.ts'

const failures: Readonly<Record<DownloadProblem, string>> = {
  refused: 'The address didn’t hand the files out. Nothing here was changed. Try again later.',
  'other-file': 'What came is not the file I know, so I deleted it. Your memories and everything else are as they were.',
  'no-room': 'There is no room left for it on this device. Your words are all here. Make room, and it goes on from where it was.',
  damaged:
    'Its files are damaged or not all here. What is built in answers instead, and nothing of yours was lost. Trying again fetches what is wrong.',
}

export const failureWords = (why: DownloadProblem): string => failures[why]

/** Of a model that is here whole; what is wrong with files is said by `failureWords`. */
export const didNotStart = 'This device couldn’t run it. The built-in search answers instead, and nothing of yours was lost.'

/** Spoken when it changes: what is seen by the bar and the badge. */
export function standingWords(id: string, { serving, wanted }: Choice, { state }: Download): string {
  if (serving === id) return 'In use'
  if (state === 'going') return 'Downloading'
  if (state === 'paused') return 'The download is paused'
  if (state === 'checking') return 'Checking that it came whole'
  if (state === 'ready') return wanted === id ? 'Reading your memories' : 'On this device'
  return ''
}

/** "12 of 24 MB". */
export function partWords(bytes: number, total: number): string {
  const [size, unit] = sizeWords(total).split(' ')
  const [part, partUnit] = sizeWords(bytes).split(' ')
  return unit === partUnit ? `${part} of ${size} ${unit}` : `${part} ${partUnit} of ${size} ${unit}`
}

/** What stands beside its name; nothing where the progress bar or the button below says it. */
export function badgeWords(id: string, { serving }: Choice, { state }: Download): string | undefined {
  if (serving === id) return 'In use'
  return state === 'ready' ? 'On this device' : undefined
}

export const pausedWords: Readonly<Record<'asked' | 'offline' | 'metered', string>> = {
  asked: 'Paused',
  offline: 'The download stopped. It goes on from there when you’re back online.',
  metered: 'This connection is paid by size, so I wait. It goes on by itself on another, or when you say so.',
}

/** "2 MB a second, about 3 minutes left". */
export function paceWords(bytesASecond: number, bytesLeft: number): string {
  const minutes = Math.round(bytesLeft / bytesASecond / 60)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [counted(hours, 'hour'), counted(rest, 'minute')].filter((part) => part !== '')
  const left = bytesLeft / bytesASecond < 60 ? 'less than a minute left' : `about ${parts.join(' ')} left`
  return `${sizeWords(bytesASecond)} a second, ${left}`
}

const counted = (count: number, unit: string): string => (count === 0 ? '' : `${count} ${unit}${count === 1 ? '' : 's'}`)

/** What came of files taken from disk. */
export function broughtWords({ taken, missing, others }: Brought): string {
  if (missing === 0) return 'All its files are here now, checked'
  if (taken > 0) return `${counted(taken, 'file')} taken, ${missing} still missing`
  if (others > 0)
    return `${counted(others, 'file')} ${others === 1 ? 'has a right name and isn’t the one' : 'have right names and aren’t those'} I know, so nothing was taken`
  return 'None of these are its files'
}
