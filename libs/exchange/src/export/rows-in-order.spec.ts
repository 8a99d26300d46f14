import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rowsInOrder } from './rows-in-order.js';

// Halves of characters would put the first of these before the second.
const LATER = '😀';
const EARLIER = '\uFF61';

async function* inBatches(rows: readonly string[][], size: number): AsyncGenerator<string[][]> {
  for (let from = 0; from < rows.length; from += size) yield await Promise.resolve(rows.slice(from, from + size));
}

async function all(batches: AsyncIterable<string[][]>): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

/** As slow and as plain as can be: the numbers of all characters, one after another. */
function byCodePoints(a: readonly string[], b: readonly string[]): number {
  for (const [place, cell] of a.entries()) {
    const [mine, others] = [cell, b[place] ?? ''].map((text) => Array.from(text, (character) => character.codePointAt(0) ?? 0));
    for (let at = 0; at < Math.max(mine!.length, others!.length); at += 1) {
      const order = (mine![at] ?? -1) - (others![at] ?? -1);
      if (order !== 0) return order;
    }
  }
  return 0;
}

describe('rows that come sorted by their first cells', () => {
  it('are sorted by all cells as code points, wherever batches end', async () => {
    const letter = fc.constantFrom('a', 'b', 'é', EARLIER, LATER, '');
    const cell = fc.array(letter, { maxLength: 2 }).map((letters) => letters.join(''));
    const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 }), async (given, size, beginning) => {
        const sorted = [...given].sort(byCodePoints);
        const begun = [...given].sort((a, b) => byCodePoints(a.slice(0, beginning), b.slice(0, beginning)));
        expect(await all(rowsInOrder(inBatches(begun, size), beginning))).toEqual(sorted);
      }),
    );
  });

  it('are a bug where they do not', async () => {
    await expect(all(rowsInOrder(inBatches([[LATER], [EARLIER]], 1), 1))).rejects.toThrow('out of order');
  });
});
