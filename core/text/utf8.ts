// Text to bytes and back, without needing the platform (the core is ES2023 only). Law: decode(encode(s)) = s for well-formed s.

/** The UTF-8 bytes of a text; a lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let at = 0
  for (let i = 0; i < text.length; i += 1) {
    let code = text.charCodeAt(i)
    if (code >= 0xd800 && code < 0xe000) {
      const whole = text.codePointAt(i) ?? 0xfffd
      if (whole > 0xffff) i += 1
      code = whole > 0xffff ? whole : 0xfffd
    }
    if (code < 0x80) bytes[at++] = code
    else if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6)
      bytes[at++] = 0x80 | (code & 63)
    } else if (code < 0x10000) {
      bytes[at++] = 0xe0 | (code >> 12)
      bytes[at++] = 0x80 | ((code >> 6) & 63)
      bytes[at++] = 0x80 | (code & 63)
    } else {
      bytes[at++] = 0xf0 | (code >> 18)
      bytes[at++] = 0x80 | ((code >> 12) & 63)
      bytes[at++] = 0x80 | ((code >> 6) & 63)
      bytes[at++] = 0x80 | (code & 63)
    }
  }
  return bytes.subarray(0, at)
}

/** The text in `bytes[start, end)`, which must be what `encodeUtf8` wrote. */
export function decodeUtf8(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = ''
  let at = start
  while (at < end) {
    const first = bytes[at++] ?? 0
    if (first < 0x80) text += String.fromCharCode(first)
    else if (first < 0xe0) text += String.fromCharCode(((first & 31) << 6) | tail(bytes[at++]))
    else if (first < 0xf0) text += String.fromCharCode(((first & 15) << 12) | (tail(bytes[at++]) << 6) | tail(bytes[at++]))
    else text += String.fromCodePoint(((first & 7) << 18) | (tail(bytes[at++]) << 12) | (tail(bytes[at++]) << 6) | tail(bytes[at++]))
  }
  return text
}

function tail(byte: number | undefined): number {
  return (byte ?? 0) & 63
}
