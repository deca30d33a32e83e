import { describe, expect, it } from 'vitest'
import { readQuestion } from './question.ts'

/** `subject · attribute` of the first reading, with `= value`, `past` and `@ time` where they are read. */
function first(question: string): string {
  const query = readQuestion(question)[0]
  if (query === undefined) return 'nothing'
  const { subject, attribute, value, past, asOf } = query
  return [
    `${subject} · ${attribute}`,
    value === undefined ? '' : `= ${value}`,
    past === true ? 'past' : '',
    asOf === undefined ? '' : `@ ${asOf}`,
  ]
    .filter((word) => word !== '')
    .join(' ')
}

const readings: Readonly<Record<string, readonly string[]>> = {
  'sister · birthday': [
    "What's my sister's birthday?",
    'what is my sister’s birthday',
    'When is my sister’s birthday?',
    'whens my sisters birthday',
    'Do you know when my sister’s birthday is?',
    'what is the birthday of my sister',
    'What’s the date of my sister’s birthday?',
    'Can you tell me my sister’s birthday?',
    'Remind me when my sister’s birthday is',
    'my sister’s birthday',
    'I can’t remember when my sister’s birthday is',
    'when was my sister born?',
    'What day is my sister’s birthday?',
    'sister birthday?',
    'my little sister’s birthday?',
  ],
  'maya · birthday': [
    'when is Maya’s birthday',
    'What is Maya’s date of birth?',
    "When's my sister Maya's birthday?",
    'Maya birthday',
    'when was Maya born',
  ],
  'mum · birthday': ['when is my mother’s birthday', 'What’s Mum’s birthday?', 'my mom’s birthday?'],
  'me · birthday': ['When is my birthday?', 'when was I born', "what's my date of birth"],
  'me · home': [
    'Where do I live?',
    'where do I live now',
    'Where am I living these days?',
    'What city do I live in?',
    'which town do I live in',
    'remind me where I live',
    'Do you know where I live?',
    'where am I based',
    'where do we live?',
    'What street do I live on?',
  ],
  'me · home past': ['Where did I live before?', 'where did I use to live', 'Where did we live before Porto?', 'where have I lived'],
  'me · home past @ 2019': ['Where did I live in 2019?'],
  'me · home = lisbon': [
    'Do I live in Lisbon?',
    'Am I still living in Lisbon?',
    'when did I move to Lisbon?',
    'How long have I lived in Lisbon?',
  ],
  'me · home past = lisbon': [],
  'me · home = lisbon past': ['Did I live in Lisbon?', 'Have I ever lived in Lisbon?'],
  'maya · home': ['Where does Maya live?', 'where is Maya based', 'what city does Maya live in?'],
  'me · address': ['What’s my address?', 'what is my home address'],
  'me · address past': ['What was my old address?', 'my previous address?'],
  'me · address past @ march 2025': ['What was my address in March 2025?'],
  'me · origin': ['Where am I from?', 'where did I grow up', 'Where do I come from originally?'],
  'me · role': [
    'What do I do for a living?',
    "What's my job?",
    'what do I do',
    'what is my job title',
    'What kind of work do I do?',
    'what’s my profession?',
  ],
  'me · role past': ['What was my previous job?'],
  'sister · role': ['What does my sister do?', 'what’s my sister’s job'],
  'me · work': ['Where do I work?', 'Who do I work for?', 'what company do I work for', 'where am I working at the moment?'],
  'me · allergy': [
    'What am I allergic to?',
    'do I have any allergies',
    'what are my allergies?',
    'What foods should I avoid?',
    'what can’t I eat',
  ],
  'me · allergy = walnuts': ['Am I allergic to walnuts?', 'can I eat walnuts?', 'Do I have an allergy to walnuts?'],
  'juno · allergy = almonds': ['Is Juno allergic to almonds?', 'can Juno have almonds'],
  'juno · allergy': ['What is Juno allergic to?', 'what allergies does Juno have?', 'Does Juno have any allergies?', 'Juno’s allergies'],
  'spare key · where': [
    'Where is the spare key?',
    'Who has the spare key?',
    'where’s my spare key',
    'who has got the spare key?',
    'I forgot where the spare key is',
    'Any idea where the spare key is?',
    'where did I put the spare key?',
  ],
  'passport · where': ['Where did I put my passport?', 'where do I keep my passport', 'tell me where my passport is'],
  'spare key · where = tomas': ['Is the spare key with Tomas?'],
  'me · shoe size': [
    "What's my shoe size?",
    'my shoe size',
    'what about my shoe size',
    'What size shoes do I wear?',
    'tell me my shoe size',
  ],
  'tomas · shoe size': ['What’s Tomas’s shoe size?', 'what is the shoe size of Tomas'],
  'me · favourite tea': ['What is my favourite tea?', "what's my favorite tea", 'Which tea do I like?', 'what tea do I prefer'],
  'me · favourite colour': ['what’s my favorite color?'],
  'cello · when': [
    'When is my cello lesson?',
    'what day is cello',
    'What time is my cello lesson?',
    'when do I have cello?',
    'when are cello lessons',
    'What day do I have my cello lesson?',
  ],
  'lease · when': ['When does my lease end?', 'when does the lease run out'],
  'dog · name': ["What's my dog called?", 'what is the name of my dog', 'what’s our dog’s name?', 'What did I name my dog?'],
  'dentist · name': ['Who is my dentist?', "who's my dentist", 'What is my dentist called?'],
  'me · name': ['What is my name?', "what's my name"],
  'me · nickname': ['What should you call me?'],
  'maya · *': [
    'Who is Maya?',
    'What do you know about Maya?',
    'Tell me everything about Maya',
    'what have I told you about Maya',
    'tell me what you know about Maya',
    'what else do you know about Maya?',
  ],
  'me · *': ['What do you know about me?', 'what do you remember about me'],
  'me · speaks': ['What languages do I speak?', 'which languages do I know', 'How many languages do I speak?'],
  'me · speaks = french': ['Do I speak French?'],
  'me · plan': ['What are my plans?', 'do I have any plans?', 'what am I planning'],
  'me · plan = march': ['What are my plans for March?'],
  'me · plan = friday': ['What am I doing on Friday?', 'what do I have on Friday'],
  'juno · age': ['How old is Juno?', 'what is Juno’s age'],
  'me · age': ['how old am I'],
  'me · phone': ["What's my phone number?"],
  'sister · phone': ['tell me my sister’s phone number', 'What is my sister’s number?'],
  'wifi · code': ['What’s the wifi password?'],
  'gate · code': ['What is the code for the gate?', "what's the gate code"],
  'me · likes': ['What do I like?', 'what do I enjoy doing', 'what are my hobbies?', 'What am I into?'],
  'me · dislikes': ['What do I hate?', "what don't I like", 'What can’t I stand?'],
  'me · likes = coriander': ['Do I like coriander?'],
  'me · medicine': ['What medicine do I take?', 'which tablets am I on'],
  'me · pet': ['how many pets do I have?', 'What pets do I have?'],
  'me · owns = bike': ['Do I have a bike?'],
  'sister · partner': ['Who is my sister married to?'],
  'me · partner': ['Am I married?', 'who am I married to'],
  'me · role = nurse': ['Am I a nurse?'],
  'sister · birthday = 12 may': ['Is my sister’s birthday on 12 May?'],
  'car · colour': ['What colour is my car?'],
  'me · car': ['What car do I drive?', 'what kind of car do I have?'],
  'me · coffee': ['How do I take my coffee?'],
  'me · school': ['Where did I go to school?', 'which university did I go to'],
  '* · allergy = hazelnuts': ['Who is allergic to hazelnuts?'],
  nothing: ['Why?', 'What is she like?', 'Write me a poem', '???', ''],
}

const cases = Object.entries(readings).flatMap(([slot, questions]) => questions.map((question) => [question, slot] as const))

describe('readQuestion', () => {
  it('knows at least 120 phrasings', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120)
  })

  it.each(cases)('%s → %s', (question, slot) => {
    expect(first(question)).toBe(slot)
  })

  it.each([
    ['When is my sister’s birthday?', 'time'],
    ['Where is the spare key?', 'place'],
    ['Who has the spare key?', 'person'],
    ['Am I allergic to walnuts?', 'yes-no'],
    ['How many pets do I have?', 'count'],
    ['What am I allergic to?', 'list'],
    ['What’s my shoe size?', 'value'],
  ])('%s wants a %s', (question, wants) => {
    expect(readQuestion(question)[0]?.wants).toBe(wants)
  })

  it('also reads a person by the relation they are named with', () => {
    expect(
      readQuestion('When is my sister Maya’s birthday?')
        .slice(0, 2)
        .map(({ subject }) => subject),
    ).toEqual(['maya', 'sister'])
  })

  it('asks what is disliked when asked about a liking', () => {
    expect(readQuestion('Do I like coriander?')[1]).toEqual({
      subject: 'me',
      attribute: 'dislikes',
      wants: 'yes-no',
      value: 'coriander',
      opposite: true,
    })
  })

  it('never gives more than 14 readings', () => {
    expect(readQuestion('What is my mother-in-law’s old bike lock combination number?').length).toBeLessThanOrEqual(14)
  })
})
