/** What an address below `/embed/` says of how a tile is shown: `theme` (light, dark) and `language`; elsewhere nothing of it is read. */
function said(name: 'theme' | 'language'): string | null {
  return location.pathname.startsWith('/embed/') ? new URLSearchParams(location.search).get(name) : null;
}

/** The theme that the embedding page wants; undefined where it leaves that to the reader's system. */
export function embeddedTheme(): 'light' | 'dark' | undefined {
  const theme = said('theme');
  return theme === 'light' || theme === 'dark' ? theme : undefined;
}

/** The language that the embedding page wants, as it is written. */
export function embeddedLanguage(): string | null {
  return said('language');
}
