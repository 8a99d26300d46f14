import type { Refusal } from './refusal.js';

/** How many characters any text may have. Texts that are unique together are shorter: PostgreSQL indexes at most 2,704 bytes. */
export const LONGEST_TEXT = 10_000;

// A lone surrogate is half a character: it cannot be written in UTF-8.
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;
const UNPRINTABLE_IN_LINES = /[^\P{Cc}\n]|\p{Cs}/u;

/** Why a text of one line is not taken. */
export function refuseText(text: string | null, longest = LONGEST_TEXT): Refusal | null {
  return text === null ? null : (refuseLength(text, longest) ?? refuseCharacters(text, UNPRINTABLE));
}

/** Why a remark is not taken: it may have several lines. */
export function refuseNote(text: string | null | undefined): Refusal | null {
  return text == null ? null : (refuseLength(text, LONGEST_TEXT) ?? refuseCharacters(text, UNPRINTABLE_IN_LINES));
}

/** The same of a text that must be there and say something; `what` names it in the sentence. */
export function refuseMissingText(text: string, what: string, longest = LONGEST_TEXT): Refusal | null {
  if (text.trim() === '') return { code: 'CELL_REQUIRED', message: `${what} is missing.` };
  return refuseText(text, longest);
}

function refuseLength(text: string, longest: number): Refusal | null {
  if (text.length <= longest) return null;
  const numbers = new Intl.NumberFormat('en');
  return {
    code: 'CELL_TOO_LONG',
    message: `The text has ${numbers.format(text.length)} characters; at most ${numbers.format(longest)} are taken.`,
  };
}

function refuseCharacters(text: string, refused: RegExp): Refusal | null {
  const at = text.search(refused);
  if (at < 0) return null;
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'VALUE_UNKNOWN',
    message: `The text holds the unprintable character U+${code} at place ${at + 1}. Control characters are not taken; remove it.`,
  };
}
