import { expect, it } from 'vitest'
import { inFirstPerson, swapNames } from './examples.ts'

it('a question put to the other speaker exchanges the names', () => {
  expect(swapNames("Did Nadia borrow Tom's tent?", ['Nadia', 'Tom'])).toBe("Did Tom borrow Nadia's tent?")
})

it('a question about the owner becomes one in the first person', () => {
  expect(inFirstPerson("Where does Nadia keep Nadia's tent?", 'Nadia', 'Tom')).toBe('Where do I keep my tent?')
  expect(inFirstPerson('Who wrote to Nadia?', 'Nadia', 'Tom')).toBe('Who wrote to me?')
  expect(inFirstPerson('What did Tom give Nadia?', 'Nadia', 'Tom')).toBeUndefined()
})
