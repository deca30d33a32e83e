// Nothing for the first 400 ms; then a line that says what is happening. No dots, nothing moves.

import { useEffect, useState } from 'react'

const patienceMs = 400

export function Waiting({ children = 'Looking through your memories.' }: { readonly children?: string }) {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return isLate ? <p className="note">{children}</p> : null
}
