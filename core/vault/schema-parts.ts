// What a field of a record in a vault may hold: sizes within reason, ids and instants of the app's own making.

import * as v from 'valibot'
import type { DateStamp, EpochMs, JournalSeq } from '../memory/ids.ts'
import { vaultLimits } from './format.ts'

export type Schema<T> = v.GenericSchema<unknown, T>

export const short = v.pipe(v.string(), v.maxLength(2000))
export const long = v.pipe(v.string(), v.maxLength(vaultLimits.textLength))
export const plainId = v.pipe(v.string(), v.regex(/^[\w:.-]{1,128}$/u))
/** Brands exist for the compiler only; at run time an id is a short plain string. */
export const id = <T extends string>(): Schema<T> => plainId as unknown as Schema<T>
export const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{1,128}$/u))
export const number = v.pipe(v.number(), v.finite())
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const share = v.pipe(v.number(), v.minValue(-1000), v.maxValue(1000))
const latestMs = 8.64e15
export const at = v.pipe(v.number(), v.minValue(-latestMs), v.maxValue(latestMs)) as unknown as Schema<EpochMs>
export const day = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}){0,2}$/u)) as unknown as Schema<DateStamp>
export const seq = v.pipe(v.number(), v.safeInteger(), v.minValue(1)) as unknown as Schema<JournalSeq>
export const list = <T>(item: Schema<T>, most = 10_000) => v.pipe(v.array(item), v.maxLength(most))
