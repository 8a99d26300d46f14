import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Cell, Column, ColumnType } from '../columns.js';
import type { Table, TableFormat } from './table-format.js';
import { LICENCE } from './about.js';

/** Parquet with columns of the types that the schema gives, each of which may be null; what is told about the table stands in its metadata. */
export const parquet: TableFormat = {
  mediaType: 'application/vnd.apache.parquet',
  contentType: 'application/vnd.apache.parquet',
  extension: 'parquet',
  isExact: true,
  write,
};

/** Rows that are written together: in memory until then, several times over while they are written. */
const GROUP_ROWS = 10_000;
/** As many characters end a group of fewer rows. */
const GROUP_TEXT = 1_000_000;

const TYPES = { INTEGER: 'INT32', DECIMAL: 'DOUBLE', BOOLEAN: 'BOOLEAN', TEXT: 'STRING' } as const satisfies Record<ColumnType, string>;

async function* write({ columns, pages, about }: Table): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const taken = (): Uint8Array => {
    const copy = bytes.getBytes().slice();
    // The places in the file are counted apart, so the buffer may begin again.
    bytes.index = 0;
    return copy;
  };
  const schema = schemaFromColumnData({
    columnData: columns.map(({ name, type }) => ({ name, type: TYPES[type], nullable: true, data: [] })),
  });
  const metadata = {
    query: about.query,
    variables: JSON.stringify(about.variables ?? {}),
    asOf: about.asOf,
    revision: String(about.revision),
    licence: LICENCE,
  };
  const kvMetadata = Object.entries(metadata).map(([key, value]) => ({ key: `guildhall.${key}`, value }));
  const writer = new ParquetWriter({ writer: bytes, schema, kvMetadata, createdBy: 'guildhall' });
  // What goes wrong with the first rows breaks the file off, as it does with later ones.
  yield taken();
  let group = emptyGroup(columns);
  let text = 0;
  for await (const rows of pages) {
    for (const row of rows) {
      for (const [place, cells] of group.entries()) {
        const cell = row[place] ?? null;
        if (typeof cell === 'string') text += cell.length;
        cells.push(cell);
      }
    }
    if ((group[0]?.length ?? 0) < GROUP_ROWS && text < GROUP_TEXT) continue;
    await writeGroup(writer, columns, group);
    group = emptyGroup(columns);
    text = 0;
    yield taken();
  }
  if ((group[0]?.length ?? 0) > 0) await writeGroup(writer, columns, group);
  await writer.finish();
  yield taken();
}

function emptyGroup(columns: readonly Column[]): Cell[][] {
  return columns.map(() => []);
}

async function writeGroup(writer: ParquetWriter, columns: readonly Column[], group: readonly Cell[][]): Promise<void> {
  const size = group[0]?.length ?? 0;
  await writer.write({ columnData: columns.map(({ name }, place) => ({ name, data: group[place] ?? [] })), rowGroupSize: size });
}
