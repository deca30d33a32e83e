// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { erasingFromViews, removeView, savedViews, saveView } from './saved-views.ts'

beforeEach(() => localStorage.clear())

it('keeps views by name, the newest of a name, until they are removed', () => {
  saveView({ name: 'Garden', query: 'q=garden' })
  saveView({ name: 'Plans', query: 'view=timeline&kind=plan' })
  saveView({ name: ' Garden ', query: 'q=beds' })
  saveView({ name: '  ', query: 'q=nameless' })
  expect(savedViews()).toEqual([
    { name: 'Plans', query: 'view=timeline&kind=plan' },
    { name: 'Garden', query: 'q=beds' },
  ])
  expect(savedViews()).toBe(savedViews())
  removeView('Plans')
  expect(savedViews().map(({ name }) => name)).toEqual(['Garden'])
})

it('reads what is no list of views as none', () => {
  for (const text of ['{', '{"name":"x"}', '[{"name":1,"query":"q"}, null, "x"]']) {
    localStorage.setItem('keepsake.views', text)
    expect(savedViews()).toEqual([])
  }
})

it('holds no word that an erasing took out of the memory, and keeps what never was in it', async () => {
  saveView({ name: 'About the lodger', query: 'about=Quillon' })
  saveView({ name: 'Odds and ends', query: 'q=kettle' })
  saveView({ name: 'Never said', query: 'q=zeppelin' })
  let memory = ['quillon', 'kettl', 'lodger']
  const outcome = await erasingFromViews(
    async (terms) => terms.filter((term) => memory.includes(term)),
    async () => {
      memory = ['kettl']
      return 'erased'
    },
  )
  expect(outcome).toBe('erased')
  expect(savedViews().map(({ name }) => name)).toEqual(['Odds and ends', 'Never said'])
})
