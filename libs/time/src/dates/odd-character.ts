import { codeOf } from './date-refused.js';

type Remark = readonly [RegExp, string];

// What people type or paste where a date's own characters belong, and what to tell them. The first that fits is said.
const ANYWHERE: readonly Remark[] = [
  [/^(\s|\u200B|\uFEFF)/u, 'There is white space, which a date has nowhere'],
  [/^[xu*]([\dXxu*\-~?%\],.]|$)/u, 'An unknown digit is written as a capital X'],
  [/^[\u0425\u0445\u03A7\u03C7×]/u, 'This is not the Latin capital X, though it looks like it; write X'],
  [/^[Oo\u041E\u043E\u039F\u03BF]/u, 'This is a letter that looks like a digit; write 0'],
  [/^[Il|\u0406\u0456]/u, 'This is a letter that looks like a digit; write 1'],
  [/^[\u0417\u0437]/u, 'This is a letter that looks like a digit; write 3'],
  [/^[\u00AD\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/u, 'This dash is not a hyphen; write -'],
  [/^\u2026/u, 'This ellipsis is one character; write two dots (..)'],
  [/^[\u02DC\u223C\u301C\uFF5E]/u, 'This tilde is not the plain one; write ~'],
  [/^(?![0-9])\p{Nd}/u, 'This digit is not one of 0 to 9'],
  [/^\//u, 'A slash joins two dates; start and end are given apart, each as one date'],
  [/^T\d/u, 'A time of day is not taken'],
  [/^[YE]-?\d/u, 'Years have four digits, from 0001 to 9999'],
  [/^X/u, 'Unknown digits are taken only as the last one or two of a year that stands alone (199X, 19XX)'],
  [/^[{}]/u, 'An all-of set is not taken, only one of a set, in square brackets'],
];

const OUTSIDE_SETS: readonly Remark[] = [
  [/^\[/u, 'A set stands alone'],
  [/^\]/u, 'A set that ends here has not begun'],
  [/^,/u, 'Several dates are taken in square brackets only, as one of a set'],
  [/^\.\./u, 'Two dots are taken in square brackets only, as a range'],
  [/^\./u, 'A dot is not taken; year, month and day stand in this order, joined by hyphens'],
  [/^[~?%]/u, 'A mark (~, ? or %) stands once, after a day, month or year'],
];

/** What is wrong with the character at a place where something else was expected. */
export function oddCharacter(text: string, position: number, expected: string): string {
  const rest = text.slice(position, position + 3);
  if (rest === '') return `The text ends where ${expected} is expected`;
  const remarks = text.startsWith('[') && position > 0 ? ANYWHERE : [...ANYWHERE, ...OUTSIDE_SETS];
  const remark = remarks.find(([pattern]) => pattern.test(rest));
  if (remark !== undefined) return remark[1];
  const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
  return `There is ${/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? character : codeOf(character)} where ${expected} is expected`;
}
