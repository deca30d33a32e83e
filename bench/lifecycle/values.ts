// What the simulated lives are filled with, made up for it. Every value is told apart from every other by its key words, so that an answer
// can be judged by them alone; what noise is filled with occurs nowhere else.

export interface Value {
  readonly text: string
  /** The words an answer must hold, lower case. */
  readonly key: readonly string[]
  /** For a routine: the day it is on. */
  readonly day?: string
  /** In place of `text` where something ends. */
  readonly ended?: string
}

const plain = (text: string): Value => ({ text, key: keyOf(text) })
const keyed = (text: string, key: string): Value => ({ text, key: keyOf(key) })
const all = (...texts: readonly string[]): readonly Value[] => texts.map(plain)

export function keyOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^(?:a|an|the|of|in|on|and|by|with|to|dr)$/.test(word))
}

const habit = (day: string, doing: string, key: string): Value => ({ text: `${day} I ${doing}`, key: keyOf(key), day, ended: doing })

export const values = {
  home: all('Leeds', 'Porto', 'Ghent', 'Tartu', 'Bergen', 'Graz', 'Galway', 'Turku', 'Nantes', 'Aarhus', 'Gdańsk', 'Split'),
  work: all(
    'Northwind',
    'Halden Tools',
    'Marrow Books',
    'Castellan',
    'Bluepeak',
    'Orchard Labs',
    'Tidewater Press',
    'Kestrel Rail',
    'Fennimore',
  ),
  role: all('nurse', 'baker', 'surveyor', 'translator', 'carpenter', 'beekeeper', 'archivist', 'electrician', 'optician'),
  partner: all('Tobias', 'Leonie', 'Marek', 'Ottilie', 'Casper', 'Rosalind'),
  car: all('Fiat Panda', 'Skoda Octavia', 'Volvo estate', 'Renault Zoe', 'Mazda hatchback', 'Toyota Yaris'),
  dentist: all('Dr Okafor', 'Dr Lindqvist', 'Dr Abara', 'Dr Petrou', 'Dr Hallam', 'Dr Wójcik'),
  phone: all('07700 900142', '07700 900387', '07700 900561', '07700 900718', '07700 900935'),
  dish: all('mushroom risotto', 'lamb tagine', 'lentil soup', 'pad thai', 'potato gratin', 'shakshuka'),
  reading: all(
    'The Salt Orchard',
    'A Winter in Tarn',
    'Nine Lanterns',
    'The Clockmender',
    'Rivers of Chalk',
    'The Glass Ferry',
    'Under Copper Skies',
    'The Quiet Atlas',
    'Harbour of Bells',
    'The Moth Year',
    'Small Thunder',
    'The Last Cartographer',
    'Ashes and Amber',
    'The Paper Fox',
  ),
  sisterHome: all('Malmö', 'Utrecht', 'Dundee', 'Zadar', 'Lyon', 'Cork'),
  brotherWork: all('Pemberton', 'Sable Motors', 'Grovewood', 'Ironbridge', 'Lakeland Dairy'),
  friendRole: all('pilot', 'florist', 'plumber', 'midwife', 'brewer'),
  motherBirthday: [
    keyed('12 May', '12 May'),
    keyed('3 October', '3 October'),
    keyed('27 February', '27 February'),
    keyed('19 July', '19 July'),
  ],
  likes: all(
    'pottery',
    'sea swimming',
    'birdwatching',
    'brass bands',
    'crossword puzzles',
    'rhubarb crumble',
    'night trains',
    'wild garlic',
    'chess problems',
    'steam engines',
    'ginger biscuits',
    'hill walking',
    'harp music',
    'old maps',
    'blackberry jam',
  ),
  dislikes: all(
    'celery',
    'karaoke',
    'fireworks',
    'marzipan',
    'car alarms',
    'olives',
    'leaf blowers',
    'liquorice',
    'video calls',
    'turnips',
  ),
  allergy: all('hazelnuts', 'penicillin', 'latex', 'shellfish', 'sesame', 'wasp stings'),
  speaks: all('Portuguese', 'Estonian', 'Welsh', 'Danish', 'Catalan'),
  pet: all('Biscuit', 'Pixel', 'Marmalade', 'Thimble', 'Juniper'),
  medicine: all('omeprazole', 'cetirizine', 'levothyroxine', 'ramipril', 'sertraline'),
  keyPlace: [
    keyed('under the blue flowerpot', 'flowerpot'),
    keyed('behind the meter box', 'meter'),
    keyed('in the tin in the shed', 'shed'),
    keyed('taped inside the letterbox', 'letterbox'),
    keyed('beneath the stone frog', 'frog'),
  ],
  lockCode: all('4172', '9035', '2681', '7714', '5309'),
  routine: [
    habit('Monday', 'swim at the lido', 'lido'),
    habit('Tuesday', 'sing in the harbour choir', 'choir'),
    habit('Wednesday', 'volunteer at the food bank', 'food bank'),
    habit('Thursday', 'play badminton with the neighbours', 'badminton'),
    habit('Saturday', 'bake sourdough for the week', 'sourdough'),
    habit('Sunday', 'ring the church bells', 'church bells'),
  ],
  nickname: all('Robbie', 'Mo', 'Kit', 'Ash'),
  style: [
    keyed('short', 'short'),
    keyed('in plain words', 'plain'),
    keyed('free of jargon', 'jargon'),
    keyed('in bullet points', 'bullet'),
  ],
  trip: all(
    'Ljubljana',
    'Bruges',
    'Toledo',
    'Bath',
    'Trieste',
    'Ålesund',
    'Verona',
    'Kraków',
    'Durham',
    'Avignon',
    'Coimbra',
    'Lucerne',
    'Riga',
    'Granada',
    'Inverness',
    'Bologna',
    'Tromsø',
    'Delft',
    'Salamanca',
    'Visby',
    'Matera',
    'Colmar',
    'Oban',
    'Pécs',
    'Sintra',
    'Whitby',
    'Bled',
    'Arles',
    'Kotor',
    'Ronda',
  ),
  plan: all(
    'Reykjavík',
    'Naples',
    'Lisbon',
    'Vilnius',
    'Palermo',
    'Dubrovnik',
    'Valencia',
    'Helsinki',
    'Marseille',
    'Tallinn',
    'Seville',
    'Athens',
    'Bordeaux',
    'Cádiz',
    'Prague',
    'Budapest',
    'Genoa',
    'Malaga',
    'Tirana',
    'Corfu',
    'Bilbao',
    'Zagreb',
    'Catania',
    'Faro',
  ),
  bought: all(
    'cello',
    'canoe',
    'sewing machine',
    'telescope',
    'typewriter',
    'bread oven',
    'rowing machine',
    'record player',
    'tent',
    'wheelbarrow',
    'loom',
    'desk lamp',
    'hammock',
    'dehumidifier',
    'chainsaw',
    'banjo',
  ),
} satisfies Record<string, readonly Value[]>

export const people = {
  sister: ['Maya', 'Ingrid', 'Paloma'],
  brother: ['Felix', 'Anton', 'Idris'],
  friend: ['Noor', 'Bea', 'Jonas'],
} as const

/** For noise and for other people's lives only. */
export const foreign = {
  city: ['Hamburg', 'Osaka', 'Denver', 'Perth', 'Lima', 'Nairobi', 'Madrid', 'Oslo', 'Cardiff', 'Quebec'],
  name: ['Wendell', 'Agatha', 'Prosper', 'Yolanda', 'Sigrid', 'Humphrey', 'Delphine', 'Ignatius'],
  food: ['anchovies', 'okra', 'peanuts', 'tofu', 'oysters', 'kale', 'blue cheese'],
  company: ['Quillon', 'Vantor', 'Brassmere', 'Ostrava Steel', 'Pinehurst', 'Zephyr Foods'],
  role: ['lawyer', 'sailor', 'shepherd', 'goldsmith', 'umpire', 'locksmith'],
  away: ['Stuttgart', 'Sheffield', 'Limerick', 'Antwerp', 'Basel', 'Uppsala', 'Rennes', 'Padua', 'Bremen', 'Exeter', 'Brno', 'Lund'],
} as const
