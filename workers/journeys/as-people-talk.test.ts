// People as they chat: without stops, capitals or "my", over weeks, with changes; what is asked afterwards is answered by what holds.

import { expect, it } from 'vitest'
import { textOf, wholeMemory } from './whole-memory.ts'

const dayMs = 86_400_000
type Life = { readonly who: string; readonly told: readonly string[]; readonly asked: readonly (readonly [string, RegExp])[] }

/** Each telling on a day of its own. */
const lives: readonly Life[] = [
  {
    who: 'a retired man who dictates',
    told: [
      'right then my name is walter and I’m 74 I used to be a surveyor for the county council but I’ve been retired these eleven years',
      'the car’s going in for its mot on the 19th at teme motors',
      'I lent ken my strimmer he said he’d have it back by easter',
      'I do the quiz at the wheatsheaf on a thursday',
      'ken’s given the strimmer back no petrol in it of course',
      'the quiz has moved to tuesdays because of the skittles',
    ],
    asked: [
      ['What is my name?', /walter/i],
      ['How old am I?', /74/],
      ['When is the quiz?', /tuesday/i],
      ['Who has my strimmer?', /given|back/],
    ],
  },
  {
    who: 'a nurse who writes her third language',
    told: [
      'Hello, I am Zofia, I am nurse in the St James hospital, cardiology ward, in Leeds. I come from Gdynia in Poland',
      'my ward manager is called Patience, she is from Ghana and very strict but fair',
      'From June I will work in the intensive care, not in cardiology any more. My new manager will be Colin',
      'Maid of honour will be Ola.',
      'nobody knows yet. due date is 2 May',
      'we moved to the house on saturday. Address is 14 Elder Row, LS13',
    ],
    asked: [
      ['Where do I come from?', /Gdynia/],
      ['Who is my manager?', /Colin/],
      ['Who is my maid of honour?', /Ola/],
      ['What is my due date?', /2 May/],
      ['What is my address?', /14 Elder Row/],
    ],
  },
  {
    who: 'a cook who types fast',
    told: [
      'im a line cook at Marlow’s downtown. my sister Kayla is having a baby, shes in Tacoma',
      'we found someone for the room, her name is Jo, moves in july 1st',
      'day 20 no smokes. savings at 1600',
      'Petit Loup opens on the 18th, im sous chef now',
      '2 weeks after i put new tires on the bike it got stolen',
      'KAYLA HAD THE BABY. a girl, Juniper, born on the 9th',
      'therapy is on mondays now at 11',
      'mom called, shes moving back to Boise in june',
    ],
    asked: [
      ['When does Jo move in?', /july 1st|1 July/i],
      ['What is my job?', /sous chef/],
      ['When does Petit Loup open?', /18/],
      ['When was Juniper born?', /9th/],
      ['When is therapy?', /monday/i],
      ['Where does my mom live?', /Boise/],
    ],
  },
]

it.each(lives)('$who', async ({ told, asked }) => {
  const memory = await wholeMemory('2026-04-06T12:00:00')
  for (const telling of told) {
    await memory.say(telling)
    memory.wait(dayMs)
  }
  const wrong: string[] = []
  for (const [question, right] of asked) {
    const reply = await memory.say(question)
    if (reply.verdict === 'unknown' || !right.test(textOf(reply))) wrong.push(`${question} → [${reply.verdict}] ${textOf(reply)}`)
  }
  expect(wrong).toEqual([])
  // What nobody told is not known.
  expect((await memory.say('What is my blood group?')).verdict).toBe('unknown')
})
