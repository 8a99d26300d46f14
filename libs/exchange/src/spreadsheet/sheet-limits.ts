import { Problem } from '@guildhall/problems';
import { MOST_ROWS } from './sheet.type.js';

/** A spreadsheet that is too large. */
export function limited(measure: string, limit: number, actual?: number): Problem {
  const sentence = `The spreadsheet is too large: at most ${limit.toLocaleString('en')} ${measure} are taken. Send the members of one federation, without other sheets and pictures, or a package.`;
  return new Problem('LIMITED', sentence, { measure, limit, ...(actual === undefined ? {} : { actual }) });
}

export function tooManyRows(rows: number): void {
  if (rows > MOST_ROWS) throw limited('rows', MOST_ROWS, rows);
}
