// The checksum a ZIP keeps of each file (IEEE 802.3, reflected, polynomial 0xEDB88320).

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

/** Goes on from an earlier part's checksum; 0 to begin with. */
export function crc32(bytes: Uint8Array, from = 0): number {
  let crc = ~from
  for (let i = 0; i < bytes.length; i += 1) crc = (table[(crc ^ (bytes[i] as number)) & 255] as number) ^ (crc >>> 8)
  return ~crc >>> 0
}
