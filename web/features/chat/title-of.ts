// What a conversation is called: its title, or the day it began.

import type { Conversation } from '../../../core/memory/records.ts'
import { dayTitle } from '../../ui/dates.ts'

/** @param dayWords how the day is said; in full if absent */
export const titleOf = (conversation: Conversation, dayWords = dayTitle): string =>
  conversation.title === '' ? dayWords(conversation.startedAt, Date.now()) : conversation.title
