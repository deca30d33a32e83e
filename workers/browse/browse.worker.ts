// The shell of the browse worker: its own connection to the store, nothing but reading.

import { expose } from 'comlink'
import { KeepsakeDatabase } from '../../store/database.ts'
import { changedOf, changedSince } from '../consolidate/looking-back.ts'
import { carryErrors } from '../rpc/carry-errors.ts'
import { browsing } from './browsing.ts'

carryErrors()

const db = new KeepsakeDatabase()

expose(browsing({ db, changedSince: (at) => changedSince(db, at), changedOf: (ids, at) => changedOf(db, ids, at) }))
