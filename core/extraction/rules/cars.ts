// Rules for the car one drives. It is one-valued: a newer car takes the place of the one before.

import { isProper, wordCount } from '../value.ts'
import { anybody, type Rule } from './rule.ts'
import { screened } from '../../text/screen/screened.ts'

const make = screened(
  /\b(?:Alfa(?: Romeo)?|Audi|BMW|Citro[eë]n|Cupra|Dacia|Fiat|Ford|Honda|Hyundai|Jaguar|Jeep|Kia|Land Rover|Lexus|Mazda|Mercedes|MG|Mini|Mitsubishi|Nissan|Opel|Peugeot|Polestar|Porsche|Renault|Saab|Seat|Skoda|Škoda|Smart|Subaru|Suzuki|Tesla|Toyota|Vauxhall|Volkswagen|VW|Volvo|BYD)\b/,
)
/** Commonly told without their make. */
const model = screened(
  /\b(?:Astra|Berlingo|Clio|Cooper|Corsa|Fiesta|Focus|Golf|Kangoo|Kona|Leaf|Megane|Micra|Mondeo|Octavia|Panda|Passat|Picanto|Polo|Prius|Qashqai|Tiguan|Twingo|Yaris|Zoe)\b/,
)
const tail = / (?:to|that|which|and|for|from|because|since|when|last|this|with|at|on|so|but|now)\b|,/i

export const carRules: readonly Rule[] = [
  {
    attribute: 'car',
    pattern: /^drives? (?<v>(?:an?|my|our|the) .+)/i,
    of: anybody,
    stopAt: tail,
    fits: (value) =>
      wordCount(value) <= 6 &&
      (make.test(value) ||
        isProper(value.replace(/^(?:an?|my|our|the) (?:\p{Ll}+ )*/u, '')) ||
        /\b(?:car|van|campervan|electric|estate|hatchback)\b/i.test(value)) &&
      !/\b(?:bus|lorry|taxi|cab|train|tram|tractor|kids|children)\b/i.test(value),
  },
  {
    attribute: 'car',
    pattern:
      /^(?:have|has|got|own|owns|bought|leased?|lease|(?:swapped|traded)(?: it| in| (?:my|the|our) .+?)*(?: in)? for) (?<v>(?:an?|our|my) .+)/i,
    of: anybody,
    stopAt: tail,
    fits: (value) => wordCount(value) <= 6 && (make.test(value) || model.test(value)),
  },
]
