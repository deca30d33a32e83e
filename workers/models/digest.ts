// Digests of files as the catalogue pins them.

import type { ModelFile } from '../../core/embedding/model-file.ts'

/** Hexadecimal digest of bytes. */
export type Hash = (algorithm: 'SHA-256' | 'SHA-1', bytes: Uint8Array<ArrayBuffer>) => Promise<string>

export const hash: Hash = async (algorithm, bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest(algorithm, bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** True when these bytes are, bit for bit, the file the catalogue means. */
export async function isThatFile(
  { bytes, sha256, gitBlob }: Pick<ModelFile, 'bytes' | 'sha256' | 'gitBlob'>,
  content: Uint8Array<ArrayBuffer>,
  digest: Hash,
): Promise<boolean> {
  if (content.length !== bytes) return false
  if (sha256 !== undefined) return (await digest('SHA-256', content)) === sha256
  const head = new TextEncoder().encode(`blob ${content.length}\0`)
  const blob = new Uint8Array(head.length + content.length)
  blob.set(head)
  blob.set(content, head.length)
  return (await digest('SHA-1', blob)) === gitBlob
}
