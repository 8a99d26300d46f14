/** What programs for spreadsheets take for the beginning of a formula, also in full width, and behind what they pass over. */
const FORMULA = /^[\uFEFF\u200B\0]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** A text that no program for spreadsheets takes for a formula: it gets an apostrophe before it, which such programs take for "this is text". */
export function defused(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
