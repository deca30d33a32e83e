import { expect, it } from 'vitest'
import { makeChatGptExport } from './make-chatgpt-export.ts'
import { readChatGpt } from '../core/vault/importers/chatgpt.ts'
import { editedAway, facts, move } from './chatgpt-person.ts'

const exported = makeChatGptExport()
const turns = readChatGpt(exported)?.chats.flatMap((chat) => chat.turns) ?? []

it('has at least 300 visible messages, and more that are not', () => {
  expect(turns.length).toBeGreaterThanOrEqual(300)
  expect(exported.flatMap(({ mapping }) => Object.values(mapping)).length).toBeGreaterThan(turns.length + 100)
})

it('says every fact exactly once, in the person’s own words', () => {
  const tellings = [...facts.map(({ tell }) => tell), move.before, move.after]
  const timesSaid = (tell: string): number => turns.filter(({ text, role }) => role === 'own' && text.includes(tell)).length
  expect(tellings.filter((tell) => timesSaid(tell) !== 1)).toEqual([])
})

it('keeps what was edited away, hidden or run by a tool off the branch on screen', () => {
  expect(JSON.stringify(exported)).toContain(editedAway.said)
  expect(turns.filter(({ text }) => /rooibos|moon|search\(|Twelve results|think about that again/iu.test(text))).toEqual([])
})

it('is the same for the same seed, and another for another', () => {
  expect(JSON.stringify(makeChatGptExport())).toBe(JSON.stringify(exported))
  expect(JSON.stringify(makeChatGptExport(2))).not.toBe(JSON.stringify(exported))
})
