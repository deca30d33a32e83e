// What the Models part shows: the catalogue as it comes with the app, and from the store where each model stands.

import { useEffect, useState } from 'react'
import { readCatalogue, type Catalogue } from '../../../core/embedding/catalogue.ts'
import type { Choice } from '../../../core/embedding/choice.ts'
import { absent, type Download } from '../../../core/embedding/download.ts'
import { readChoice, readDownload, readProgress, type Progress } from '../../../store/read/models.ts'
import { readWriter, readWriterStart, type WriterChoice, type WriterStart } from '../../../store/read/writer.ts'
import { useLive } from '../../engine/engine-context.tsx'

export interface Standing {
  readonly choice: Choice
  readonly progress: Progress | undefined
  readonly downloadOf: (id: string) => Download
  readonly writer: WriterChoice
  readonly start: WriterStart | undefined
}

/** Undefined until it is read, and where it cannot be: then there is nothing to offer. */
export function useCatalogue(): Catalogue | undefined {
  const [catalogue, setCatalogue] = useState<Catalogue>()
  useEffect(() => {
    const read = async (): Promise<void> => {
      const response = await fetch(`${import.meta.env.BASE_URL}models/catalogue.json`)
      if (response.ok) setCatalogue(readCatalogue(await response.json()))
    }
    read().catch((error: unknown) => console.error(error))
  }, [])
  return catalogue
}

export function useStanding(catalogue: Catalogue | undefined): Standing | undefined {
  return useLive(
    async (db) => {
      const ids = [...(catalogue?.models ?? []), ...(catalogue?.writers ?? [])].map(({ id }) => id)
      const downloads = new Map<string, Download>()
      for (const id of ids) downloads.set(id, await readDownload(db, id))
      const [choice, progress] = [await readChoice(db), await readProgress(db)]
      const [writer, start] = [await readWriter(db), await readWriterStart(db)]
      return { choice, progress, writer, start, downloadOf: (id) => downloads.get(id) ?? absent } satisfies Standing
    },
    [catalogue],
  )
}
