// Letters and forwarded messages in a turn are somebody's text, whoever it says "I" of. Law: what is blanked keeps its length, so that spans stay
// true, and a turn without such a text stays as it is.

const header = /^[ \t]*(?:from|to|cc|bcc|subject|date|sent|reply-to|re|fwd?|betreff|von|an)[ \t]*:[ \t]*\S.*$/iu
const attribution =
  /^(?:on .{4,80} wrote|[\p{Lu}][\p{L}.'’ -]{1,40} (?:wrote|writes)|-{2,} ?(?:original|forwarded) message.*|begin forwarded message) ?:?[ \t]*-*$/iu
const fence = /"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|«««[\s\S]*?(?:»»»|$)/gu

const blank = (text: string): string => text.replace(/[^\n]/gu, '\u0000')

/** The turn with mails from their headers on, what follows "… wrote:", and fenced texts blanked out. */
export function withoutDocuments(text: string): string {
  const fenced = /"""|'''|«««/.test(text) ? text.replace(fence, blank) : text
  if (!/[:-]/.test(fenced) || !fenced.includes('\n')) return fenced
  const lines = fenced.split('\n')
  const begin = lines.findIndex((line, at) => attribution.test(line.trim()) || (header.test(line) && header.test(lines[at + 1] ?? '')))
  return begin === -1 ? fenced : lines.map((line, at) => (at < begin ? line : blank(line))).join('\n')
}
