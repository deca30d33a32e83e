// The law of switching embedders, whatever happens in whatever order.

import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtIn } from '../../core/embedding/built-in.ts'
import { readChoice } from '../../store/read/models.ts'
import { loseModel, wantModel } from '../../store/write/models.ts'
import { ask, modelsOnDisk, newVault, newWatch, openTab } from './test-tabs.ts'

test('whatever is wanted, lost, said and closed in whatever order, every turn is found by an index of the model that answers', async () => {
  const step = fc.oneof(
    fc.record({ what: fc.constant('want' as const), model: fc.constantFrom(builtIn, 'fine', 'finest') }),
    fc.record({ what: fc.constant('lose' as const), model: fc.constantFrom('fine', 'finest') }),
    fc.record({ what: fc.constantFrom('say' as const, 'settle' as const, 'close' as const, 'flush' as const, 'look' as const) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { db, say } = await newVault(3)
      const watch = newWatch()
      let tab = openTab(db, watch)
      let said = 3
      const whole = async (): Promise<void> => {
        expect(await tab.api.open()).toMatchObject({ units: said, state: 'ready' })
        const { serving, wanted } = await readChoice(db)
        for (const model of await modelsOnDisk(db)) expect([serving, wanted]).toContain(model)
        expect((await tab.api.recall(ask(`harbour number ${said - 1}`))).hits[0]?.id).toBe(`e${said - 1}`)
      }
      for (const each of steps) {
        if (each.what === 'want') await wantModel(db, each.model)
        else if (each.what === 'lose') await loseModel(db, each.model, 'damaged')
        else if (each.what === 'say') await say(said, `alpha harbour number ${said++}`)
        else if (each.what === 'settle') await tab.settle()
        else if (each.what === 'flush') await tab.api.flush()
        else if (each.what === 'close') tab = openTab(db, watch)
        else await whole()
      }
      await whole()
      await tab.settle()
      const { serving, wanted } = await readChoice(db)
      expect(serving).toBe(wanted)
      await whole()
      db.close()
    }),
    { numRuns: 40 },
  )
}, 120_000)
