// Bytes as text, whatever program wrote them. Law: what is valid UTF-8 is read as that; what is no text is refused.

/** Characters no text holds; a form feed and an escape may stand in old ones. */
const control = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/u
const looked = 4096

/** UTF-8, UTF-16 with or without its mark, else Windows' Western letters; undefined when it is not text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const wide = wideOf(bytes)
  if (wide !== undefined) return textOrNothing(new TextDecoder(wide).decode(bytes))
  const text = new TextDecoder().decode(bytes)
  const broken = text.split('\uFFFD').length - 1
  if (broken === 0) return textOrNothing(text)
  // Some letters are right and a few are not: UTF-8 that was cut somewhere. None is: it was never UTF-8.
  const right = /[^\u0000-\u007F\uFFFD]/u.test(text) && broken <= (text.match(/[^\u0000-\u007F\uFFFD]/gu)?.length ?? 0)
  return textOrNothing(right ? text : new TextDecoder('windows-1252').decode(bytes))
}

function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Without the mark every other byte of Western text is still nought.
  const head = bytes.subarray(0, looked & ~1)
  const noughts = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) noughts[at & 1] = (noughts[at & 1] ?? 0) + 1
  })
  const [even = 0, odd = 0] = noughts
  // Of those bytes, most.
  const many = head.length * 0.35
  if (head.length < 4 || Math.min(even, odd) > 0 || Math.max(even, odd) < many) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function textOrNothing(text: string): string | undefined {
  return control.test(text) ? undefined : text
}
