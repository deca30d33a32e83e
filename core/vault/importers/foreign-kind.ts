// Files that people choose and that cannot be read, told apart by how they begin, so that they can be told what to do with each.

export type ForeignKind = 'pdf' | 'word' | 'page' | 'mail' | 'rich-text' | 'picture' | 'database' | 'calendar'

const startsWith: readonly (readonly [ForeignKind, string])[] = [
  ['pdf', '%PDF-'],
  ['rich-text', '{\\rtf'],
  ['picture', '\u0089PNG'],
  ['picture', '\u00FF\u00D8\u00FF'],
  ['picture', 'GIF8'],
  ['word', '\u00D0\u00CF\u0011\u00E0'],
  ['database', 'SQLite format 3'],
  ['calendar', 'BEGIN:VCALENDAR'],
  ['calendar', 'BEGIN:VCARD'],
]
/** Of a ZIP in which nothing can be read: what is in it. */
const held: readonly (readonly [ForeignKind, RegExp])[] = [
  ['word', /^(?:\[Content_Types\]\.xml|content\.xml)$/u],
  ['page', /\.html?$/iu],
  ['pdf', /\.pdf$/iu],
  ['word', /\.(?:docx?|odt|pages)$/iu],
]
const page = /^\s*(?:<\?xml\b|<!doctype\b|<html\b|<svg\b)/iu
const mailLine = /^(?:return-path|received|from|to|cc|subject|date|message-id|mime-version|delivered-to|x-[\w-]+):\s/imu

/** By its first bytes; undefined where they say nothing. */
export function foreignKindOf(bytes: Uint8Array): ForeignKind | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  const known = startsWith.find(([, begin]) => head.startsWith(begin))
  if (known !== undefined) return known[0]
  const text = head.replace(/^ï»¿/u, '')
  if (page.test(text)) return 'page'
  return isMail(text) ? 'mail' : undefined
}

/** By the names of what is in a ZIP. */
export function foreignKindIn(paths: readonly string[]): ForeignKind | undefined {
  return held.find(([, name]) => paths.some((path) => name.test(path)))?.[0]
}

/** At least a sender and two headers more, before the first empty line. */
function isMail(head: string): boolean {
  const [headers = ''] = head.replace(/^From \S+ .*\r?\n/u, '').split(/\r?\n\r?\n/u, 1)
  const lines = headers.split(/\r?\n(?![ \t])/u)
  const marked = lines.filter((line) => mailLine.test(line))
  return marked.some((line) => /^from:/iu.test(line)) && marked.some((line) => /^(?:date|subject):/iu.test(line)) && marked.length >= 3
}
