// Whether a memory's value is the one asked about.

import { includesWords, plain, type Standing } from './known.ts'
import type { Memory } from '../memory/records.ts'
import { wholeTermsOf } from './word-forms.ts'

/** True when the value asked about is the memory's, by its words' stems. */
export function agrees({ slot }: Memory, value: string): boolean {
  const [told, asked] = [plain(slot?.value ?? ''), plain(value)]
  if (asked === '' || told === '') return false
  if (includesWords(told, asked) || includesWords(asked, told)) return true
  const toldTerms = new Set(wholeTermsOf(told))
  const askedTerms = wholeTermsOf(asked)
  return askedTerms.length > 0 && askedTerms.every((term) => toldTerms.has(term))
}

/** The part of a slot that is about a value, by the value itself or the words around it. */
export function onlyAbout(value: string, { current, coming, former }: Standing): Standing {
  const about = (memory: Memory): boolean => {
    if (agrees(memory, value)) return true
    const said = new Set(wholeTermsOf(memory.statement))
    const asked = wholeTermsOf(value)
    return asked.length > 0 && asked.every((term) => said.has(term))
  }
  return { current: current.filter(about), coming: coming.filter(about), former: former.filter(about) }
}
