import { describe, expect, it } from 'vitest'
import { alongWithDay } from './use-past-day.ts'

const then = { pathname: '/memories', search: '?q=tea&by=2026-03-01' }

describe('links while a past day is looked at', () => {
  it('lead to that day of another page', () => {
    expect(alongWithDay('/you', then)).toBe('/you?by=2026-03-01')
    expect(alongWithDay('/memories/m1?sort=newest#words', then)).toBe('/memories/m1?sort=newest&by=2026-03-01#words')
  })

  it('are left alone within the page, where they name a day, and today', () => {
    expect(alongWithDay('/memories?q=milk', then)).toBe('/memories?q=milk')
    expect(alongWithDay('/you?asof=2025-01-01', then)).toBe('/you?asof=2025-01-01')
    expect(alongWithDay('#main', then)).toBe('#main')
    expect(alongWithDay('/you', { pathname: '/memories', search: '?q=tea' })).toBe('/you')
  })
})
