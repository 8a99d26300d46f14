/** Words that acronyms leave out, as `searchKey` writes them: articles, prepositions and conjunctions of the languages in which organizations are named. */
const LITTLE_WORDS: readonly string[] = [
  ...['a', 'an', 'and', 'at', 'for', 'in', 'of', 'on', 'the', 'to'],
  ...['d', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les', 'pour'],
  ...['da', 'das', 'degli', 'dei', 'del', 'della', 'delle', 'di', 'do', 'dos', 'e', 'el', 'las', 'los', 'o', 'para', 'per', 'y'],
  ...['av', 'der', 'die', 'fur', 'het', 'i', 'im', 'och', 'og', 'und', 'van', 'von', 'voor', 'w'],
  ...['na', 'po', 'uzre', 'v', 've'],
];
const IS_LITTLE: ReadonlySet<string> = new Set(LITTLE_WORDS);

// Two letters stand for too many names.
const SHORTEST_ACRONYM = 3;
const LONGEST_ACRONYM = 12;

/** The acronyms that a name may have, by its search key: the initials of all its words, and those without the little ones. */
export function acronymsOf(key: string): string[] {
  const words = key.split(' ').filter((word) => word !== '');
  const initials = [words, words.filter((word) => !IS_LITTLE.has(word))].map((some) =>
    some.map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0)).join(''),
  );
  return [...new Set(initials)].filter((acronym) => Array.from(acronym).length >= SHORTEST_ACRONYM);
}

/**
 * A regular expression of PostgreSQL for the search keys of names that may have an acronym; null where the key cannot be one. It finds every name of
 * which `acronymsOf` gives the key, and those of which it takes in some of the little words. Keys hold letters, digits and spaces only, so that nothing in them means more to a regular expression.
 */
export function namesWithAcronym(key: string): string | null {
  const letters = Array.from(key);
  if (key.includes(' ') || letters.length < SHORTEST_ACRONYM || letters.length > LONGEST_ACRONYM) return null;
  const little = `(?:${LITTLE_WORDS.join('|')})`;
  const words = letters.map((letter) => `(?:${little} )*${letter}[^ ]*`);
  return `^${words.join(' ')}(?: ${little})*$`;
}
