import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import readExcelFile from 'read-excel-file/node';

export type ReadCell = string | number | boolean | null;

/** A table as a program reads it that knows its format. */
export interface ReadTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReadCell[])[];
}

export const CSV = 'text/csv';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const PARQUET = 'application/vnd.apache.parquet';
export const NDJSON = 'application/x-ndjson';

/** Reads a file by a reader of its format. CSV has texts only; in XLSX and CSV what is empty is null. */
export const readers: Readonly<Record<string, (file: Buffer) => Promise<ReadTable>>> = {
  [CSV]: (file) => {
    const [columns = [], ...rows] = parse(file, { bom: true });
    return Promise.resolve({ columns, rows: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))) });
  },
  [XLSX]: async (file) => {
    const [columns = [], ...rows] = (await sheetsOf(file))[0] ?? [];
    return { columns: columns as string[], rows };
  },
  [PARQUET]: async (file) => {
    const buffer = bytesOf(file);
    const { schema } = parquetMetadata(buffer);
    const columns = schema.slice(1).map(({ name }) => name);
    const objects = await parquetReadObjects({ file: buffer });
    return { columns, rows: objects.map((object) => columns.map((name) => (object[name] ?? null) as ReadCell)) };
  },
  [NDJSON]: (file) => {
    const objects = file
      .toString('utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, ReadCell>);
    const columns = Object.keys(objects[0] ?? {});
    return Promise.resolve({ columns, rows: objects.map((object) => columns.map((name) => object[name] ?? null)) });
  },
};

/** The sheets of a workbook. */
export async function sheetsOf(file: Buffer): Promise<ReadCell[][][]> {
  return (await readExcelFile(file, { trim: false })).map(({ data }) => data as ReadCell[][]);
}

/** What a Parquet file says about its columns, and about itself. */
export function parquetFacts(file: Buffer): { types: Record<string, string>; told: Record<string, string> } {
  const { schema, key_value_metadata: told = [] } = parquetMetadata(bytesOf(file));
  return {
    types: Object.fromEntries(schema.slice(1).map(({ name, type, converted_type: converted }) => [name, converted ?? type ?? ''])),
    told: Object.fromEntries(told.map(({ key, value }) => [key, value ?? ''])),
  };
}

function bytesOf(file: Buffer): ArrayBuffer {
  return new Uint8Array(file).buffer;
}
