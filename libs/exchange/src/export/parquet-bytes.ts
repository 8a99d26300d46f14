import type { FileColumn } from '@guildhall/facts';
import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';

/** A row group is whole in memory before it is written: it ends at the first of these. */
const MOST_ROWS = 20_000;
const MOST_LETTERS = 4_000_000;

/**
 * Rows as Parquet, a piece for each row group. Columns are texts (a list as in CSV, joined by ";") and 32-bit integers; an empty cell is null.
 */
export async function* parquetBytes(
  columns: readonly FileColumn[],
  batches: AsyncIterable<readonly string[][]>,
): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const group = new RowGroup(columns);
  const file = new ParquetWriter({ writer, schema: schemaFromColumnData({ columnData: group.take() }), createdBy: 'Guildhall' });
  for await (const rows of batches) {
    for (const row of rows) {
      group.add(row);
      if (!group.full) continue;
      await file.write({ columnData: group.take(), rowGroupSize: MOST_ROWS });
      yield written(writer);
    }
  }
  if (!group.empty) await file.write({ columnData: group.take(), rowGroupSize: MOST_ROWS });
  await file.finish();
  yield written(writer);
}

/** The columns of rows that wait to be written. */
class RowGroup {
  private values: (string | number | null)[][] = [];
  private rows = 0;
  private letters = 0;

  constructor(private readonly columns: readonly FileColumn[]) {
    this.clear();
  }

  get empty(): boolean {
    return this.rows === 0;
  }

  get full(): boolean {
    return this.rows >= MOST_ROWS || this.letters >= MOST_LETTERS;
  }

  add(row: readonly string[]): void {
    this.columns.forEach(({ holds }, place) => {
      const cell = row[place] ?? '';
      this.values[place]?.push(cell === '' ? null : holds === 'INTEGER' ? Number(cell) : cell);
      this.letters += cell.length;
    });
    this.rows += 1;
  }

  take(): ColumnSource[] {
    const taken = this.columns.map(({ name, holds }, place): ColumnSource => {
      return { name, data: this.values[place] ?? [], type: holds === 'INTEGER' ? 'INT32' : 'STRING', nullable: true };
    });
    this.clear();
    return taken;
  }

  private clear(): void {
    this.values = this.columns.map(() => []);
    this.rows = 0;
    this.letters = 0;
  }
}

/** What was written since the last piece. The places in the footer count from `offset`, which goes on. */
function written(writer: ByteWriter): Uint8Array {
  const piece = writer.getBytes().slice();
  writer.index = 0;
  return piece;
}
