/** What a date may look like: the end of every refusal, so that whoever mistyped one sees what to write. */
export const WHAT_IS_TAKEN =
  'Taken are a day (2026-01-01), a month (2001-05), a year (1933), a decade (199X) or a century (19XX); ' +
  'a day, month or year followed by ~ (about), ? (uncertain) or % (both); ' +
  'and one of a set: [2003..2006], [..2004], [2000..], [2003,2005].';

const LONGEST_QUOTE = 40;

/** A text that is no date here. The message says what is wrong, at which character (counted from 1), and what is taken. */
export class DateRefused extends Error {
  override readonly name = 'DateRefused';

  /** @param position where the text goes wrong, counted from 0 */
  constructor(
    text: string,
    readonly position: number,
    what: string,
  ) {
    super(`${what}, at character ${String(position + 1)} of ${quote(text)}. ${WHAT_IS_TAKEN}`);
  }
}

/** Invisible characters are the ones that puzzle: they are shown by their code. */
function quote(text: string): string {
  const cut = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  const visible = cut.replace(/(?! )[\p{C}\p{Z}]/gu, (character) => codeOf(character));
  return `"${visible}"`;
}

/** A character's code point as people look it up: U+2013. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
