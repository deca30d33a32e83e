// SHA-256 (FIPS 180-4), synchronous: digests are needed inside transactions, where WebCrypto's promises would let the transaction lapse.
// Returns 64 hex digits; tested against the standard's vectors.

const initial = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19] as const
const roundConstants = primeConstants(64)

/** The first 32 bits of the fractional parts of the cube roots of the first `count` primes. */
function primeConstants(count: number): Uint32Array {
  const constants = new Uint32Array(count)
  const primes: number[] = []
  for (let n = 2; primes.length < count; n += 1) {
    if (primes.some((prime) => n % prime === 0)) continue
    constants[primes.length] = (Math.cbrt(n) % 1) * 2 ** 32
    primes.push(n)
  }
  return constants
}

/** Hex digest of the UTF-8 bytes of `text`. */
export function sha256(text: string): string {
  const bytes = utf8(text)
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor((bytes.length * 8) / 2 ** 32))
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0)
  const state = Uint32Array.from(initial)
  const words = new Uint32Array(64)
  for (let offset = 0; offset < padded.length; offset += 64) mixBlock(state, words, view, offset)
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

function mixBlock(state: Uint32Array, words: Uint32Array, view: DataView, offset: number): void {
  for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(offset + i * 4)
  for (let i = 16; i < 64; i += 1) {
    const near = at(words, i - 15)
    const far = at(words, i - 2)
    const s0 = turn(near, 7) ^ turn(near, 18) ^ (near >>> 3)
    const s1 = turn(far, 17) ^ turn(far, 19) ^ (far >>> 10)
    words[i] = at(words, i - 16) + s0 + at(words, i - 7) + s1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(roundConstants, i) + at(words, i)) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = at(state, i) + word
  })
}

const at = (words: Uint32Array, index: number): number => words[index] ?? 0
const turn = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits))

/** TextEncoder is not part of ES2023; encodeURIComponent is, once lone surrogates are replaced. */
function utf8(text: string): Uint8Array {
  const wellFormed = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  const escaped = encodeURIComponent(wellFormed)
  const bytes: number[] = []
  for (let i = 0; i < escaped.length; i += 1) {
    if (escaped[i] === '%') {
      bytes.push(Number.parseInt(escaped.slice(i + 1, i + 3), 16))
      i += 2
    } else bytes.push(escaped.charCodeAt(i))
  }
  return Uint8Array.from(bytes)
}
