// Bytes as base64 text and back, where the layer has no browser to ask. Law: bytesOf ∘ base64Of = identity.

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const valueOf = new Uint8Array(128)
for (const [value, letter] of [...alphabet].entries()) valueOf[letter.charCodeAt(0)] = value

/** Groups of three bytes put together at a time, so that no string is built letter by letter. */
const groupsAtOnce = 8192

export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; from += 3 * groupsAtOnce) {
    const codes: number[] = []
    for (let at = from; at < Math.min(bytes.length, from + 3 * groupsAtOnce); at += 3) {
      const [a = 0, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]]
      const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
      codes.push(
        letter(bits >> 18),
        letter(bits >> 12),
        b === undefined ? padding : letter(bits >> 6),
        c === undefined ? padding : letter(bits),
      )
    }
    pieces.push(String.fromCharCode(...codes))
  }
  return pieces.join('')
}

/** @param text as `base64Of` writes it; other letters count as zero */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const padded = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padded)
  for (let at = 0, place = 0; at < text.length; at += 4, place += 3) {
    const bits = (value(text, at) << 18) | (value(text, at + 1) << 12) | (value(text, at + 2) << 6) | value(text, at + 3)
    bytes[place] = bits >> 16
    if (place + 1 < bytes.length) bytes[place + 1] = bits >> 8
    if (place + 2 < bytes.length) bytes[place + 2] = bits
  }
  return bytes
}

const padding = '='.charCodeAt(0)
const letter = (bits: number): number => alphabet.charCodeAt(bits & 63)
const value = (text: string, at: number): number => valueOf[text.charCodeAt(at)] ?? 0
