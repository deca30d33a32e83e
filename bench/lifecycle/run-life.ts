// One life told to one memory, and everything counted that can go wrong on the way.

import type { Act, Day, Told } from './acts.ts'
import { msOf, stampOfDay } from './calendar.ts'
import type { Care } from './care.ts'
import { newDevice, type Device } from './device.ts'
import { isJunk, isKept, judgeReply } from './judge.ts'
import { daysAYear, life } from './life.ts'
import type { Phrasings } from './phrasings.ts'
import { chance } from './random.ts'
import { bringOldBack, takeStock, type Journal } from './stock.ts'
import { count, countIn, kindOf, newTally, type Tally } from './tally.ts'
import { isCurrent } from '../../core/memory/records.ts'
import type { Reply } from '../../core/memory/reply-records.ts'

export interface LifeRun {
  readonly seed: number
  readonly years: number
  readonly phrasings: Phrasings
  readonly care: Care
  /** Hears of every single miss. For the seen phrasings only. */
  readonly onMiss?: (what: string, text: string, reply: string) => void
}

const eveningMs = 18 * 3_600_000
const nightMs = 27 * 3_600_000

export async function runLife({ seed, years, phrasings, care, onMiss }: LifeRun): Promise<Tally> {
  const tally = newTally()
  const device = await newDevice(chance(seed))
  const journal: Journal = { tellings: [], erased: [], replies: [] }
  const began = performance.now()
  let judgingMs = 0
  for (const day of life(seed, years, phrasings)) {
    device.setNow(msOf(day.day) + eveningMs)
    device.startConversation()
    for (const act of day.acts) judgingMs += await perform(act, day, { device, tally, journal, onMiss })
    device.setNow(msOf(day.day) + nightMs)
    await care.night(device, day.day)
    if (day.day % 28 === 27 || day.exam !== undefined) {
      const before = performance.now()
      await takeStock(device, journal, tally, stampOfDay(day.day), day.exam !== undefined)
      if (day.exam !== undefined) await yearEnd(day, { device, tally, journal, onMiss })
      judgingMs += performance.now() - before
    }
  }
  tally.days = years * daysAYear
  tally.ms = performance.now() - began - judgingMs
  await device.close()
  return tally
}

interface Running {
  readonly device: Device
  readonly tally: Tally
  readonly journal: Journal
  readonly onMiss: LifeRun['onMiss']
}

/** Does one thing and counts it. @returns the milliseconds that judging took, which are not the memory's */
async function perform(act: Act, day: Day, running: Running): Promise<number> {
  const { device, tally, journal, onMiss } = running
  if (act.is === 'erase') return eraseAndCount(act.value, running)
  const { turn, reply } = await device.say(act.text)
  const before = performance.now()
  const text = textOf(reply)
  journal.replies.push(text)
  const memories = await device.store.memoriesFrom(turn)
  const made = memories.filter(({ evidence }) => evidence[0]?.episodeId === turn)
  const told = act.is === 'tell' ? act.told : []
  const allows = act.is === 'noise' ? act.allows : []
  for (const memory of made) {
    const junk = isJunk(memory, told, allows)
    count(tally.junk, junk)
    if (junk) {
      const source = act.is === 'noise' ? act.sort : act.is
      countIn(tally.junkFrom, source, true)
      onMiss?.(`junk from ${source}`, act.text, memory.statement)
    }
  }
  for (const one of told) {
    const isLost = !isKept(one, memories)
    count(tally.omission, isLost)
    count(kindOf(tally, one.facet).omission, isLost)
    countIn(tally.byManner, one.manner, isLost)
    if (isLost) onMiss?.(`${one.manner} ${one.facet} not kept`, act.text, memories.map(({ statement }) => statement).join(' | '))
    journal.tellings.push({ ...one, turn, day: day.day, text: act.text })
    if (one.manner === 'change') await countUpdate(one, running, day)
  }
  if (act.is === 'ask') await countAnswer(act, reply, running)
  return performance.now() - before
}

/** After a change exactly one value is current, and it is the new one. */
async function countUpdate({ facet, value }: Told, { device, tally, journal, onMiss }: Running, { day }: Day): Promise<void> {
  const turns = journal.tellings.filter((told) => told.facet === facet)
  if (facet === 'plan' || turns.length < 2) return
  const memories = (await device.memories()).filter((memory) => isCurrent(memory, stampOfDay(day)) && memory.slot !== undefined)
  const told = turns.filter((one) =>
    isKept(
      one,
      memories.filter(({ evidence }) => evidence.some(({ episodeId }) => episodeId === one.turn)),
    ),
  )
  const values = new Set(told.map((one) => one.value.text))
  const isRight = values.size === 1 && values.has(value.text)
  count(tally.updated, isRight)
  if (!isRight) onMiss?.(`update of ${facet}`, turns.at(-1)?.text ?? '', `current: ${[...values].join(', ')}`)
}

async function countAnswer(act: Extract<Act, { is: 'ask' }>, reply: Reply, running: Running): Promise<void> {
  const { device, tally, onMiss } = running
  const { question, insist } = act
  const verdict = judgeReply(reply, question)
  const isRight = verdict === 'right'
  if (!isRight) onMiss?.(`${verdict} ${question.sort} ${question.facet}`, act.text, `${textOf(reply)}  [${rightWords(act)}]`)
  if (question.sort === 'then') count(tally.asOf, isRight)
  else if (question.sort === 'believed') count(tally.believed, isRight)
  else if (question.sort === 'first') count(tally.order, isRight)
  else if (question.sort === 'when') count(tally.when, isRight)
  else {
    const kind = kindOf(tally, question.facet)
    for (const counter of [tally.right, kind.right]) count(counter, isRight)
    for (const counter of [tally.stale, kind.stale]) count(counter, verdict === 'stale')
  }
  if (insist === undefined) return
  count(tally.correctedNextQuestion, isRight)
  countIn(tally.byCorrection, question.facet, isRight)
  let asked = 1
  for (let right = isRight; !right && asked <= insist.length;) {
    await device.say(insist[asked - 1] ?? '')
    asked += 1
    right = judgeReply((await device.say(act.text)).reply, question) === 'right'
  }
  tally.questionsUntilRight.hits += asked
  tally.questionsUntilRight.of += 1
}

async function eraseAndCount(value: Told['value'], { device, journal }: Running): Promise<number> {
  const before = performance.now()
  journal.vaultBefore ??= await device.exportVault()
  const judging = performance.now() - before
  const turns = journal.tellings.filter((told) => told.value === value).map(({ turn }) => turn)
  const from = await Promise.all(turns.map((turn) => device.store.memoriesFrom(turn)))
  const ids = from.flat().filter((memory) => isKept({ facet: '', manner: 'tell', value }, [memory]))
  // What was never made a memory can't be named for erasing.
  if (from.some((memories) => !memories.some(({ id }) => ids.some((going) => going.id === id)))) return judging
  if (await device.erase(ids.map(({ id }) => id))) journal.erased.push({ value, repliesBefore: journal.replies.length })
  return judging
}

/** Old texts and an old vault come back, then everything is asked: what was put right stays right, and what was erased stays gone. */
async function yearEnd({ exam = [], day }: Day, running: Running): Promise<void> {
  const { device, tally, journal, onMiss } = running
  for (const { text, question } of exam) {
    const isRight = judgeReply(await device.ask(text), question) === 'right'
    tally.exam.push({ question: `${day} ${text}`, right: isRight })
  }
  await bringOldBack(device, journal, tally)
  for (const { text, question } of exam) {
    if (question.sort !== 'now') continue
    const reply = await device.ask(text)
    const verdict = judgeReply(reply, question)
    count(tally.reimported, verdict === 'stale')
    if (verdict !== 'right')
      onMiss?.(`${verdict} at the end of a year: ${question.facet}`, text, `${textOf(reply)}  [${rightWords({ question })}]`)
  }
}

const textOf = (reply: Reply): string => reply.parts.map(({ text }) => text).join(' ')
const rightWords = ({ question }: Pick<Extract<Act, { is: 'ask' }>, 'question'>): string =>
  `right: ${question.right.map(({ text }) => text).join(', ')}; wrong: ${question.wrong.map(({ text }) => text).join(', ')}`
