// The chat: one conversation, the composer under it, and the margin that shows the memory at work.

import { History, PanelRight, Search, SquarePen } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import type { ConversationId } from '../../../core/memory/ids.ts'
import type { Cite } from '../../../core/memory/reply-records.ts'
import type { Recall } from '../../../core/memory/recall-records.ts'
import { latestOwnConversation } from '../../../store/read/talk.ts'
import { useEngine, useLive } from '../../engine/engine-context.tsx'
import { setPreference, usePreferences } from '../../engine/preferences.ts'
import { openOver, useUnsaved } from '../../engine/ui-state.ts'
import { IconButton } from '../../ui/button.tsx'
import { dayTitle, exactDate } from '../../ui/dates.ts'
import { PageHeader } from '../../ui/page.tsx'
import { usePastDay } from '../../ui/use-past-day.ts'
import { isNarrow, isPhone, useMedia } from '../../ui/use-media.ts'
import { Conversation, type Shown } from './conversation.tsx'
import { titleOf } from './title-of.ts'
import { usePrivateTalk } from './private-talk.ts'

const WorkPanel = lazy(async () => ({ default: (await import('./work-panel.tsx')).WorkPanel }))
const FindPanel = lazy(async () => ({ default: (await import('./find-panel.tsx')).FindPanel }))

/** What stands in the margin: found by hand, or the work behind one answer. */
type Margin = 'find' | { readonly recall: Recall | undefined; readonly cite: Cite | undefined } | undefined

/** @param id of a conversation; `new` for one that begins; absent for the one last spoken in */
export function ChatPage({ id }: { readonly id?: string | undefined }) {
  const engine = useEngine()
  const [, navigate] = useLocation()
  const latest = useLive(async (database) => ({ found: await latestOwnConversation(database) }), [])
  const [past] = usePastDay()
  const isNarrowWindow = useMedia(isNarrow)
  // Beside four buttons there is no room for a day in full.
  const dayWords = useMedia(isPhone) ? exactDate : dayTitle
  const { workOpen } = usePreferences()
  const [margin, setMargin] = useState<Margin>()
  const [shown, setShown] = useState<Shown>()
  const { isOpen: isPrivate, turns: privateTurns } = usePrivateTalk()
  useUnsaved(isPrivate && privateTurns.length > 0)

  if (id === undefined && latest === undefined) return null
  const open = id === 'new' ? undefined : ((id ?? latest?.found?.id) as ConversationId | undefined)
  const title = isPrivate
    ? 'Not remembered'
    : shown?.conversation === undefined || shown.conversation.id !== open
      ? dayWords(Date.now(), Date.now())
      : titleOf(shown.conversation, dayWords)

  // On wide windows the margin stands open by itself, at the newest answer; below that it opens when asked for.
  const standing = margin ?? (workOpen && !isNarrowWindow ? { recall: shown?.newestRecall, cite: undefined } : undefined)
  const close = (): void => {
    if (!isNarrowWindow && margin !== 'find') setPreference('workOpen', false)
    setMargin(undefined)
  }
  const showWork = (recall: Recall | undefined, cite: Cite | undefined): void => {
    if (!isNarrowWindow) setPreference('workOpen', true)
    setMargin({ recall, cite })
  }
  const isWorkOpen = standing !== undefined && standing !== 'find'

  return (
    <>
      <PageHeader title={title}>
        <IconButton label="Search conversations" icon={<Search />} onClick={() => (margin === 'find' ? close() : setMargin('find'))} />
        <IconButton label="Look back to a day" icon={<History />} pressed={past !== undefined} onClick={() => openOver('look-back')} />
        <IconButton label="New conversation" icon={<SquarePen />} onClick={() => navigate('/chat/new')} />
        <IconButton
          label="Memory at work"
          icon={<PanelRight />}
          pressed={isWorkOpen}
          onClick={() => (isWorkOpen ? close() : showWork(shown?.newestRecall, undefined))}
        />
      </PageHeader>
      <Conversation
        id={open}
        openCite={isWorkOpen ? standing.cite : undefined}
        onShown={setShown}
        onWork={showWork}
        onBegun={(begun) => navigate(`/chat/${begun}`, { replace: true })}
      />
      {standing === 'find' ? (
        <Suspense>
          <FindPanel open={open} onClose={close} />
        </Suspense>
      ) : null}
      {isWorkOpen ? (
        <Suspense>
          <WorkPanel
            recall={standing.recall}
            cite={standing.cite}
            takesFocus={margin !== undefined}
            onAskAgain={(question) => void engine.say({ text: question, ...(open === undefined ? {} : { conversationId: open }) })}
            onClose={close}
          />
        </Suspense>
      ) : null}
    </>
  )
}
