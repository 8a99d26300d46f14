import type { RowPlace } from '@guildhall/exchange';
import { Problem } from '@guildhall/problems';
import type { DifferenceFile } from './difference-file.js';

/** Which entries of a difference are to be written: all, only some, or all but some. */
export type Choice = { readonly only: readonly number[] } | { readonly except: readonly number[] };

/** Says of a row whether it belongs to a chosen entry. */
export interface ChosenRows {
  readonly entries: number;
  readonly has: (row: RowPlace) => boolean;
}

/** The rows of the chosen entries; numbers that no entry has are refused, all at once. */
export async function chosenRows(difference: DifferenceFile, choice: Choice): Promise<ChosenRows> {
  const numbers = new Set('only' in choice ? choice.only : choice.except);
  const unknown = [...numbers].filter((number) => number < 1 || number > difference.count);
  if (unknown.length > 0)
    throw new Problem(
      'BAD_USER_INPUT',
      `The difference has the entries 1 to ${difference.count}; not ${unknown.slice(0, 10).join(', ')}.`,
      {
        violations: unknown
          .slice(0, 100)
          .map((number) => ({ path: ['only' in choice ? 'only' : 'except'], message: `There is no entry ${number}.` })),
      },
    );
  const rows = new Map<string, Set<number>>();
  let entries = 0;
  for await (const entry of difference.after(0)) {
    if (numbers.has(entry.number) !== 'only' in choice) continue;
    entries += 1;
    for (const { file, line } of entry.rows) {
      const lines = rows.get(file);
      if (lines === undefined) rows.set(file, new Set([line]));
      else lines.add(line);
    }
  }
  if (entries === 0) throw new Problem('BAD_USER_INPUT', 'No entry of the difference is chosen, so there is nothing to write.');
  return { entries, has: ({ file, line }) => rows.get(file)?.has(line) === true };
}
