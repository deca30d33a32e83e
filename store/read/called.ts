// What the person wants to be called: the newest current nickname, else the newest current name.

import type { KeepsakeDatabase } from '../database.ts'

export async function calledBy(db: KeepsakeDatabase): Promise<{ readonly name: string }> {
  for (const attribute of ['nickname', 'name']) {
    const told = await db.memories
      .where('[slot.subject+slot.attribute]')
      .equals(['me', attribute])
      .filter((memory) => memory.ix.current === 1)
      .sortBy('saidAt')
    const name = told.at(-1)?.slot?.value
    if (name !== undefined) return { name }
  }
  return { name: '' }
}
