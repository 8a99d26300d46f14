/** Worked examples of the playground that the start page leads to, by their slugs: what they ask is said in the languages' files, under `home.questions`. */
export const QUESTIONS = [
  'fiapf-at-new-year',
  'imago-in-1995',
  'stated-against-counted',
  'search-in-three-scripts',
  'who-says-so',
] as const;
