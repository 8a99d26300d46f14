import { createTheme } from '@mantine/core';

const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';

/** Calm and dense: the system's letters, small steps, little rounding. One color means "certain" throughout, see time/time.css. */
export const theme = createTheme({
  fontFamily: SANS,
  headings: { fontFamily: SANS, fontWeight: '650' },
  primaryColor: 'teal',
  // Dark enough for white letters in both themes.
  primaryShade: 9,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
