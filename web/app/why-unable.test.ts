import { describe, expect, it } from 'vitest'
import { whyUnable } from './why-unable.ts'

const blocked = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

function browser(without: object = {}): typeof globalThis {
  const whole = {
    isSecureContext: true,
    HTMLElement: { prototype: { popover: null } },
    localStorage: { getItem: () => null },
    indexedDB: { cmp: () => -1 },
  }
  return Object.defineProperties(whole, Object.getOwnPropertyDescriptors(without)) as unknown as typeof globalThis
}

describe('what keeping a memory asks of a browser', () => {
  it('has nothing to say where all of it is there', () => {
    expect(whyUnable(browser())).toBeUndefined()
  })

  it.each([
    ['plain http from another machine', { isSecureContext: false, indexedDB: undefined }, 'unsafe'],
    ['a browser without popovers', { HTMLElement: { prototype: {} } }, 'old'],
    [
      'site data blocked: asking for it throws',
      {
        get localStorage() {
          return blocked()
        },
      },
      'shut',
    ],
    ['site data blocked: it is there and refuses', { localStorage: { getItem: blocked } }, 'shut'],
    ['no database at all', { indexedDB: undefined }, 'shut'],
  ])('%s', (_, without, why) => {
    expect(whyUnable(browser(without))).toBe(why)
  })
})
