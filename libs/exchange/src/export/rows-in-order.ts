import { Bug } from '@guildhall/problems';

/**
 * Rows sorted by all their cells from left to right as Unicode code points. They come sorted by their first `beginning` cells, by the database; those
 * that begin alike are few, and are sorted here.
 */
export async function* rowsInOrder(batches: AsyncIterable<readonly string[][]>, beginning: number): AsyncGenerator<string[][]> {
  let alike: string[][] = [];
  for await (const batch of batches) {
    const sorted: string[][] = [];
    for (const row of batch) {
      const [first] = alike;
      const order = first === undefined ? 1 : compared(row, first, beginning);
      // Had the database another order than this one, files would differ from one another without a word.
      if (order < 0) throw new Bug(`The rows of a file came out of order: ${JSON.stringify(row.slice(0, beginning))}`);
      if (order > 0) {
        sorted.push(...inOrder(alike));
        alike = [];
      }
      alike.push(row);
    }
    if (sorted.length > 0) yield sorted;
  }
  if (alike.length > 0) yield inOrder(alike);
}

function inOrder(rows: string[][]): string[][] {
  return rows.length < 2 ? rows : rows.sort((a, b) => compared(a, b, a.length));
}

function compared(a: readonly string[], b: readonly string[], cells: number): number {
  for (let place = 0; place < cells; place += 1) {
    const [mine = '', other = ''] = [a[place], b[place]];
    // JavaScript compares halves of characters; UTF-8 has the order of code points.
    if (mine !== other) return Buffer.compare(Buffer.from(mine), Buffer.from(other));
  }
  return 0;
}
