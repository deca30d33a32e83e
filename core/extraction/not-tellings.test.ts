// What must never become a memory: questions, requests, hypotheticals, other people's words, courtesies, play, code.

import { expect, it } from 'vitest'
import type { EpisodeId, EpochMs } from '../memory/ids.ts'
import { extract } from './extract.ts'

const saidAt = Date.UTC(2026, 10, 21, 12) as EpochMs

const nothing: readonly string[] = [
  // questions
  "What is my sister's birthday?",
  'Where do I live',
  'when is the dentist',
  'Do I like coffee?',
  'Is Paris in France?',
  'Who is my landlord',
  'How old is Maya?',
  "What's the wifi password",
  'Did I tell you where the spare key is?',
  'My sister lives in York, right?',
  "I wonder what my brother's number was",
  'I was wondering if you could help.',
  'Any ideas for my birthday',
  // courtesies and talk about the talk
  'Hi there',
  'Good morning!',
  "Thanks a lot, that's helpful.",
  "I'm good thanks",
  "I'm fine, how are you?",
  'Sounds great!',
  'Sounds like they had fun.',
  'lol same',
  'no',
  'Yes please',
  'My bad.',
  "I'm here.",
  'Still here.',
  'Nothing here.',
  'Right here, by the door.',
  'Snow here, lots of it.',
  "I'm back.",
  "I'm so tired today.",
  "I'm not sure what to do.",
  "Great, I'm excited!",
  'Ok I got it.',
  'I see what you mean.',
  "I don't know.",
  'I understand.',
  "I can't believe it.",
  'I agree with you.',
  'I mean, who knows.',
  "I'll let you know.",
  'I will try that.',
  'I just want to say thank you.',
  'I hope you are well.',
  'You are very kind.',
  'I love that.',
  'I love it!',
  "Don't give up.",
  'That is my favourite.',
  'Tuesday is fine.',
  // opinions and hearsay
  "I think that's a good idea.",
  'I feel like a nap.',
  'My friend says that coffee is bad.',
  'He thinks I should move.',
  'Everyone says I look like my mum.',
  'According to my brother, Leeds is rainy.',
  'Apparently the shop closes at six.',
  'I read that coffee is good for you.',
  'I heard that Maya moved to Leeds.',
  'People say I work too hard.',
  'My mother thinks I live too far away.',
  // hypotheticals and wishes
  "If I lived in Paris I'd be happy.",
  'I might move to Leeds.',
  'I wish I had a dog.',
  "I'd love to visit Japan.",
  "Maybe I'll go to the gym.",
  'I could eat a horse.',
  'As if I would work at Acme.',
  'Suppose I am allergic to nuts.',
  'If only I spoke French.',
  'We should get a cat.',
  'Perhaps my sister lives in York.',
  // requests
  'Can you write a poem about my cat?',
  'Tell me about my sister.',
  'remind me to call mum',
  "I'd like a table for two.",
  'I need a recipe for soup.',
  'I want you to act as a doctor.',
  "I'm looking for a good book.",
  'I have a question about taxes.',
  'Explain how I should cook rice.',
  'Answer this question: what is two plus two',
  'Use the following table.',
  'You can call me later.',
  'Call me tomorrow.',
  'Please list my allergies.',
  'Forget that I live in Leeds.',
  // texts of others, play, irony
  'Please translate this into French: I live in Rome and I love pasta.',
  'Summarise this: My name is Ann and I live in Kent.',
  'Write me a letter: I am a nurse and I work at Acme.',
  'Imagine I am a pirate. I live on a ship.',
  "Let's pretend I live on Mars. My name is Zed.",
  'Act as a doctor. I am allergic to nuts.',
  '"I live in Rome and I love pasta," she said.',
  'He wrote: “I moved to Oslo last year.”',
  "```\nconst home = 'I live in Rome'\n```",
  '> I live in Rome',
  'Yeah right, I love being stuck in traffic',
  "I'm the king of the world, just kidding.",
  'Oh great, my train is late, lovely.',
  'I love Mondays /s',
  // nobody the person has spoken of, or general knowledge
  'Paris is the capital of France.',
  'The Eiffel Tower is in Paris.',
  'Einstein was born in Ulm.',
  'London is raining.',
  'She lives in York.',
  'He works at Acme.',
  'Her birthday is 12 May.',
  'Their dog is called Rex.',
  'It is on Tuesday.',
  'This is my sister.',
  // work at hand
  'My code is broken.',
  'My function returns undefined.',
  'My question is about Python.',
  'My guess is 42.',
  'My point is that it works.',
  'I get an error when I run it.',
  'I use it every day.',
  // figures of speech
  'I live in fear of spiders.',
  'I was moved to tears.',
  '',
  '   ',
  '...',
]

it.each(nothing)('says nothing to keep: %s', (sentence) => {
  expect(extract({ id: 'turn' as EpisodeId, text: sentence, saidAt }).map(({ statement }) => statement)).toEqual([])
})

it('holds at least 100 sentences', () => {
  expect(nothing.length).toBeGreaterThanOrEqual(100)
})

it('keeps even these when asked to in so many words', () => {
  for (const sentence of nothing.filter((text) => /\p{L}/u.test(text))) {
    const found = extract({ id: 'turn' as EpisodeId, text: `/remember ${sentence}`, saidAt }, { explicit: true })
    expect([sentence, found.length > 0, found.every(({ salience }) => salience === 1)]).toEqual([sentence, true, true])
  }
})
