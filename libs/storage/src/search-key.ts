import { plainLatin } from './letters.js';

/** The longest key: far above any name, and a bound on what a text from outside can cost. */
export const LONGEST_SEARCH_KEY = 1_000;

// Marks above and below letters of any script, and the vowel points of Hebrew and Arabic. Vowel signs of Indic scripts and the strokes that
// make another kana of one are marks too, and kept: they are no decoration.
const DIACRITICS = /(?![\u3099\u309A])(?=\p{Mn})[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/gu;
// The apostrophe of прем'єра and oʻzbek when it is written as a letter; written as punctuation it parts words, as in l'Académie.
const LETTER_APOSTROPHES = /[\u02B0-\u02FF]/gu;
// What the bound leaves of a letter outside the basic plane.
const HALF_A_LETTER = /[\uD800-\uDBFF]$/;
const NOT_IN_WORDS = /[^\p{L}\p{N}\p{M}]+/gu;

/**
 * The form by which a name is found: lower case, without diacritics and punctuation, in plain Latin where the script has a reading, so that
 * Azərbaycan, Азәрбајҹан, Азербайджан and Azerbaijan share most of their trigrams. Other scripts stay as they are. Both what is stored and
 * what is asked go through it; the key of a key is itself.
 */
export function searchKey(text: string): string {
  // Case first and last: some letters have their small form only after they were taken apart.
  const letters = text.slice(0, LONGEST_SEARCH_KEY).normalize('NFKC').toLowerCase();
  const latin = Array.from(letters, (letter) => plainLatin(letter) ?? takenApart(letter)).join('');
  const words = latin.replace(LETTER_APOSTROPHES, '').replace(NOT_IN_WORDS, ' ').normalize('NFC');
  return words.slice(0, LONGEST_SEARCH_KEY).replace(HALF_A_LETTER, '').trim();
}

function takenApart(letter: string): string {
  const bare = letter.normalize('NFKD').replace(DIACRITICS, '').toLowerCase();
  return Array.from(bare, (part) => plainLatin(part) ?? part).join('');
}
