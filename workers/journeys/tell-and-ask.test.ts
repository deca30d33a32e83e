// What a person may trust: told in everyday sentences, a day apart, and asked afterwards. Each scene is a memory of its own. `unknown`
// stands for what was never told: Keepsake must then say that it does not have it, whatever comes near. The store is checked after each.

import { expect, it } from 'vitest'
import { playScene, type Scene } from './scenes.ts'

const scenes: readonly Scene[] = [
  {
    about: 'a name and what to be called',
    told: ['My name is Rosalind Achterberg.', 'Everyone calls me Roz.'],
    asked: [
      ['What is my name?', 'Rosalind Achterberg'],
      ['What do people call me?', 'Roz'],
      ['What is my sister’s name?', 'unknown'],
    ],
  },
  {
    about: 'a wife and two children',
    told: ['My wife Hana is from Osaka.', 'We have two kids: Leo, who is seven, and Mina, who is four.'],
    asked: [
      ["What's my wife's name?", 'Hana'],
      ['Where is Hana from?', 'Osaka'],
      ['How old is Leo?', 'seven', 'four'],
      ['How old is my daughter?', 'unknown'],
      ['How many children do I have?', 'two'],
      ['What are my kids called?', 'Mina'],
      ['Where is Leo from?', 'unknown'],
    ],
  },
  {
    about: 'a friend by name and trade',
    told: ['My best friend is Noor and she works as a vet in Leeds.'],
    asked: [
      ['Who is my best friend?', 'Noor'],
      ['What does Noor do?', 'vet'],
      ['Where does Noor work?', 'Leeds'],
      ['What does my brother do?', 'unknown'],
      ['How old is Noor?', 'unknown'],
    ],
  },
  {
    about: 'a home and the one before',
    told: ['I used to live in Ghent before I moved to Bristol in 2021.'],
    asked: [
      ['Where do I live?', 'Bristol', 'Ghent'],
      ['Where did I live before Bristol?', 'Ghent'],
      ['When did I move to Bristol?', '2021'],
      ['Where did I live in 2020?', 'Ghent', 'Bristol'],
    ],
  },
  {
    about: 'moving house while telling',
    told: ['I live in Norwich.', 'I moved to Ely last week.'],
    asked: [
      ['Where do I live now?', 'Ely'],
      ['Did I use to live in Norwich?', 'Norwich'],
      ['What is my address?', 'Ely'],
      ['Where does my mother live?', 'unknown'],
    ],
  },
  {
    about: 'a change of work',
    told: ['I work at a bindery called Folio & Thread.', 'I left Folio & Thread, I work at the town library now.'],
    asked: [
      ['Where do I work?', 'library', 'Folio'],
      ['Where did I work before?', 'Folio'],
    ],
  },
  {
    about: 'a new manager, spliced by a comma',
    told: ['My manager is called Ingrid.', 'Ingrid left, my new manager is Paulo.'],
    asked: [
      ['Who is my manager?', 'Paulo'],
      ['Who is my boss now?', 'Paulo'],
      ['Who was my manager before Paulo?', 'Ingrid'],
    ],
  },
  {
    about: 'a taste that changed',
    told: ['My favourite colour is green.', 'I don’t like green any more, my favourite colour is ochre.'],
    asked: [
      ['What is my favourite colour?', 'ochre'],
      ['What’s my favourite food?', 'unknown'],
    ],
  },
  {
    about: 'birthdays',
    told: ['My sister Maya’s birthday is 12 May.', 'Dad turns 70 on 9 February.', 'I was born on 3 June 1992.'],
    asked: [
      ['When is Maya’s birthday?', '12 May'],
      ['When is my sister’s birthday?', '12 May'],
      ['When is my birthday?', '3 June'],
      ['When does Dad turn 70?', '9 February'],
      ['When is my brother’s birthday?', 'unknown'],
    ],
  },
  {
    about: 'a corrected birthday',
    told: ['My nephew’s birthday is 2 May.', 'No, it’s 5 May.'],
    asked: [['When is my nephew’s birthday?', '5 May', '2 May']],
  },
  {
    about: 'a plan moved',
    told: ['I have a dentist appointment on 4 December at 9:30.', 'The dentist moved my appointment to 11 December.'],
    asked: [['When is my dentist appointment?', '11 December']],
  },
  {
    about: 'a plan given up',
    told: ['I want to run a half marathon next autumn.', 'I gave up on the half marathon, my knee is bad.'],
    asked: [
      ['Am I still running the half marathon?', 'gave up'],
      ['What happened to the half marathon plan?', 'gave up'],
    ],
  },
  {
    about: 'a plan cancelled by others',
    told: ['The choir concert is on 12 December.', 'The choir concert has been cancelled.'],
    asked: [['When is the choir concert?', 'cancelled']],
  },
  {
    about: 'a journey and its time',
    told: ['My flight to Porto is on 8 March at 07:40 from Stansted.', 'Actually the flight is at 09:15 now.'],
    asked: [
      ['When is my flight to Porto?', '8 March'],
      ['What time is my flight?', '09:15', '07:40'],
      ['Which airport do I fly from?', 'Stansted'],
    ],
  },
  {
    about: 'a class moved to another day',
    told: ['I have my Portuguese class on Thursdays.', 'I moved my Portuguese class to Mondays.'],
    asked: [
      ['When is my Portuguese class?', 'Mondays', 'Thursdays'],
      ['What day is my Portuguese class?', 'Monday'],
      ['When is my Spanish class?', 'unknown'],
    ],
  },
  {
    about: 'a routine dropped',
    told: ['I swim every Tuesday morning.', 'I stopped swimming on Tuesdays, I swim on Sundays now.'],
    asked: [['When do I swim?', 'Sunday']],
  },
  {
    about: 'a dose changed',
    told: ['I take 50 mg of sertraline.', 'The doctor put me up to 100 mg of sertraline.'],
    asked: [
      ['How much sertraline do I take?', '100 mg', '50 mg'],
      ['What medicine do I take?', 'sertraline'],
      ['How much ibuprofen do I take?', 'unknown'],
    ],
  },
  {
    about: 'an allergy taken back',
    told: ['I’m allergic to hazelnuts and walnuts.', 'I’m not allergic to walnuts any more.'],
    asked: [
      ['What am I allergic to?', 'hazelnuts', 'walnuts'],
      ['Am I allergic to hazelnuts?', 'Yes'],
      ['Am I allergic to walnuts?', 'No'],
      ['Is my wife allergic to anything?', 'unknown'],
    ],
  },
  {
    about: 'a car, then another',
    told: ['I drive a blue Skoda Octavia.', 'The car is due its MOT on 14 February.', 'I sold the Skoda and bought a Kia Niro.'],
    asked: [
      ['What car do I drive?', 'Kia', 'Skoda'],
      ['When is the MOT due?', '14 February'],
    ],
  },
  {
    about: 'bins',
    told: ['Bin day is Wednesday.', 'The bins are collected on Fridays now.'],
    asked: [
      ['When is bin day?', 'Friday', 'Wednesday'],
      ['When are the bins collected?', 'Friday', 'Wednesday'],
    ],
  },
  {
    about: 'secrets asked for by name',
    told: ['The wifi password at the cottage is bluebell42.', 'My locker number at the gym is 218.'],
    asked: [
      ['What is the wifi password at the cottage?', 'bluebell42'],
      ['What’s my locker number?', '218'],
      ['Which locker is mine at the gym?', '218'],
      ['What is the wifi password at the office?', 'unknown'],
    ],
  },
  {
    about: 'where things are',
    told: [
      'I keep my passport in the top drawer of the desk.',
      'The spare key is with Mrs Okoro.',
      'I took the spare key back, it’s with Ola now.',
    ],
    asked: [
      ['Where is my passport?', 'top drawer'],
      ['Where is the spare key?', 'Ola'],
      ['Who has the spare key?', 'Ola'],
      ['Where is my birth certificate?', 'unknown'],
    ],
  },
  {
    about: 'who has what',
    told: ['I lent my drill to Tomas.', 'Bea has my copy of the bird atlas.'],
    asked: [
      ['Who has my drill?', 'Tomas'],
      ['Who has the bird atlas?', 'Bea'],
      ['Who has my ladder?', 'unknown'],
    ],
  },
  {
    about: 'a recipe',
    told: ['Grandma’s soup needs two leeks, a potato and a bay leaf.'],
    asked: [
      ['What goes into grandma’s soup?', 'leeks'],
      ['How many leeks does grandma’s soup need?', 'two leeks'],
      ['What goes into grandma’s cake?', 'unknown'],
    ],
  },
  {
    about: 'an operation',
    told: ['Dad had his hip operation on 3 June and is recovering well.'],
    asked: [
      ['When was dad’s operation?', '3 June'],
      ['What operation did dad have?', 'hip'],
      ['When was mum’s operation?', 'unknown'],
    ],
  },
  {
    about: 'a book',
    told: ['I’m reading The Sea Wall by a friend of Bea’s, it is slow but lovely.'],
    asked: [['What am I reading?', 'Sea Wall']],
  },
  {
    about: 'a body',
    told: ['I am 1.78 m tall and my blood type is A positive.', 'My shoe size is 42.'],
    asked: [
      ['How tall am I?', '1.78'],
      ['What is my blood type?', 'A positive'],
      ['What size shoes do I wear?', '42'],
      ['What is Davit’s shoe size?', 'unknown'],
    ],
  },
  {
    about: 'food and drink',
    told: ['I take my coffee black with no sugar.', 'I’ve been vegetarian since 2015.'],
    asked: [
      ['How do I take my coffee?', 'black'],
      ['Am I vegetarian?', 'vegetarian'],
      ['Since when have I been vegetarian?', '2015'],
      ['How do I take my tea?', 'unknown'],
    ],
  },
  {
    about: 'pets counted and named',
    told: ['We have two cats, Pickle and Fern.', 'Our dog Biscuit is nine.'],
    asked: [
      ['How many cats do I have?', 'two'],
      ['What are my cats called?', 'Pickle'],
      ['How old is Biscuit?', 'nine'],
      ['How old is Fern?', 'unknown'],
    ],
  },
  {
    about: 'pronouns from one sentence to the next',
    told: ['My cousin Ilse moved to Tartu. She teaches physics there.', 'My brother Anton has a boat. It is moored at Wivenhoe.'],
    asked: [
      ['Where does Ilse live?', 'Tartu'],
      ['What does Ilse teach?', 'physics'],
      ['Where is Anton’s boat?', 'Wivenhoe'],
      ['What does Anton teach?', 'unknown'],
    ],
  },
  {
    about: 'several questions in one turn',
    told: ['I work at Greengage Pottery.', 'My daughter Saskia plays the oboe.'],
    asked: [
      ['Where do I work? And what does Saskia play?', 'oboe'],
      ['What does Saskia play, and where do I work?', 'Greengage'],
    ],
  },
  {
    about: 'telling and asking in one turn',
    told: ['My landlord is Mr Petersen.', 'The rent is 850 pounds a month.'],
    asked: [
      ['How much is the rent?', '850'],
      ['The heating is broken again, who is my landlord?', 'Petersen'],
      ['What is my landlord’s phone number?', 'unknown'],
    ],
  },
  {
    about: 'a rise in the rent',
    told: ['My rent is 850 pounds.', 'My rent went up to 910 pounds.'],
    asked: [['How much is my rent?', '910']],
  },
  {
    about: 'languages and studies',
    told: ['I speak Dutch and a little Welsh.', 'I’m learning Estonian.', 'My son Joris is studying marine biology at Leiden.'],
    asked: [
      ['What languages do I speak?', 'Welsh'],
      ['What language am I learning?', 'Estonian'],
      ['What does Joris study?', 'marine biology'],
      ['Where does Joris study?', 'Leiden'],
      ['What do I study?', 'unknown'],
    ],
  },
  {
    about: 'a visit and a meeting',
    told: ['My mum is visiting on 19 December.', 'The parents’ evening is on 2 December at half six.'],
    asked: [
      ['When is my mum visiting?', '19 December'],
      ['When is the parents’ evening?', '2 December'],
      ['What time is the parents’ evening?', 'half six'],
      ['When is my dad visiting?', 'unknown'],
    ],
  },
  {
    about: 'a neighbour and her number',
    told: ['My neighbour Wanda feeds our cat when we are away.', 'Wanda’s phone number is 07700 900321.'],
    asked: [
      ['Who feeds the cat?', 'Wanda'],
      ['What’s Wanda’s number?', '07700 900321'],
      ['What is my doctor’s number?', 'unknown'],
    ],
  },
  {
    about: 'an engagement and a wedding',
    told: ['I got engaged to Milo in April.', 'The wedding is on 21 August at the old mill.'],
    asked: [
      ['Who am I engaged to?', 'Milo'],
      ['When is the wedding?', '21 August'],
      ['Where is the wedding?', 'mill'],
    ],
  },
  {
    about: 'relations of relations',
    told: ['My grandmother turned 91 in July.', 'My uncle Bertrand lives in Lyon.'],
    asked: [
      ['How old is my grandmother?', '91'],
      ['Where does my uncle live?', 'Lyon'],
      ['Who lives in Lyon?', 'Bertrand'],
      ['Where does my aunt live?', 'unknown'],
    ],
  },
  {
    about: 'choir on another day',
    told: ['Choir practice is on Wednesdays at 7.', 'Choir practice has moved to Thursdays.'],
    asked: [['When is choir practice?', 'Thursdays', 'Wednesdays']],
  },
  {
    about: 'a membership given up',
    told: ['I pay 32 pounds a month for the gym.', 'I cancelled my gym membership.'],
    asked: [
      ['Do I still have a gym membership?', 'cancelled'],
      ['How much do I pay for the gym?', '32'],
    ],
  },
  {
    about: 'papers and when they run out',
    told: ['My car insurance runs out on 30 April.', 'My passport number is 533401987.'],
    asked: [
      ['When does my car insurance run out?', '30 April'],
      ['What is my passport number?', '533401987'],
      ['When does my home insurance run out?', 'unknown'],
    ],
  },
  {
    about: 'a calling left',
    told: ['I’m a translator, I translate from Finnish.', 'I’m not a translator any more, I teach at a primary school.'],
    asked: [
      ['What do I do for a living?', 'primary school'],
      ['Where do I teach?', 'primary school'],
    ],
  },
  {
    about: 'the house and its boiler',
    told: ['Our boiler was serviced on 2 October by Gasline.', 'The boiler pressure should be 1.5 bar.'],
    asked: [
      ['When was the boiler serviced?', '2 October'],
      ['Who serviced the boiler?', 'Gasline'],
      ['What should the boiler pressure be?', '1.5'],
    ],
  },
  {
    about: 'what is and is not eaten',
    told: ['I don’t eat fish, but my husband Aurel loves it.'],
    asked: [
      ['Do I eat fish?', 'No'],
      ['What is my husband called?', 'Aurel'],
      ['What does Aurel love?', 'fish'],
    ],
  },
  {
    about: 'an arm in plaster',
    told: ['My son Emil broke his arm on Saturday. His cast comes off on 9 January.'],
    asked: [
      ['What did Emil break?', 'arm'],
      ['When does Emil’s cast come off?', '9 January'],
    ],
  },
  {
    about: 'somebody else’s husband',
    told: ['I met Priyanka at university in 2011.', 'Priyanka’s husband is called Sten.'],
    asked: [
      ['Where did I meet Priyanka?', 'university'],
      ['When did I meet Priyanka?', '2011'],
      ['Who is Priyanka’s husband?', 'Sten'],
      ['Who is my husband?', 'unknown'],
    ],
  },
  {
    about: 'tablets stopped',
    told: ['I take one antihistamine every morning.', 'I stopped taking antihistamines.'],
    asked: [
      ['Do I take antihistamines?', 'No'],
      ['What tablets do I take?', 'stopped'],
    ],
  },
  {
    about: 'colours',
    told: ['The spare room is painted pale blue.', 'The paint for the hall is called Driftwood.'],
    asked: [
      ['What colour is the spare room?', 'pale blue'],
      ['What is the paint for the hall called?', 'Driftwood'],
    ],
  },
  {
    about: 'an anniversary',
    told: ['Our anniversary is 9 September and we married in 2014.', 'My in-laws live in Kaunas.'],
    asked: [
      ['When is our anniversary?', '9 September'],
      ['What year did we marry?', '2014'],
      ['Where do my in-laws live?', 'Kaunas'],
    ],
  },
  {
    about: 'a debt paid',
    told: ['I owe Fergus 40 pounds.', 'I paid Fergus back.'],
    asked: [
      ['How much do I owe Fergus?', 'paid'],
      ['How much do I owe Una?', 'unknown'],
    ],
  },
  {
    about: 'a restaurant closed',
    told: ['My favourite restaurant is Nono’s.', 'Nono’s closed, my favourite restaurant is Tamarind now.'],
    asked: [
      ['What is my favourite restaurant?', 'Tamarind', 'Nono'],
      ['What was my favourite restaurant before Tamarind?', 'Nono'],
    ],
  },
  {
    about: 'an interview moved',
    told: ['I have an interview at Halcyon on Friday at 11.', 'The interview at Halcyon was moved to Tuesday.'],
    asked: [['When is my interview at Halcyon?', 'Tuesday']],
  },
  {
    about: 'a school year',
    told: ['My daughter Petra is in year 4 and her teacher is Miss Adeyemi.'],
    asked: [
      ['What year is Petra in?', '4'],
      ['Who is Petra’s teacher?', 'Adeyemi'],
    ],
  },
  {
    about: 'where one comes from',
    told: ['I was born in Gdańsk and grew up in Hull.', 'I live in Sheffield with my sister.'],
    asked: [
      ['Where was I born?', 'Gdańsk'],
      ['Where did I grow up?', 'Hull'],
      ['Who do I live with?', 'sister'],
    ],
  },
  {
    about: 'a dose halved, told in the passive',
    told: ['I take 10 mg of lisinopril.', 'My lisinopril dose was halved to 5 mg.'],
    asked: [
      ['How much lisinopril do I take?', '5 mg', '10 mg'],
      ['What dose of lisinopril am I on?', '5 mg', '10 mg'],
    ],
  },
  {
    about: 'a dose brought down, the medicine left unsaid',
    told: ['I take 10 mg of lisinopril every morning.', 'I’m down to 5 mg now.'],
    asked: [['How much lisinopril do I take?', '5 mg', '10 mg']],
  },
  {
    about: 'a dose doubled, the new one left unsaid',
    told: ['I’m on 20 mg of citalopram.', 'They doubled my citalopram.'],
    asked: [['How much citalopram do I take?', 'twice as much citalopram as before']],
  },
  {
    about: 'a dose raised by name',
    told: ['I’m on 20 mg of citalopram.', 'The dose of citalopram went up to 30 mg.', 'I’m now up to 40 mg of citalopram.'],
    asked: [['How much citalopram do I take?', '40 mg', '30 mg']],
  },
  {
    about: 'a mother-in-law is no mother',
    told: ['My mother-in-law arrives on Friday.', 'My sister-in-law Tove works at a bakery.', 'My ex-wife is called Dora.'],
    asked: [
      ['When does my mother arrive?', 'unknown'],
      ['When is my mum arriving?', 'unknown'],
      ['When does my mother-in-law arrive?', '27 November'],
      ['Where does my sister work?', 'unknown'],
      ['What is my sister called?', 'unknown'],
      ['Where does my sister-in-law work?', 'bakery'],
      ['What is my wife called?', 'unknown'],
      ['What is my ex-wife called?', 'Dora'],
    ],
  },
  {
    about: 'a new time keeps the day',
    told: ['My flight to Lisbon is on 8 March at 07:40 from Stansted.', 'The flight has been moved to 09:15.'],
    asked: [
      ['When is my flight to Lisbon?', '8 March 2027 at 09:15', '07:40'],
      ['What time is my flight to Lisbon?', '09:15', '07:40'],
    ],
  },
  {
    about: 'a new time for a planned journey',
    told: ['I have a flight to Oslo on 8 March at 07:40.', 'The flight is at 09:15 now.'],
    asked: [['When is my flight to Oslo?', '8 March 2027 at 09:15', '07:40']],
  },
  {
    about: 'an appointment moved is still ahead',
    told: ['I have a dentist appointment on Wednesday at 9:30.', 'My dentist appointment has been moved to Friday 27 November.'],
    asked: [
      ['What are my plans?', 'dentist appointment is on Friday 27 November', 'Wednesday'],
      ['When is my dentist appointment?', 'dentist appointment is on Friday 27 November'],
    ],
  },
  {
    about: 'the words a relation is called by',
    told: ['My manager is called Ingrid.', 'My gran is 91.'],
    asked: [
      ['Who is my manager?', 'your manager is called Ingrid'],
      ['Who is my boss?', 'your boss is called Ingrid'],
      ['How old is Gran?', 'your gran is 91'],
    ],
  },
  {
    about: 'who is away, and until when',
    told: ['My colleague Ines is on leave until 3 May.', 'My furry pals felt like a slice of paradise.'],
    asked: [
      ['When is Ines back?', '3 May'],
      ['When does Ines come back to work?', '3 May'],
      ['When is she back?', '3 May'],
      ['When is Bram back?', 'unknown'],
    ],
  },
  {
    about: 'ages turned today',
    told: ['Thirty-five today.', 'My sister Orla is 40 today.'],
    asked: [
      ['How old am I?', 'thirty-five'],
      ['When is my birthday?', '21 November 1991'],
      ['When is Orla’s birthday?', '22 November 1986'],
    ],
  },
  {
    about: 'a run one was talked into',
    told: ['Kit has talked me into a 10k. It’s on 12 July, along the harbour.', 'Combination for the lock is 7305.'],
    asked: [
      ['When is the 10k?', '12 July'],
      ['What is the bike lock code?', 'not sure this is it'],
    ],
  },
  {
    about: 'what is no amount and no number',
    told: ['I’m making Mum’s ginger cake.', 'My brother Per sang down the phone.'],
    asked: [
      ['How much ginger goes into Mum’s ginger cake?', 'unknown'],
      ['What is my phone number?', 'unknown'],
    ],
  },
  {
    about: 'promoted',
    told: ['I’m a junior doctor at the Royal Infirmary.', 'I got promoted to registrar.'],
    asked: [['What is my job?', 'registrar', 'junior']],
  },
  {
    about: 'weight lost',
    told: ['I weigh 82 kilos.', 'I’ve lost 6 kilos.'],
    asked: [['How much do I weigh?', '6 kilos less than before']],
  },
  {
    about: 'a new therapist',
    told: ['My therapist is called Yusuf.', 'I’ve started seeing a new therapist, Clara.'],
    asked: [['Who is my therapist?', 'Clara', 'Yusuf']],
  },
  {
    about: 'a password reset',
    told: ['The wifi password is mango-77.', 'I’ve reset the wifi password to papaya-88.'],
    asked: [['What is the wifi password?', 'papaya-88', 'mango']],
  },
  {
    about: 'fish eaten again',
    told: ['I’m vegan.', 'I’ve started eating fish again.'],
    asked: [['Am I vegan?', 'No.']],
  },
  {
    about: 'a friend’s wedding called off by the friend',
    told: ['My best mate Olly is getting married in May.', 'Olly called off the wedding.'],
    asked: [['When is Olly getting married?', 'called off', 'May']],
  },
  {
    about: 'a tradesman put off',
    told: ['The plumber is coming on Tuesday at 10.', 'The plumber rang, he can’t make it until Thursday.'],
    asked: [['When is the plumber coming?', 'Thursday 26 November', 'Tuesday']],
  },
  {
    about: 'a book finished',
    told: ['I’m reading Wolf Hollow.', 'I finished Wolf Hollow and started The Salt Path.'],
    asked: [['What am I reading?', 'The Salt Path', 'Wolf Hollow']],
  },
  {
    about: 'a flatmate gone',
    told: ['My flatmate Dev moved out and Saira moved in.'],
    asked: [['Who is my flatmate?', 'Saira moved in']],
  },
  {
    about: 'a rate under its shorter name',
    told: ['Our mortgage rate is 4.2%.', 'We remortgaged and the rate is 3.8% now.'],
    asked: [['What is our mortgage rate?', '3.8%']],
  },
  {
    about: 'people who no longer are what they were',
    told: ['My old boss was called Grigor.', 'My ex-husband Karl lives in Bonn.', 'I’m off to bake some cakes.'],
    asked: [
      ['Who is my boss?', 'your old boss', 'your boss'],
      ['What is my husband called?', 'unknown'],
      ['Where does my husband live?', 'unknown'],
    ],
  },
  {
    about: 'tablets finished',
    told: ['I’m taking amoxicillin until Friday.', 'I’ve finished the amoxicillin.'],
    asked: [
      ['Am I taking amoxicillin?', 'No.'],
      ['What medication am I on?', 'finished'],
    ],
  },
  {
    about: 'another bank is no place of work',
    told: ['We used to bank with Barclays but we switched to Monzo last month.'],
    asked: [['Where do I work?', 'unknown']],
  },
  {
    about: 'a code changed',
    told: ['The garage code is 2290.', 'I changed the garage code to 7741.'],
    asked: [
      ['What is the garage code?', '7741', '2290'],
      ['What is the office code?', 'unknown'],
    ],
  },
]

it.each(scenes)('$about', { timeout: 30_000 }, async (each) => {
  expect(await playScene(each)).toEqual([])
})
