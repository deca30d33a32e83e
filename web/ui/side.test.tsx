// @vitest-environment happy-dom
import { act, useState } from 'react'
import { expect, it, vi } from 'vitest'
import { stage } from '../test-stage.ts'
import { Side, SideSlot } from './side.tsx'

const { show, press, button } = stage()

function Screen() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <main data-under-side>
        <button type="button" onClick={() => setOpen(true)}>
          Show it
        </button>
      </main>
      <SideSlot className={undefined} />
      {isOpen ? (
        <Side title="One memory" label="One memory" onClose={() => setOpen(false)}>
          Words
        </Side>
      ) : null}
    </>
  )
}

const onPhone = (isPhone: boolean): void => {
  vi.stubGlobal('matchMedia', () => ({ matches: isPhone, addEventListener: () => undefined, removeEventListener: () => undefined }))
}

it.each([false, true])('gives the focus back to what opened it, once that can take it (a phone: %s)', async (isPhone) => {
  onPhone(isPhone)
  await show(<Screen />)
  const opener = button('Show it')
  act(() => opener?.focus())
  await press('Show it')
  expect(document.activeElement?.textContent).toBe('One memory')
  expect(opener?.closest('[inert]') === null).toBe(!isPhone)

  // What is inert takes no focus in a browser; here it would.
  let couldTakeIt: boolean | undefined
  opener?.addEventListener('focus', () => (couldTakeIt = opener.closest('[inert]') === null))
  await press('Close')
  expect(document.activeElement).toBe(opener)
  expect(couldTakeIt).toBe(true)
})
