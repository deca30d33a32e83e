// What the invented person of the ChatGPT export says about herself, and what can be asked afterwards. All of it is made up.

export interface AskableFact {
  /** Said once, in the middle of something else. */
  readonly tell: string
  readonly question: string
  /** Must be in the answer, whatever else it says. */
  readonly answer: string
}

export const facts: readonly AskableFact[] = [
  { tell: 'My sister’s birthday is 3 July.', question: 'When is my sister’s birthday?', answer: '3 July' },
  { tell: 'I work at a boatyard called Tern & Hallow.', question: 'Where do I work?', answer: 'Tern & Hallow' },
  { tell: 'My dentist is Dr Halloran on Quay Street.', question: 'Who is my dentist?', answer: 'Halloran' },
  { tell: 'I am allergic to kiwi fruit.', question: 'What am I allergic to?', answer: 'kiwi' },
  { tell: 'My daughter is called Petra.', question: 'What is my daughter called?', answer: 'Petra' },
  { tell: 'My car is a green Volvo estate.', question: 'What is my car?', answer: 'Volvo' },
  { tell: 'My mother lives in Galway.', question: 'Where does my mother live?', answer: 'Galway' },
  { tell: 'My favourite tea is lapsang.', question: 'What is my favourite tea?', answer: 'lapsang' },
  { tell: 'My boss is called Anselm.', question: 'What is my boss called?', answer: 'Anselm' },
  { tell: 'My passport expires in October 2031.', question: 'When does my passport expire?', answer: 'October 2031' },
  { tell: 'My blood type is O negative.', question: 'What is my blood type?', answer: 'O negative' },
  { tell: 'Our cat is called Biscuit.', question: 'What is our cat called?', answer: 'Biscuit' },
  { tell: 'I keep the spare key under the blue pot.', question: 'Where do I keep the spare key?', answer: 'blue pot' },
  { tell: 'I take levothyroxine every morning.', question: 'What medicine do I take every morning?', answer: 'levothyroxine' },
  { tell: 'My shoe size is 39.', question: 'What is my shoe size?', answer: '39' },
  { tell: 'The code for the bike shed is 4471.', question: 'What is the code for the bike shed?', answer: '4471' },
  { tell: 'My brother Corin is a beekeeper.', question: 'What does my brother Corin do?', answer: 'beekeeper' },
]

/** Said early, and no longer so at the end: only the second is the answer. */
export const move = {
  before: 'I live in Whitby, near the old harbour.',
  after: 'I moved to Durham in March.',
  question: 'Where do I live?',
  answer: 'Durham',
} as const

/** On a branch that was edited away: nobody sees it in the chat any more, so it must never be found. */
export const editedAway = { said: 'My favourite tea is rooibos.', word: 'rooibos' } as const

/** What the person asks for, and what is answered; `{}` is one of the matters. They say nothing that could be mistaken for a fact about her. */
export const matters = [
  'the guest room',
  'a letter to the council',
  'the spring fair',
  'a vegetable bed',
  'the choir evening',
  'a second-hand bookcase',
  'the village newsletter',
  'a picnic for ten',
] as const

export const requests: readonly (readonly [ask: string, reply: string])[] = [
  [
    'Can you help me think about {}?',
    'Of course. Three things usually matter with {}: how much time there is, who needs to know, and what can be left out.',
  ],
  [
    'What would be a sensible first step for {}?',
    'Write down what “finished” looks like. With {}, that alone settles half of the questions.',
  ],
  ['How long does something like {} take?', 'Most people need two evenings for {}, and a third for what they forgot.'],
  ['Could you make that shorter?', 'Yes. In one line: begin with what cannot be moved, and fit {} around it.'],
  ['What could go wrong with {}?', 'Weather, mostly, and too many people saying yes. A spare day helps with {}.'],
  ['Is there a cheaper way?', 'Borrow before buying. For {} a neighbour often has what is missing.'],
  [
    'Give me a checklist for {}.',
    '1. Decide the day.\n2. Tell everybody once.\n3. Lay out what is needed for {}.\n4. Stop when it is good enough.',
  ],
  ['Can you write two friendly sentences about {}?', 'We are getting on with {} and would love a hand. Bring an apron and an appetite.'],
  ['What is a good name for {}?', 'Something plain. “The Saturday Plan” would suit {} nicely.'],
  ['Thanks, that helps.', 'You’re welcome. Say when you want to go on with {}.'],
]
