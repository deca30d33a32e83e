// What a conversation is called: its title, or the day it began.

import type { Conversation } from '../../../core/memory/records.ts'
import { dayTitle } from '../../ui/dates.ts'

export const titleOf = (conversation: Conversation): string =>
  conversation.title === '' ? dayTitle(conversation.startedAt, Date.now()) : conversation.title
