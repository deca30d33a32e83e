// When the files in a ZIP were last written, as their entries say: local time, to two seconds (APPNOTE 4.4.6).

import type { EpochMs } from '../../memory/ids.ts'
import { readDirectory } from './directory.ts'

/** By path; files that do not say, or say a time that does not exist, are left out. */
export function writtenAtIn(bytes: Uint8Array): ReadonlyMap<string, EpochMs> {
  return new Map(
    readDirectory(bytes).flatMap(({ path, dosDate, dosTime }) => {
      const at = momentOf(dosDate, dosTime)
      return at === undefined ? [] : [[path, at] as const]
    }),
  )
}

function momentOf(date: number, time: number): EpochMs | undefined {
  const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 0xf, date & 0x1f]
  // What packs without a clock writes the first day there is.
  if (month < 1 || month > 12 || day < 1 || (year === 1980 && month === 1 && day === 1)) return undefined
  return new Date(year, month - 1, day, time >> 11, (time >> 5) & 0x3f, (time & 0x1f) * 2).getTime() as EpochMs
}
