// By itself, so that naming it does not bring the catalogue's reading along.

/** The word table that comes with the app: always there, nothing to download. */
export const builtIn = 'words'
