import { useEffect } from 'react';
import type { ShownTable } from './files/table-file.js';
import type { TableFormat } from './files/table-format.js';
import type { TableColumn } from './table-column.js';

/** A file that is asked for, and the rows that stood there then. */
export interface WantedFile<Row> {
  readonly format: TableFormat;
  readonly rows: readonly Row[];
}

interface Options<Row> {
  readonly wanted: WantedFile<Row> | null;
  readonly onDone: () => void;
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly { readonly original: Row }[];
  /** False while rows are still to be read: a file of the first of them would pass for the whole. */
  readonly isWhole: boolean;
}

/** Makes the file that is asked for, as soon as all rows that it holds are there. */
export function useDownload<Row>({ wanted, onDone, label, columns, rows, isWhole }: Options<Row>): void {
  useEffect(() => {
    if (wanted === null || !isWhole) return;
    onDone();
    const written = columns.filter(({ isDrawing }) => isDrawing !== true);
    const heads = written.map(({ name }) => name);
    const cells = rows.map(({ original }) => written.map(({ value }) => value(original)));
    void makeFile({ heads, rows: cells }, wanted.format, `guildhall-${label}`);
  }, [wanted, isWhole, columns, rows, label, onDone]);
}

/** Few take a file away: what makes them is read when somebody does. */
async function makeFile(table: ShownTable, format: TableFormat, name: string): Promise<void> {
  const [{ tableFile }, { save }] = await Promise.all([import('./files/table-file.js'), import('./files/save.dom.js')]);
  save(tableFile(table, format), `${name}.${format.toLowerCase()}`);
}
