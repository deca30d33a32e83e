// A file in the age format (age-encryption.org/v1) under a passphrase, as the stock `age` tool reads and writes it. The library is loaded
// only when a passphrase is in play.

import { failed, done } from './context.ts'
import type { VaultOutcome } from './vault.api.ts'

const magic = 'age-encryption.org/v1\n'
const armoured = '-----BEGIN AGE ENCRYPTED FILE-----'
const longestHeader = 4096
const nonceAndTag = 32

export function isAge(bytes: Uint8Array): boolean {
  return startsWith(bytes, magic) || startsWith(bytes, armoured)
}

/** Too short to tell, but what is there could be the beginning of one. */
export function isAgeBeginning(bytes: Uint8Array): boolean {
  return bytes.length < magic.length && magic.startsWith(ascii(bytes))
}

export async function seal(bytes: Uint8Array, passphrase: string, scryptLogN?: number): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase.normalize('NFC'))
  if (scryptLogN !== undefined) encrypter.setScryptWorkFactor(scryptLogN)
  return encrypter.encrypt(bytes)
}

export async function open(sealed: Uint8Array, passphrase: string): Promise<VaultOutcome<Uint8Array>> {
  const { Decrypter, armor } = await import('age-encryption')
  let file = sealed
  if (startsWith(sealed, armoured)) {
    try {
      file = armor.decode(ascii(sealed))
    } catch {
      return failed({ reason: 'corrupt', detail: 'the armour is damaged or cut short' })
    }
  }
  const headerEnd = endOfHeader(file)
  if (headerEnd === undefined || file.length < headerEnd + nonceAndTag) return failed({ reason: 'truncated' })
  if (!/^-> scrypt /mu.test(ascii(file.subarray(0, headerEnd)))) {
    return failed({ reason: 'corrupt', detail: 'it is locked with a key, not with a passphrase' })
  }
  for (const spelling of spellingsOf(passphrase)) {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(spelling)
    try {
      return done(await decrypter.decrypt(file))
    } catch (error) {
      const isOther = error instanceof Error && error.message.startsWith('no identity matched')
      if (!isOther) return failed({ reason: 'corrupt', detail: 'the locked part is damaged or cut short' })
    }
  }
  return failed({ reason: 'wrong-passphrase' })
}

/** An é is one character on some keyboards and two on others; older vaults and other programs sealed with what was typed. */
function spellingsOf(passphrase: string): ReadonlySet<string> {
  return new Set([passphrase.normalize('NFC'), passphrase, passphrase.normalize('NFD')])
}

/** Just after the line that begins with `---`. */
function endOfHeader(file: Uint8Array): number | undefined {
  const head = ascii(file.subarray(0, longestHeader))
  const mac = head.indexOf('\n--- ')
  const end = mac === -1 ? -1 : head.indexOf('\n', mac + 1)
  return end === -1 ? undefined : end + 1
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return ascii(bytes.subarray(0, text.length)) === text
}

function ascii(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += 8192) text += String.fromCharCode(...bytes.subarray(from, from + 8192))
  return text
}
