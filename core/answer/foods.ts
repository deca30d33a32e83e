// Which foods an allergy, an intolerance or a diet is about, where the question names another one of them: milk for lactose, prawns for shellfish.
// Only what is commonly known and hardly ever otherwise; what is not here is not answered.

import { wholeTermsOf } from './word-forms.ts'

const groups: Readonly<Record<string, string>> = {
  lactose: 'milk cream butter cheese yoghurt yogurt custard kefir mozzarella ricotta latte cappuccino dairy milkshake ice-cream',
  dairy: 'milk cream butter cheese yoghurt yogurt custard kefir mozzarella ricotta latte cappuccino lactose milkshake ice-cream',
  milk: 'cream cheese yoghurt yogurt custard kefir latte cappuccino milkshake ice-cream',
  gluten: 'wheat bread pasta barley rye couscous bulgur seitan croissant baguette pizza beer',
  wheat: 'bread pasta couscous bulgur seitan croissant baguette pizza',
  shellfish: 'prawn shrimp crab lobster mussel oyster clam scallop crayfish langoustine',
  crustacean: 'prawn shrimp crab lobster crayfish langoustine',
  seafood: 'prawn shrimp crab lobster mussel oyster clam scallop squid octopus fish',
  fish: 'salmon tuna cod haddock trout mackerel sardine anchovy herring',
  nut: 'almond walnut hazelnut cashew pecan pistachio marzipan praline nutella',
  'tree nut': 'almond walnut hazelnut cashew pecan pistachio marzipan praline',
  egg: 'omelette meringue mayonnaise frittata quiche',
  meat: 'beef pork lamb chicken turkey ham bacon steak sausage veal duck',
  pork: 'ham bacon gammon chorizo prosciutto',
  alcohol: 'wine beer whisky gin vodka rum cider champagne',
  caffeine: 'coffee espresso latte cappuccino',
}

const key = (words: string): string => wholeTermsOf(words).join(' ')
const membersOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(groups).map(([group, members]) => [key(group), new Set(members.split(' ').map(key))]),
)

/** Whether what was told of (`shellfish`) holds for the food asked about (`prawns`). */
export function isKindOfFood(told: string, asked: string): boolean {
  const members = membersOf.get(key(told))
  if (members === undefined) return false
  const food = key(asked)
  return members.has(food) || members.has(key(asked.split(' ').at(-1) ?? ''))
}
