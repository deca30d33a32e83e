// The catalogue as it comes with the app, from our own origin.

import { readCatalogue, type Catalogue } from '../../core/embedding/catalogue.ts'

/** @param base the path the app is served under */
export async function fetchCatalogue(base: string): Promise<Catalogue> {
  const response = await fetch(`${base}models/catalogue.json`)
  if (!response.ok) throw new Error(`The list of models: ${response.status}`)
  return readCatalogue(await response.json())
}
