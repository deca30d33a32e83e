// Above every page while a past day is looked at: which one, what that means here, and the way back.

import { useLocation } from 'wouter'
import { PastDayBanner } from '../ui/looking-back.tsx'
import { useNow } from '../ui/use-now.ts'
import { usePastDay } from '../ui/use-past-day.ts'
import { placeOf } from './places.ts'

const meanings: Readonly<Record<string, string>> = {
  '/': 'I answer as of then. What you tell me is kept as of today.',
  '/memories': 'With the strength they had then.',
  '/you': '',
}

export function PastBanner({ onOther }: { readonly onOther: () => void }) {
  const now = useNow()
  const [path] = useLocation()
  const [past, lookBackTo] = usePastDay()
  if (past === undefined) return null
  const note = meanings[placeOf(path)?.href ?? ''] ?? 'This page is of today.'
  return <PastDayBanner past={past} now={now} note={note} onOther={onOther} onToday={() => lookBackTo(undefined)} />
}
