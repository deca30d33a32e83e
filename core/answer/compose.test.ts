import { describe, expect, it } from 'vitest'
import { asked, memory, on, turn, wordsOf, type Scene } from './compose.fixture.ts'
import { compose, joinReplies, withoutWriter } from './compose.ts'
import type { EpisodeId, MemoryId } from '../memory/ids.ts'

const told = [
  memory('sister-birthday', 'My sister’s birthday is 12 May.', { slot: ['sister', 'birthday', '12 May'] }),
  memory('sister-name', 'My sister is called Maya.', { slot: ['sister', 'name', 'Maya'] }),
  memory('maya-home', 'Maya lives in Leeds with her two cats.', { slot: ['maya', 'home', 'Leeds'], entities: ['Maya', 'Leeds'] }),
  memory('sister-role', 'My sister is a nurse.', { slot: ['sister', 'role', 'nurse'] }),
  memory('lisbon', 'I live in Lisbon.', { slot: ['me', 'home', 'Lisbon'], until: '2026-03', replacedBy: 'porto', saidAt: on(2025, 2, 3) }),
  memory('porto', 'I moved to Porto in March.', { slot: ['me', 'home', 'Porto'], from: '2026-03', saidAt: on(2026, 3, 20) }),
  memory('nuts', 'I am allergic to hazelnuts and walnuts.', { slot: ['me', 'allergy', 'hazelnuts and walnuts'] }),
  memory('sesame', 'Turns out I can’t have sesame either.', { slot: ['me', 'allergy', 'sesame'] }),
  memory('work', 'I work at the harbour office.', { slot: ['me', 'work', 'the harbour office'] }),
  memory('role', 'I am a cartographer.', { slot: ['me', 'role', 'cartographer'] }),
  memory('key', 'The spare key is with Tomas.', { slot: ['spare key', 'where', 'with Tomas'] }),
  memory('passport', 'I keep my passport in the blue tin.', { slot: ['passport', 'where', 'in the blue tin'] }),
  memory('cello-old', 'Cello lessons are on Tuesdays at 18:00.', {
    slot: ['cello', 'when', 'Tuesdays at 18:00'],
    replacedBy: 'cello',
    until: '2026-10-12',
  }),
  memory('cello', 'Cello lessons are on Thursdays at 18:30.', { slot: ['cello', 'when', 'Thursdays at 18:30'] }),
  memory('rooibos', 'I like rooibos.', { kind: 'preference', slot: ['me', 'likes', 'rooibos'] }),
  memory('sea', 'I love walking by the sea.', { kind: 'preference', slot: ['me', 'likes', 'walking by the sea'] }),
  memory('coriander', 'I can’t stand coriander.', { kind: 'preference', slot: ['me', 'dislikes', 'coriander'] }),
  memory('tea', 'My favourite tea is rooibos.', { slot: ['me', 'favourite tea', 'rooibos'] }),
  memory('trip', 'I’m going to Lisbon in March (March 2027) to see Ivo.', {
    kind: 'plan',
    slot: ['me', 'plan', 'going to Lisbon in March'],
    from: '2027-03',
  }),
  memory('speaks', 'I speak Portuguese and some French.', { slot: ['me', 'speaks', 'Portuguese and some French'] }),
  memory('gym-old', 'My gym class is on Wednesdays.', { slot: ['gym', 'when', 'Wednesdays'], saidAt: on(2026, 8, 3) }),
  memory('gym', 'Gym is on Thursdays.', { slot: ['gym', 'when', 'Thursdays'], saidAt: on(2026, 11, 12) }),
  memory('alarm', 'My alarm code is 4411.', { slot: ['alarm', 'code', '4411'], sensitive: true }),
  memory('pet', 'We have a dog called Biscuit.', { slot: ['me', 'pet', 'a dog called Biscuit'] }),
  memory('dog', 'Our dog is called Biscuit.', { slot: ['dog', 'name', 'Biscuit'] }),
  memory('shoes', 'My shoe size is 42.', { slot: ['me', 'shoe size', '42'] }),
  memory('swim', 'I swim on Sunday mornings.', { kind: 'routine', slot: ['me', 'routine', 'swim on Sunday mornings'] }),
  memory('brief', 'Please always answer briefly.', { kind: 'procedure', slot: ['me', 'instruction', 'always answer briefly'] }),
  memory('vegan', 'My brother became vegan.', { kind: 'preference', slot: ['brother', 'diet', 'vegan'] }),
  memory('mum-phone', 'My mum’s phone number is 01632 960 014.', { slot: ['mum', 'phone', '01632 960 014'] }),
  memory('partner', 'My partner is called Tomas.', { slot: ['partner', 'name', 'Tomas'] }),
  memory('juno', 'My daughter is called Juno.', { slot: ['daughter', 'name', 'Juno'] }),
  memory('juno-age', 'My daughter Juno is six.', { slot: ['juno', 'age', 'six'], entities: ['Juno'] }),
  memory('car', 'My car is a green estate.', { slot: ['me', 'car', 'a green estate'] }),
  memory('medicine', 'I take an antihistamine in spring.', { slot: ['me', 'medicine', 'an antihistamine in spring'], sensitive: true }),
]
const life: Scene = { memories: told, aliases: { maya: 'sister', biscuit: 'dog', tomas: 'partner', juno: 'daughter' } }
const say = (question: string, scene: Scene = life): string => {
  const { verdict, parts } = compose(asked(question, scene))
  return `${verdict}: ${wordsOf(parts)}`
}

describe('compose, from slots', () => {
  it.each([
    ['What’s my sister’s birthday?', 'Your sister’s birthday is 12 May.'],
    ['When is Maya’s birthday?', 'Maya’s birthday is 12 May.'],
    ['Is my sister’s birthday on 12 May?', 'Yes. Your sister’s birthday is 12 May.'],
    ['Is my sister’s birthday on 13 May?', 'No. Your sister’s birthday is 12 May.'],
    ['Where do I live?', 'You live in Porto.'],
    ['Where did I live before?', 'You live in Porto. Before that, Lisbon until March 2026.'],
    ['What was my old address?', 'You live in Porto. Before that, Lisbon until March 2026.'],
    ['Do I live in Lisbon?', 'No. You live in Porto. Before that, Lisbon until March 2026.'],
    ['Do I live in Porto?', 'Yes. You live in Porto.'],
    ['Did I live in Lisbon?', 'Yes. You lived in Lisbon until March 2026.'],
    ['Where did I live in 2025?', 'In 2025, you lived in Lisbon.'],
    ['When did I move to Porto?', 'You have lived in Porto since March 2026.'],
    ['How long have I lived in Porto?', 'You have lived in Porto since March 2026.'],
    ['Where does Maya live?', 'Maya lives in Leeds.'],
    ['Where does my sister live?', 'Your sister lives in Leeds.'],
    ['What am I allergic to?', 'You are allergic to hazelnuts, walnuts and sesame.'],
    ['Do I have any allergies?', 'You are allergic to hazelnuts, walnuts and sesame.'],
    ['Am I allergic to walnuts?', 'Yes. You are allergic to hazelnuts and walnuts.'],
    ['Can I eat sesame?', 'No. You are allergic to sesame.'],
    ['What do I do for a living?', 'You are a cartographer.'],
    ['Where do I work?', 'You work at the harbour office.'],
    ['Am I a cartographer?', 'Yes. You are a cartographer.'],
    ['Am I a teacher?', 'No. You are a cartographer.'],
    ['What does my sister do?', 'Your sister is a nurse.'],
    ['Who has the spare key?', 'The spare key is with Tomas.'],
    ['Is the spare key with Tomas?', 'Yes. The spare key is with Tomas.'],
    ['Is the spare key with Ivo?', 'No. The spare key is with Tomas.'],
    ['Where did I put my passport?', 'You keep your passport in the blue tin.'],
    ['When is my cello lesson?', 'Cello lessons are on Thursdays at 18:30.'],
    ['What do I like?', 'You like rooibos and walking by the sea.'],
    ['Do I like rooibos?', 'Yes. You like rooibos.'],
    ['Do I like coriander?', 'No. You don’t like coriander.'],
    ['Do I hate coriander?', 'Yes. You don’t like coriander.'],
    ['What is my favourite tea?', 'Your favourite tea is rooibos.'],
    ['Which tea do I like?', 'Your favourite tea is rooibos.'],
    ['What are my plans?', 'You’re going to Lisbon in March 2027 to see Ivo.'],
    ['When am I going to Lisbon?', 'You’re going to Lisbon in March 2027 to see Ivo.'],
    ['What languages do I speak?', 'You speak Portuguese and some French.'],
    ['How many languages do I speak?', 'Two that I know of. You speak Portuguese and some French.'],
    ['Do I speak French?', 'Yes. You speak Portuguese and some French.'],
    ['Who speaks French?', 'You speak Portuguese and some French.'],
    ['What’s my dog called?', 'Your dog is called Biscuit.'],
    ['Do I have a dog?', 'Yes. You have a dog called Biscuit.'],
    ['Do I have a sister?', 'Yes. Your sister is called Maya.'],
    ['Is Maya my sister?', 'Yes. Your sister is called Maya.'],
    ['How many sisters do I have?', 'One that I know of. Your sister is called Maya.'],
    ['What is the name of my dog?', 'Your dog is called Biscuit.'],
    ['What am I doing in March?', 'You’re going to Lisbon in March 2027 to see Ivo.'],
    ['How many pets do I have?', 'One that I know of. You have a dog called Biscuit.'],
    ['What’s my shoe size?', 'Your shoe size is 42.'],
    ['When do I swim?', 'You swim on Sunday mornings.'],
    ['How should you answer me?', 'You asked me always to answer briefly.'],
    ['Is my brother vegan?', 'Yes. Your brother is vegan.'],
    ['What’s my mother’s phone number?', 'Your mother’s phone number is 01632 960 014.'],
    ['Who is my partner?', 'Your partner is called Tomas.'],
    ['How old is Juno?', 'Juno is six.'],
    ['What car do I drive?', 'Your car is a green estate.'],
    ['Who is Maya?', 'Maya is your sister. She lives in Leeds. Her birthday is 12 May.'],
    ['What do you know about Maya?', 'Maya is your sister. She lives in Leeds. Her birthday is 12 May. She is a nurse.'],
    ['Tell me about my sister', 'Your sister is called Maya. She lives in Leeds. Her birthday is 12 May. She is a nurse.'],
    ['What’s the alarm code?', 'Your alarm code is 4411.'],
    ['What medicine do I take?', 'You take an antihistamine in spring.'],
  ])('%s', (question, words) => {
    expect(say(question)).toBe(`answer: ${words}`)
  })

  it.each([
    ['Am I allergic to peanuts?', 'unsure: You haven’t told me that. You are allergic to hazelnuts, walnuts and sesame.'],
    ['Where did I work before?', 'unsure: You work at the harbour office. I don’t have anything from before that.'],
    ['When is gym?', 'unsure: I’m not sure. You said Wednesdays in August and Thursdays last week. Which is it?'],
    ['What’s Tomas’s shoe size?', 'unknown: I don’t have that.'],
    ['What about the alarm?', 'unknown: I don’t have that.'],
    ['What is the capital of France?', `unknown: ${withoutWriter}`],
    ['Write me a poem about the sea', `unknown: ${withoutWriter}`],
  ])('%s', (question, words) => {
    expect(say(question)).toBe(words)
  })

  it('cites each memory of a list, and its turn', () => {
    const [part] = compose(asked('What am I allergic to?', life)).parts
    expect(part?.cites).toEqual([
      { memoryId: 'nuts', episodeId: 't-nuts' },
      { memoryId: 'sesame', episodeId: 't-sesame' },
    ])
  })

  it('says what is over as over', () => {
    const memories = [memory('job', 'I work at the quarry.', { slot: ['me', 'work', 'the quarry'], until: '2026-06' })]
    expect(say('Where do I work?', { memories })).toBe('answer: You worked at the quarry until June 2026. I don’t have anything newer.')
  })

  it('says what is still to come after what is so', () => {
    const memories = [
      memory('now', 'I live in Lisbon.', { slot: ['me', 'home', 'Lisbon'] }),
      memory('next', 'I’m moving to Porto in January.', { slot: ['me', 'home', 'Porto'], from: '2027-01' }),
    ]
    expect(say('Where do I live?', { memories })).toBe('answer: You live in Lisbon. From January 2027, Porto.')
  })

  it('does not say what was taken back', () => {
    const memories = [memory('wrong', 'I live in Bath.', { slot: ['me', 'home', 'Bath'], retractedAt: on(2026, 11, 1) })]
    expect(say('Where do I live?', { memories })).toBe('unknown: I don’t have that.')
  })

  it('takes the fuller of two agreeing values', () => {
    const memories = [
      memory('full', 'I live in Porto, near the river.', { slot: ['me', 'home', 'Porto, near the river'] }),
      memory('short', 'I live in Porto.', { slot: ['me', 'home', 'Porto'], saidAt: on(2026, 11, 1) }),
    ]
    expect(say('Where do I live?', { memories })).toBe('answer: You live in Porto, near the river.')
  })

  it('keeps two sisters apart', () => {
    const memories = [
      memory('a', 'Maya’s birthday is 12 May.', { slot: ['maya', 'birthday', '12 May'], entities: ['Maya'] }),
      memory('b', 'Ines was born on 3 June.', { slot: ['ines', 'birthday', '3 June'], entities: ['Ines'] }),
    ]
    const names = (['Maya', 'Ines'] as const).map((name) => {
      const named = memory(name, `My sister is called ${name}.`, { slot: ['sister', 'name', name] })
      return { ...named, slot: { subject: 'sister', attribute: 'name', value: name, cardinality: 'many' as const } }
    })
    const scene = { memories: [...memories, ...names], aliases: { maya: 'sister', ines: 'sister' } }
    expect(say('What are my sisters called?', scene)).toBe('answer: Your sisters are called Ines and Maya.')
    expect(say('How many sisters do I have?', scene)).toBe('answer: Two that I know of. Your sisters are called Ines and Maya.')
    expect(say('When is my sister’s birthday?', scene)).toBe('answer: Maya’s birthday is 12 May. Ines’s birthday is 3 June.')
    expect(say('When is Maya’s birthday?', scene)).toBe('answer: Maya’s birthday is 12 May.')
  })

  it('gives the day it was told when the day it began never was', () => {
    const memories = [memory('home', 'I live in Porto.', { slot: ['me', 'home', 'Porto'] })]
    expect(say('When did I move?', { memories })).toBe('unsure: You live in Porto. You told me on 12 October.')
  })

  it('does not call a plan whose day is over a plan', () => {
    const plan = { kind: 'plan', slot: ['me', 'plan', 'going'] } as const
    const memories = [
      memory('gone', 'I’m going to Rome in May.', { ...plan, from: '2026-05' }),
      memory('ahead', 'I’m going to Bath in May.', { ...plan, from: '2027-05' }),
    ]
    expect(say('What are my plans?', { memories })).toBe('answer: You’re going to Bath in May.')
  })

  it('tells a short "is" from a possessive', () => {
    const memories = [
      memory('a', 'Maya is a nurse.', { slot: ['maya', 'role', 'nurse'], entities: ['Maya'] }),
      memory('b', 'Maya’s coming on Saturday.', { kind: 'event', entities: ['Maya'], saidAt: on(2026, 11, 2) }),
    ]
    const name = memory('n', 'My sister is called Maya.', { slot: ['sister', 'name', 'Maya'] })
    expect(say('What do you know about Maya?', { memories: [...memories, name], aliases: { maya: 'sister' } })).toBe(
      'answer: Maya is your sister. She is a nurse. She’s coming on Saturday.',
    )
  })

  it('never lists what is sensitive', () => {
    expect(say('What do you know about me?')).not.toMatch(/antihistamine|4411/u)
  })
})

describe('compose, in the person’s words', () => {
  const boiler = turn('boiler', 'Long day. The boiler was serviced by a man called Arun. Then we had soup.', { saidAt: on(2026, 10, 12) })
  const quince = turn('quince', 'The quince needs full sun, and pruning in February.', { saidAt: on(2026, 11, 20) })

  it('quotes the one sentence that says it, with its day', () => {
    const reply = compose(asked('Who serviced the boiler?', { turns: [boiler], hits: [boiler] }))
    expect(wordsOf(reply.parts)).toBe('On 12 October you said: “The boiler was serviced by a man called Arun.”')
    expect(reply.parts[1]?.cites).toEqual([{ episodeId: 'boiler' }])
  })

  it('says yesterday for yesterday', () => {
    expect(say('What does the quince need?', { turns: [quince], hits: [quince] })).toBe(
      'answer: Yesterday you said: “The quince needs full sun, and pruning in February.”',
    )
  })

  it('says a remembered statement in the second person', () => {
    const boots = memory('boots', 'My walking boots came from the market in Hebden.')
    expect(say('Where did my walking boots come from?', { memories: [boots], hits: [boots] })).toBe(
      'answer: Your walking boots came from the market in Hebden.',
    )
  })

  it('is unsure when recall is and only a part of the question is covered', () => {
    expect(say('Who serviced the boiler in the cellar?', { turns: [boiler], hits: [boiler], verdict: 'unsure' })).toBe(
      'unsure: I’m not sure this is it. You said: “The boiler was serviced by a man called Arun.”',
    )
  })

  it('names another speaker', () => {
    const letter = turn('letter', 'Pruning the quince is best in February.', {
      trust: 'thirdParty',
      speaker: 'Tomas',
      saidAt: on(2025, 1, 3),
    })
    expect(say('When is pruning the quince best?', { turns: [letter], hits: [letter] })).toBe(
      'answer: On 3 January 2025 Tomas said: “Pruning the quince is best in February.”',
    )
  })

  it('says what is current first and the old only as history', () => {
    const old = memory('old', 'The quince stands by the wall.', { replacedBy: 'new', saidAt: on(2025, 5, 2) })
    const fresh = memory('new', 'The quince stands by the pond.')
    expect(say('Where does the quince stand?', { memories: [old, fresh], hits: [old] })).toBe(
      'answer: The quince stands by the pond. Before that you said: “The quince stands by the wall.”',
    )
  })

  it('refuses when the sentence is about somebody else', () => {
    const reply = compose(asked('What’s my brother’s birthday?', { ...life, hits: [told[0] as (typeof told)[number]] }))
    expect(wordsOf(reply.parts)).toBe('I don’t have that. The nearest things you’ve told me:')
    expect(reply.nearest).toEqual([{ memoryId: 'sister-birthday' as MemoryId, episodeId: 't-sister-birthday' as EpisodeId }])
  })

  it('shows nothing as near that is not', () => {
    const reply = compose(asked('What’s my blood type?', { turns: [quince], hits: [quince], verdict: 'unknown' }))
    expect(wordsOf(reply.parts)).toBe('I don’t have that.')
    expect(reply.nearest).toEqual([])
  })

  it('does not answer a question with a question', () => {
    const before = turn('before', 'Who serviced the boiler?')
    expect(say('Who serviced the boiler?', { turns: [before], hits: [before] })).toBe('unknown: I don’t have that.')
  })

  it('does not quote a sentence that holds something sensitive', () => {
    const words = 'My bank card number ends in 1177.'
    const card = memory('card', words, { slot: ['card', 'number', '1177'], sensitive: true })
    const said = turn('t-card', words)
    expect(say('What did I say about my bank?', { memories: [card], turns: [said], hits: [said, card] })).not.toContain('1177')
  })

  it('takes no sentence without a place for where something is', () => {
    const fine = turn('fine', 'No. Passport’s fine.')
    expect(say('Where is my passport?', { turns: [fine], hits: [fine] })).toMatch(/^unknown: I don’t have that\./u)
  })

  it('does not take its own replies for evidence', () => {
    const reply = turn('reply', 'The boiler was serviced by Arun.', {
      speaker: 'Keepsake',
      trust: 'assistant',
      replyTo: 'boiler' as EpisodeId,
    })
    expect(say('Who serviced the boiler?', { turns: [reply], hits: [reply] })).toBe('unknown: I don’t have that.')
  })
})

describe('joinReplies', () => {
  it('puts the answers to several questions one after the other', () => {
    const joined = joinReplies([compose(asked('Where do I live?', life)), compose(asked('What’s Tomas’s shoe size?', life))])
    expect(`${joined.verdict}: ${wordsOf(joined.parts)}`).toBe('answer: You live in Porto. I don’t have that.')
  })
})
