// The chosen theme, before anything is painted: the build writes this into the page, and its digest into the policy. The rest of it:
// web/engine/preferences.ts.
try {
  const theme = localStorage.getItem('keepsake.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage refused: the system's theme it is.
}
